package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;

/** Where somebody wants to go. */
sealed interface Goal {

    /** Any step will do: the one that is shown. */
    int THIS_STEP = 0;

    /** A frame (MFN), after a step or {@link #THIS_STEP}. */
    record Frame(long mfn, int step) implements Goal {}

    /** A range of frames, after a step or {@link #THIS_STEP}; it is selected. */
    record Frames(FrameRange range, int step) implements Goal {}

    /** The block of an order, aligned to its size, that holds the frame at the cursor; it is selected. */
    record Block(int order) implements Goal {}

    /** A step. */
    record Step(int number) implements Goal {}

    /** The next occurrence of something. */
    record Find(Target target) implements Goal {}
}
