package org.framescope.app.inspect.frametable;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/**
 * The piece that the frametable needs next, and whether the boot allocator has it.
 *
 * @param chunk the piece
 * @param entry the number of the entry of the boot allocator's list that will give it; 0 when none can
 * @param bestFrames frames that the best aligned place has free, where none has all
 * @param listed entries in the list
 */
public record NextChunk(Chunk chunk, int entry, long bestFrames, int listed) {

    /** @param regions the boot allocator's list now */
    static NextChunk of(Chunk chunk, List<FrameRange> regions) {
        long best = 0;
        for (int i = regions.size() - 1; i >= 0; i--) {
            long free = bestIn(regions.get(i), chunk.pages(), chunk.align());
            if (free == chunk.pages()) {
                return new NextChunk(chunk, i + 1, free, regions.size());
            }
            best = Math.max(best, free);
        }
        return new NextChunk(chunk, 0, best, regions.size());
    }

    /** The most frames of a region that lie in one aligned block. */
    private static long bestIn(FrameRange region, long pages, long align) {
        if (region.isEmpty()) {
            return 0;
        }
        long first = region.start() & -align;
        long last = region.end() - pages & -align;
        long best = 0;
        for (long place : new long[] {first, first + align, last, last + align}) {
            long free = Math.min(place + pages, region.end()) - Math.max(place, region.start());
            best = Math.max(best, free);
        }
        return Math.min(best, pages);
    }

    /** Bytes that the best place lacks; 0 when there is one. */
    public long missingBytes() {
        return chunk.pages() - bestFrames << Units.PAGE_SHIFT;
    }
}
