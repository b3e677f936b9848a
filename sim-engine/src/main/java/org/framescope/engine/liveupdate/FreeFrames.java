package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameSpans;

/** Gives frames to the heap of a running Xen, node by node. */
final class FreeFrames {

    private FreeFrames() {}

    static void give(RunningXen xen, FrameSpans frames) {
        for (int i = 0; i < frames.size(); i++) {
            for (long start = frames.start(i); start < frames.end(i); ) {
                long stop = xen.nodes().endOfRun(start, frames.end(i));
                xen.heap().freeRange(start, stop, xen.nodes().of(start), false);
                start = stop;
            }
        }
    }
}
