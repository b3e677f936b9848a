package org.framescope.app.inspect.heap;

import org.framescope.engine.frames.FrameRange;

/** The free lists of one zone and order, of the nodes that are shown. */
public record HeapCell(int zone, int order) {

    /** The frames of the zone (boot spec 9.1). */
    FrameRange zoneFrames() {
        return zone == 0 ? new FrameRange(0, 0) : new FrameRange(zone == 1 ? 0 : 1L << zone - 1, 1L << zone);
    }
}
