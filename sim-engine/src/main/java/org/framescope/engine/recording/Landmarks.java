package org.framescope.engine.recording;

import java.lang.ref.SoftReference;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * The map behind steps that change memory everywhere, as far as there is room: too large to be kept as a keyframe, and so
 * long to be replayed that who was there once should not wait again. One at a time, and none while the next is made; the
 * machine may take its memory back at any time. Safe for several threads.
 */
final class Landmarks {

    /** Changes whose replay is worth a map that shares little with the keyframes. */
    static final int WORTHWHILE_CHANGES = 100_000;

    /** Changes behind such a map that are worth a map of their own. */
    static final int MOST_CHANGES_BEHIND = 4096;

    private int step;
    private SoftReference<@Nullable FrameMap> map = new SoftReference<>(null);

    synchronized void keep(Landmark landmark) {
        step = landmark.step();
        map = new SoftReference<>(landmark.map());
    }

    /** Makes room for another map. */
    synchronized void forget() {
        map = new SoftReference<>(null);
    }

    /** The landmark, when it is at a step or before it. */
    synchronized @Nullable Landmark atOrBefore(int target) {
        FrameMap known = map.get();
        return known == null || step > target ? null : new Landmark(step, known);
    }
}
