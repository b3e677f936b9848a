package org.framescope.engine.domains;

import java.util.Arrays;
import org.framescope.engine.frames.FrameSpans;

/**
 * Ranges of frames in the order in which they were allocated, eight bytes each; such that follow each other downwards, as
 * a heap gives them, are joined.
 */
final class FrameList {

    /** A range has at most 1 GiB, so that its length fits into the lowest bits. */
    private static final int LENGTH_BITS = 19;

    private static final long LENGTH_MASK = (1L << LENGTH_BITS) - 1;

    private static final long MOST = 1L << LENGTH_BITS - 1;

    private long[] packed = new long[16];
    private int size;

    /** Adds {@code [start, end)}. */
    void add(long start, long end) {
        if (size > 0 && packed[size - 1] >>> LENGTH_BITS == end) {
            long joined = end - start + (packed[size - 1] & LENGTH_MASK);
            if (joined <= MOST) {
                packed[size - 1] = start << LENGTH_BITS | joined;
                return;
            }
        }
        for (long at = start; at < end; at += MOST) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size * 2);
            }
            packed[size++] = at << LENGTH_BITS | Math.min(MOST, end - at);
        }
    }

    void add(FrameSpans spans) {
        for (int i = 0; i < spans.size(); i++) {
            add(spans.start(i), spans.end(i));
        }
    }

    /** Takes up to {@code pages} frames off the front: those that were allocated first. */
    FrameSpans takeFirst(long pages) {
        FrameList taken = new FrameList();
        long left = pages;
        int from = 0;
        while (left > 0 && from < size) {
            long start = packed[from] >>> LENGTH_BITS;
            long length = packed[from] & LENGTH_MASK;
            long part = Math.min(left, length);
            taken.add(start, start + part);
            left -= part;
            if (part == length) {
                from++;
            } else {
                packed[from] = start + part << LENGTH_BITS | length - part;
            }
        }
        size -= from;
        System.arraycopy(packed, from, packed, 0, size);
        return taken.spans();
    }

    /** All of them, ascending and joined. */
    FrameSpans spans() {
        long[] sorted = Arrays.copyOf(packed, size);
        Arrays.sort(sorted);
        FrameSpans.Builder builder = new FrameSpans.Builder();
        for (long range : sorted) {
            long start = range >>> LENGTH_BITS;
            builder.add(start, start + (range & LENGTH_MASK));
        }
        return builder.build();
    }
}
