package org.framescope.app.inspect.allocator;

import org.framescope.engine.frames.FrameRange;

/**
 * One entry of the list at which the boot allocator looked for a block.
 *
 * @param number its place in the list, from 1
 * @param region the entry before the request
 * @param verdict what came of it
 * @param place the highest aligned frame (MFN) at which the block would end inside the entry; it may lie below the start
 *     of the entry, or below 0 where the entry is smaller than the block
 */
public record AllocatorTry(int number, FrameRange region, Verdict verdict, long place) {

    /** Why an entry could not give the block, or that it did. */
    public enum Verdict {
        /** The block came from here. */
        TAKEN,
        /** The entry is empty, but still in the list. */
        USED_UP,
        /** The entry has fewer frames than the block. */
        TOO_SMALL,
        /** The entry is large enough, but has no block at an aligned place. */
        MISALIGNED,
        /** The block would fit, but the entry lies beyond a limit such as {@code highmem-start=}. */
        BEYOND_LIMIT
    }

    static AllocatorTry of(int number, FrameRange region, long pages, long align, long found) {
        long place = region.end() - pages & -align;
        if (region.contains(found)) {
            return new AllocatorTry(number, region, Verdict.TAKEN, found);
        }
        return new AllocatorTry(number, region, rejected(region, pages, place), place);
    }

    private static Verdict rejected(FrameRange region, long pages, long place) {
        if (region.isEmpty()) {
            return Verdict.USED_UP;
        }
        if (region.frames() < pages) {
            return Verdict.TOO_SMALL;
        }
        return place < region.start() ? Verdict.MISALIGNED : Verdict.BEYOND_LIMIT;
    }
}
