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
            FrameMapEditor editor = start.map().edit();
            int storm = recording.log().lastStormIn(start.step() + 1, target, Landmarks.WORTHWHILE_CHANGES);
            recording.log().replay(start.step() + 1, storm, editor);
            if (storm > start.step()) {
                recording.landmarks().keep(new Landmark(storm, editor.snapshot()));
            }
            recording.log().replay(storm + 1, target, editor);
            map = editor.snapshot();
            step = target;
        }
        return map;
    }

    /** The map nearest to a step from which that can be reached: here, a keyframe or a landmark. */
    private Landmark nearestBefore(int target) {
        Keyframes keyframes = recording.keyframes();
        Landmark best = new Landmark(keyframes.stepAtOrBefore(target), keyframes.mapAtOrBefore(target));
        @Nullable Landmark known = recording.landmarks().atOrBefore(target);
        if (known != null && known.step() > best.step()) {
            best = known;
        }
        return step < target && step >= best.step() ? new Landmark(step, map) : best;
    }
}
