package org.framescope.engine.recording;

import org.framescope.engine.frames.FrameMap;

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
        if (target == step) {
            return map;
        }
        int from = recording.keyframes().stepAtOrBefore(target);
        FrameMap start = recording.keyframes().mapAtOrBefore(target);
        if (step < target && step >= from) {
            // where the cursor stands is nearer than the keyframe
            from = step;
            start = map;
        }
        var editor = start.edit();
        recording.log().replay(from + 1, target, editor);
        map = editor.snapshot();
        step = target;
        return map;
    }
}
