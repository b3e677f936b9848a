/** One frame: what it is, and its whole history. */
@NullMarked
package org.framescope.app.inspect.frame;

import org.jspecify.annotations.NullMarked;
