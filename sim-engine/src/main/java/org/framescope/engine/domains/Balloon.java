package org.framescope.engine.domains;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/**
 * A guest's balloon driver. It takes single pages. Which pages it gives up is the guest's own affair: here pieces spread
 * evenly over its memory, at most a few hundred, so that a host's memory gets holes as in life (own rule).
 */
final class Balloon {

    /** A guest keeps at least this much of what it was created with. */
    private static final int LEAST_SHARE = 8;

    private static final long LEAST_PAGES = 16 * Units.MIB >> Units.PAGE_SHIFT;

    private static final long SMALLEST_PIECE = 16;
    private static final long MOST_PIECES = 256;

    private Balloon() {}

    /** The domain with up to {@code pages} more; beyond its first size the toolstack raises its limit. */
    static Domain grow(Domain domain, long pages, Populator populator) {
        FrameList frames = new FrameList();
        frames.add(domain.frames(DomainPart.RAM));
        populator.allocate(0, pages, FrameUse.DOMAIN, frames);
        return with(domain, frames.spans());
    }

    /** The domain with up to {@code pages} less. */
    static Domain shrink(Domain domain, long pages, Consumer<FrameSpans> giveBack) {
        FrameSpans memory = domain.frames(DomainPart.RAM);
        long least = Math.max(LEAST_PAGES, domain.spec().pages() / LEAST_SHARE);
        long left = Math.min(pages, memory.frames() - least);
        while (left > 0) {
            FrameSpans released = pieces(memory, left);
            giveBack.accept(released);
            memory = without(memory, released);
            left -= released.frames();
        }
        return with(domain, memory);
    }

    /** Aligned pieces of equal size, evenly spread; as many of {@code pages} as such pieces make up. */
    private static FrameSpans pieces(FrameSpans memory, long pages) {
        long size = Long.highestOneBit(Math.min(pages, Math.max(SMALLEST_PIECE, pages / MOST_PIECES)));
        long places = places(memory, size);
        while (places < pages / size) {
            size /= 2;
            places = places(memory, size);
        }
        long count = pages / size;
        FrameSpans.Builder released = new FrameSpans.Builder();
        long taken = 0;
        long passed = 0;
        for (int i = 0; i < memory.size() && taken < count; i++) {
            long first = Math.ceilDiv(memory.start(i), size);
            long here = Math.max(0, memory.end(i) / size - first);
            // the piece with number n stands at place n * places / count
            for (long at = place(taken, places, count); at < passed + here && taken < count; ) {
                long start = (first + at - passed) * size;
                released.add(start, start + size);
                at = place(++taken, places, count);
            }
            passed += here;
        }
        return released.build();
    }

    /** {@code number * places / count} without an overflow. */
    private static long place(long number, long places, long count) {
        return number * (places / count) + number * (places % count) / count;
    }

    private static long places(FrameSpans memory, long size) {
        long places = 0;
        for (int i = 0; i < memory.size(); i++) {
            places += Math.max(0, memory.end(i) / size - Math.ceilDiv(memory.start(i), size));
        }
        return places;
    }

    private static FrameSpans without(FrameSpans memory, FrameSpans released) {
        FrameSpans.Builder kept = new FrameSpans.Builder();
        for (int i = 0; i < memory.size(); i++) {
            released.forEachGap(memory.start(i), memory.end(i), kept::add);
        }
        return kept.build();
    }

    private static Domain with(Domain domain, FrameSpans memory) {
        Map<DomainPart, FrameSpans> parts = new EnumMap<>(DomainPart.class);
        parts.putAll(domain.frames());
        if (memory.isEmpty()) {
            parts.remove(DomainPart.RAM);
        } else {
            parts.put(DomainPart.RAM, memory);
        }
        return new Domain(domain.id(), domain.spec(), parts);
    }
}
