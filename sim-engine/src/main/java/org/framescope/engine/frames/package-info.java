/** Physical memory: frame ranges, what each frame is used for, the frame map, and units. */
@NullMarked
package org.framescope.engine.frames;

import org.jspecify.annotations.NullMarked;
