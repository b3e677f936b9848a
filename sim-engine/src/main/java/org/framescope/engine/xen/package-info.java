/** Which Xen runs: a build is data, read from a file, and holds every constant and rule that differs between builds. */
@NullMarked
package org.framescope.engine.xen;

import org.jspecify.annotations.NullMarked;
