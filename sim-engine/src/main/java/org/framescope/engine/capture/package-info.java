/** What a real host said: readers of captured files, and the comparison of a capture with the model. */
@NullMarked
package org.framescope.engine.capture;

import org.jspecify.annotations.NullMarked;
