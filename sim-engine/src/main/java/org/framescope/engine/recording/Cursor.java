package org.framescope.engine.recording;

import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.jspecify.annotations.Nullable;

/** Gives the map after any step. Going back is going to another step. Not safe for several threads. */
public final class Cursor {

    private final Recording recording;
    private int step;
    private FrameMap map;

    Cursor(Recording recording) {
        this.recording = recording;
        map = recording.keyframes().mapAtOrBefore(0);
    }

    /** Number of the step at which the cursor stands; 0 before the first. */
    public int step() {
        return step;
    }

    /**
     * Goes to a step.
     *
     * @return the state of memory after it
     * @throws IndexOutOfBoundsException for a number outside 0 to the size of the recording
     */
    public FrameMap at(int target) {
        if (target < 0 || target > recording.size()) {
            throw new IndexOutOfBoundsException("no step " + target + ", the last one is " + recording.size());
        }
        if (target != step) {
            Landmark start = nearestBefore(target);
            map = replay(start.step(), start.map().edit(), target);
            step = target;
        }
        return map;
    }

    /** Goes on from a map; what lies behind a storm is kept, as long as that costs no memory to speak of. */
    private FrameMap replay(int from, FrameMapEditor editor, int target) {
        ChangeLog log = recording.log();
        int storm = log.lastStormIn(from + 1, target, Landmarks.WORTHWHILE_CHANGES);
        if (storm <= from) {
            log.replay(from + 1, target, editor);
            return editor.snapshot();
        }
        // each change behind a kept map may copy a chunk of it
        int kept = log.firstOf(target + 1) - log.firstOf(storm + 1) > Landmarks.MOST_CHANGES_BEHIND ? target : storm;
        log.replay(from + 1, kept, editor);
        Landmark landmark = new Landmark(kept, editor.snapshot());
        recording.landmarks().keep(landmark);
        log.replay(kept + 1, target, editor);
        return kept == target ? landmark.map() : editor.snapshot();
    }

    /**
     * The map from which a step is reached best: this one, a keyframe or a landmark. Before a long way the landmark is
     * given up: the map at its end needs the room.
     */
    private Landmark nearestBefore(int target) {
        Keyframes keyframes = recording.keyframes();
        int keyframe = keyframes.stepAtOrBefore(target);
        if (step < target && step >= keyframe && isNear(step, target)) {
            return new Landmark(step, map);
        }
        @Nullable Landmark known = recording.landmarks().atOrBefore(target);
        if (known != null && known.step() > keyframe && isNear(known.step(), target)) {
            return known;
        }
        if (!isNear(keyframe, target)) {
            recording.landmarks().forget();
            // nor is the map needed at which the cursor stands
            map = keyframes.mapAtOrBefore(target);
            step = keyframe;
        }
        return new Landmark(keyframe, keyframes.mapAtOrBefore(target));
    }

    private boolean isNear(int from, int target) {
        ChangeLog log = recording.log();
        return log.firstOf(target + 1) - log.firstOf(from + 1) < Landmarks.WORTHWHILE_CHANGES;
    }
}
