/** The way through a recording: which step is shown, the step list, the transport and the scrubber. */
@NullMarked
package org.framescope.app.timeline;

import org.jspecify.annotations.NullMarked;
