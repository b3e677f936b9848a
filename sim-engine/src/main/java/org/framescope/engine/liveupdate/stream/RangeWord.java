package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.FrameSpans;

/**
 * A range of frames as the stream holds it, in 64 bits: the first MFN in the upper 40, the number of frames less one in
 * the lower 24. A longer range takes several words. This project's own.
 */
final class RangeWord {

    /** Most frames in one word: 64 GiB. */
    static final long MOST_FRAMES = 1L << 24;

    private RangeWord() {}

    static long of(long start, long end) {
        return start << 24 | end - start - 1;
    }

    static long start(long word) {
        return word >>> 24;
    }

    static long end(long word) {
        return (word >>> 24) + (word & MOST_FRAMES - 1) + 1;
    }

    /** Number of words that a set of frames takes. */
    static long count(FrameSpans frames) {
        long words = 0;
        for (int i = 0; i < frames.size(); i++) {
            words += frames.end(i) - frames.start(i) + MOST_FRAMES - 1 >>> 24;
        }
        return words;
    }
}
