/** What happened: steps, the frames that each changes, and a cursor that goes to any of them. */
@NullMarked
package org.framescope.engine.recording;

import org.jspecify.annotations.NullMarked;
