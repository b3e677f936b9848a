package org.framescope.app.inspect.region;

import java.util.EnumSet;
import java.util.Set;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/**
 * What of some frames nobody uses.
 *
 * @param spans the free frames
 */
record FreeRoom(FrameSpans spans) {

    /** Uses that say that nobody uses a frame. */
    static final Set<FrameUse> UNUSED = EnumSet.of(FrameUse.BOOT_FREE, FrameUse.HEAP_FREE, FrameUse.NOT_PLUGGED);

    static FreeRoom in(FrameMap map, FrameRange range) {
        return new FreeRoom(map.framesOf(range.start(), range.end(), UNUSED));
    }

    long frames() {
        return spans.frames();
    }

    /** The longest free stretch; null when nothing is free. */
    @Nullable FrameRange longest() {
        FrameRange longest = null;
        for (int i = 0; i < spans.size(); i++) {
            if (longest == null || spans.end(i) - spans.start(i) > longest.frames()) {
                longest = new FrameRange(spans.start(i), spans.end(i));
            }
        }
        return longest;
    }

    /** The largest free block whose size is a power of two and whose address is a multiple of it; the highest of several. */
    @Nullable FrameRange largestAligned() {
        FrameRange best = null;
        for (int i = 0; i < spans.size(); i++) {
            long frames = spans.end(i) - spans.start(i);
            for (long size = Long.highestOneBit(frames); size > 0; size >>= 1) {
                long place = spans.end(i) - size & -size;
                if (place >= spans.start(i)) {
                    if (best == null || size >= best.frames()) {
                        best = FrameRange.ofLength(place, size);
                    }
                    break;
                }
            }
        }
        return best;
    }

    /** Free blocks of a size at multiples of it. */
    long blocks(long size) {
        long blocks = 0;
        for (int i = 0; i < spans.size(); i++) {
            long first = spans.start(i) + size - 1 & -size;
            blocks += Math.max(0, spans.end(i) - first) / size;
        }
        return blocks;
    }

    /** Free frames directly below a frame. */
    long endingAt(long mfn) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.end(i) == mfn) {
                return mfn - spans.start(i);
            }
        }
        return 0;
    }
}
