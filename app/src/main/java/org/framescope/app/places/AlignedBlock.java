package org.framescope.app.places;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * A block of {@code 2^order} frames that begins at a multiple of its size.
 *
 * @param start first frame (MFN)
 */
record AlignedBlock(long start, int order) {

    /** The largest one that lies in {@code [from, to)}, of several the lowest; null for an empty range. */
    static @Nullable AlignedBlock largestIn(long from, long to) {
        if (from >= to) {
            return null;
        }
        // the largest power of two that is not longer, or where no multiple of it fits, the next smaller one
        int order = 63 - Long.numberOfLeadingZeros(to - from);
        while (Align.up(from, 1L << order) + (1L << order) > to) {
            order--;
        }
        return new AlignedBlock(Align.up(from, 1L << order), order);
    }

    FrameRange range() {
        return FrameRange.ofLength(start, 1L << order);
    }
}
