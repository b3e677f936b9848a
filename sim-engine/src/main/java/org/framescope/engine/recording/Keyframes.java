package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;

/**
 * Whole maps of some steps. Between two of them lie at most a fixed number of changes, so that a jump to any step
 * replays a bounded number. Maps share what is equal in them; when there are many, every second one is dropped.
 */
final class Keyframes {

    private static final int MOST = 64;

    private record Keyframe(int step, FrameMap map) {}

    private List<Keyframe> frames = new ArrayList<>();
    private int spacing = 16_384;
    private int changesAtLast;

    Keyframes(FrameMap start) {
        frames.add(new Keyframe(0, start));
    }

    boolean isDue(int changes) {
        return changes - changesAtLast >= spacing;
    }

    void add(int step, int changes, FrameMap map) {
        frames.add(new Keyframe(step, map));
        changesAtLast = changes;
        if (frames.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        List<Keyframe> kept = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += 2) {
            kept.add(frames.get(i));
        }
        frames = kept;
        spacing *= 2;
    }

    private Keyframe atOrBefore(int step) {
        int low = 0;
        int high = frames.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (frames.get(middle).step() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return frames.get(low);
    }

    int stepAtOrBefore(int step) {
        return atOrBefore(step).step();
    }

    FrameMap mapAtOrBefore(int step) {
        return atOrBefore(step).map();
    }
}
