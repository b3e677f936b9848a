package org.framescope.app.places;

import java.util.function.BooleanSupplier;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;

/** Looks for the next or the previous occurrence of a target, and counts all of them, in one pass over the map. */
final class FrameSearch {

    /** Which way to look from where one is. */
    enum Direction {
        NEXT,
        PREVIOUS
    }

    /** An occurrence and which one it is. */
    private record Hit(FrameRange range, long index) {}

    private final Target target;
    private final long from;
    private long count;
    private long frames;
    private Hit first = NONE;
    private Hit last = NONE;
    private Hit before = NONE;
    private Hit after = NONE;

    private static final Hit NONE = new Hit(new FrameRange(0, 0), -1);

    private FrameSearch(Target target, long from) {
        this.target = target;
        this.from = from;
    }

    /**
     * Searches; takes as long as going through the map once.
     *
     * @param from the frame that one is at (MFN): occurrences that begin there are passed over; -1 for nowhere
     * @param stale stops the search when it says so; what is returned then means nothing
     */
    static Found find(FrameMap map, Target target, long from, Direction direction, BooleanSupplier stale) {
        var search = new FrameSearch(target, from);
        SpanScan.visit(map, 0, map.end(), target.uses(), target::matches, stale, search::span);
        return search.result(direction);
    }

    private void span(long start, long end) {
        if (target instanceof Target.FreeBlock block) {
            long length = 1L << block.order();
            long low = Align.up(start, length);
            long blocks = Math.max(0, end - low) >> block.order();
            take(low, length, length, blocks);
        } else {
            take(start, end - start, end - start, 1);
        }
    }

    /** Takes occurrences in a row; {@code stride} frames from the start of one to the start of the next. */
    private void take(long low, long length, long stride, long occurrences) {
        if (occurrences == 0) {
            return;
        }
        // how many of them begin before the place that one is at, and how many not behind it
        long below = Math.clamp(Math.ceilDiv(from - low, stride), 0, occurrences);
        long notBehind = Math.clamp(Math.floorDiv(from - low, stride) + 1, 0, occurrences);
        if (first == NONE) {
            first = hit(low, length, stride, 0);
        }
        if (below > 0) {
            before = hit(low, length, stride, below - 1);
        }
        if (after == NONE && notBehind < occurrences) {
            after = hit(low, length, stride, notBehind);
        }
        last = hit(low, length, stride, occurrences - 1);
        count += occurrences;
        frames += occurrences * length;
    }

    private Hit hit(long low, long length, long stride, long number) {
        return new Hit(FrameRange.ofLength(low + number * stride, length), count + number);
    }

    private Found result(Direction direction) {
        if (count == 0) {
            return Found.NOTHING;
        }
        Hit hit = direction == Direction.NEXT ? after : before;
        boolean wrapped = hit == NONE;
        if (wrapped) {
            hit = direction == Direction.NEXT ? first : last;
        }
        return new Found(hit.range, hit.index, count, frames, wrapped);
    }
}
