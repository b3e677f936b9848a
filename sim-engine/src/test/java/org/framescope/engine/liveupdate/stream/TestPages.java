package org.framescope.engine.liveupdate.stream;

import java.util.SplittableRandom;
import org.framescope.engine.frames.FrameRange;

/** Pages in short runs with gaps between them, in an order that is not ascending; blocks behind all of them. */
final class TestPages implements PageSource {

    private final SplittableRandom random;
    private long below;
    private long above;

    /** Data pages go down from {@code middle}, blocks for the list lie above it. */
    TestPages(long seed, long middle) {
        random = new SplittableRandom(seed);
        below = middle;
        above = middle;
    }

    @Override
    public FrameRange nextPages(long atMost) throws OutOfPagesException {
        long frames = Math.min(atMost, random.nextInt(1, 5));
        if (below <= frames + 4) {
            throw new OutOfPagesException(0);
        }
        below -= frames + random.nextInt(3);
        return FrameRange.ofLength(below, frames);
    }

    @Override
    public FrameRange block(int order) {
        long size = 1L << order;
        long start = above + size - 1 & -size;
        above = start + size;
        return new FrameRange(start, above);
    }
}
