/** Reading files that people hand in: limits, compression, and one clear error that names file, place and cause. */
@NullMarked
package org.framescope.engine.input;

import org.jspecify.annotations.NullMarked;
