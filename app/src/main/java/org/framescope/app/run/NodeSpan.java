package org.framescope.app.run;

import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Neighbouring frames of one NUMA node. */
public record NodeSpan(int node, FrameRange frames) {

    /**
     * Index of the span that holds a frame; frames behind all spans belong to the last one.
     *
     * @param spans ascending, without gaps, at least one
     */
    public static int indexAt(List<NodeSpan> spans, long mfn) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (spans.get(middle).frames().start() <= mfn) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
