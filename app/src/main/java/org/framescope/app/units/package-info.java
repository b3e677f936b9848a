/** How places and amounts of memory are written: one choice for the whole window. */
@NullMarked
package org.framescope.app.units;

import org.jspecify.annotations.NullMarked;
