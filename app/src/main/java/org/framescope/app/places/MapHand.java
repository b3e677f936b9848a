package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** What places ask of the map that shows them. */
interface MapHand {

    /** The frame at which the cursor stands (MFN), or -1. */
    long cursor();

    /** Puts the cursor on a frame and moves the view until it is in sight, at the same zoom. */
    void reveal(long mfn);

    /** Puts the cursor on a frame, so near that it can be told from its neighbours. */
    void approach(long mfn);

    /** Zooms so that a range fills the view. */
    void show(FrameRange range);

    /** What is in sight, to come back to; equal for the same view. Null before there is a map. */
    @Nullable Object view();

    /** Comes back to what {@link #view} gave, with the cursor on a frame (MFN), or without it for -1. */
    void restore(Object view, long cursor);
}
