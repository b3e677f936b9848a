package org.framescope.engine.recording;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps behind steps that change memory everywhere, as far as there is room: too large to be kept as keyframes, and so
 * long to be replayed that who was there once should not wait again. The machine may take their memory back at any time.
 * Safe for several threads.
 */
final class Landmarks {

    /** Changes whose replay is worth a map that shares little with the keyframes. */
    static final int WORTHWHILE_CHANGES = 100_000;

    /** Changes behind such a map that are worth a map of their own. */
    static final int MOST_CHANGES_BEHIND = 4096;

    private static final int MOST = 2;

    /** Steps of the maps; the one that was of use last is the last. */
    private final List<Integer> steps = new ArrayList<>();

    private final List<SoftReference<FrameMap>> maps = new ArrayList<>();

    synchronized void keep(Landmark landmark) {
        remove(steps.indexOf(landmark.step()));
        if (steps.size() == MOST) {
            remove(0);
        }
        steps.add(landmark.step());
        maps.add(new SoftReference<>(landmark.map()));
    }

    private void remove(int index) {
        if (index >= 0) {
            steps.remove(index);
            maps.remove(index);
        }
    }

    /** The last landmark at a step or before it; null when there is none. */
    synchronized @Nullable Landmark atOrBefore(int step) {
        Landmark best = null;
        for (int i = steps.size() - 1; i >= 0; i--) {
            FrameMap map = maps.get(i).get();
            if (map == null) {
                remove(i);
            } else if (steps.get(i) <= step && (best == null || steps.get(i) > best.step())) {
                best = new Landmark(steps.get(i), map);
            }
        }
        if (best != null) {
            keep(best);
        }
        return best;
    }
}
