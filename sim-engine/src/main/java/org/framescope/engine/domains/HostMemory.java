package org.framescope.engine.domains;

import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.NodeOfFrame;
import org.framescope.engine.recording.Recorder;

/**
 * The memory of a running host, as domains get it.
 *
 * @param heap where all of it comes from
 * @param recorder writes down who gets what
 * @param nodes the node of each frame
 * @param xenheapZone highest zone for pages of Xen's own
 */
public record HostMemory(BuddyHeap heap, Recorder recorder, NodeOfFrame nodes, int xenheapZone) {

    /** Gives frames back to the heap, node by node; they count as scrubbed. */
    public void free(FrameSpans frames) {
        for (int i = 0; i < frames.size(); i++) {
            long end = frames.end(i);
            for (long start = frames.start(i); start < end; ) {
                long stop = nodes.endOfRun(start, end);
                heap.freeRange(start, stop, nodes.of(start), false);
                start = stop;
            }
        }
    }
}
