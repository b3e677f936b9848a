/** How figures of memory develop over the steps of a recording. */
@NullMarked
package org.framescope.engine.history;

import org.jspecify.annotations.NullMarked;
