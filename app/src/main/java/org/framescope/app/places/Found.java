package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * What a search came upon.
 *
 * @param range the frames; null when there are none of the kind
 * @param index which one of all it is, counted from 0 by address
 * @param count how many there are
 * @param frames frames of all of them together
 * @param wrapped whether the search went on at the other end of memory
 */
record Found(@Nullable FrameRange range, long index, long count, long frames, boolean wrapped) {

    static final Found NOTHING = new Found(null, 0, 0, 0, false);
}
