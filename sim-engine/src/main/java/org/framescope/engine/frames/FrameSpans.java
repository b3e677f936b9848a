package org.framescope.engine.frames;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of frames as ascending ranges that neither touch nor overlap. Ten million of them fit: 16 bytes a
 * range.
 */
public final class FrameSpans {

    /** No frames. */
    public static final FrameSpans NONE = new FrameSpans(new long[0], new long[0], 0);

    private final long[] starts;
    private final long[] ends;
    private final int size;

    /** What the last search found: the next one is mostly near by. Only a hint, so threads may overwrite it. */
    private int found;

    private FrameSpans(long[] starts, long[] ends, int size) {
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    /** The frames of some ranges, in any order; overlapping ones are joined. */
    public static FrameSpans of(List<FrameRange> ranges) {
        Builder builder = new Builder();
        ranges.stream()
                .sorted((a, b) -> Long.compare(a.start(), b.start()))
                .forEach(range -> builder.add(range.start(), range.end()));
        return builder.build();
    }

    /** Number of ranges. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** First frame of a range (MFN). */
    public long start(int index) {
        return starts[index];
    }

    /** First frame behind a range (MFN). */
    public long end(int index) {
        return ends[index];
    }

    /** Number of frames. */
    public long frames() {
        long frames = 0;
        for (int i = 0; i < size; i++) {
            frames += ends[i] - starts[i];
        }
        return frames;
    }

    /** Index of the first range that ends behind {@code mfn}; {@link #size()} when there is none. */
    public int firstEndingAfter(long mfn) {
        int near = found;
        if (near < size && ends[near] <= mfn) {
            near++;
        }
        if (near > 0 && ends[near - 1] > mfn || near < size && ends[near] <= mfn) {
            int at = Arrays.binarySearch(ends, 0, size, mfn);
            near = at >= 0 ? at + 1 : -at - 1;
        }
        found = near;
        return near;
    }

    public boolean contains(long mfn) {
        int at = firstEndingAfter(mfn);
        return at < size && starts[at] <= mfn;
    }

    /** Whether a frame of {@code [from, to)} belongs to the set. */
    public boolean overlaps(long from, long to) {
        int at = firstEndingAfter(from);
        return from < to && at < size && starts[at] < to;
    }

    /** Receives ranges in ascending order. */
    @FunctionalInterface
    public interface Visitor {
        /** MFNs, half-open. */
        void range(long start, long end);
    }

    /** Visits what of {@code [from, to)} belongs to the set. */
    public void forEachIn(long from, long to, Visitor visitor) {
        for (int i = firstEndingAfter(from); i < size && starts[i] < to; i++) {
            visitor.range(Math.max(starts[i], from), Math.min(ends[i], to));
        }
    }

    /** Visits what of {@code [from, to)} does not belong to the set. */
    public void forEachGap(long from, long to, Visitor visitor) {
        long at = from;
        for (int i = firstEndingAfter(from); i < size && starts[i] < to; i++) {
            if (starts[i] > at) {
                visitor.range(at, starts[i]);
            }
            at = ends[i];
        }
        if (at < to) {
            visitor.range(at, to);
        }
    }

    /** The set with the frames of a range. */
    public FrameSpans with(FrameRange range) {
        Builder builder = new Builder(size + 1);
        boolean added = false;
        for (int i = 0; i < size; i++) {
            if (!added && starts[i] >= range.start()) {
                builder.add(range.start(), range.end());
                added = true;
            }
            builder.add(starts[i], ends[i]);
        }
        if (!added) {
            builder.add(range.start(), range.end());
        }
        return builder.build();
    }

    /** The set without the frames of a range. */
    public FrameSpans without(FrameRange range) {
        if (!overlaps(range.start(), range.end())) {
            return this;
        }
        Builder builder = new Builder(size + 1);
        for (int i = 0; i < size; i++) {
            if (ends[i] <= range.start() || starts[i] >= range.end()) {
                builder.add(starts[i], ends[i]);
            } else {
                builder.add(starts[i], range.start());
                builder.add(range.end(), ends[i]);
            }
        }
        return builder.build();
    }

    /** The ranges as a list, for a few of them. */
    public List<FrameRange> ranges() {
        FrameRange[] list = new FrameRange[size];
        Arrays.setAll(list, i -> new FrameRange(starts[i], ends[i]));
        return List.of(list);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FrameSpans spans) || spans.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (start(i) != spans.start(i) || end(i) != spans.end(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * (31 * hash + Long.hashCode(start(i))) + Long.hashCode(end(i));
        }
        return hash;
    }

    @Override
    public String toString() {
        return size > 8 ? size + " ranges" : ranges().toString();
    }

    /** Collects ranges in ascending order of their starts. */
    public static final class Builder {

        private long[] starts;
        private long[] ends;
        private int size;

        public Builder() {
            this(16);
        }

        /** Room for as many ranges from the start; it grows where there are more. */
        public Builder(int ranges) {
            starts = new long[Math.max(ranges, 16)];
            ends = new long[Math.max(ranges, 16)];
        }

        /**
         * Adds {@code [start, end)}; an empty range is left out, one that touches the last one is joined with it.
         *
         * @throws IllegalArgumentException when the range begins before the last one did
         */
        public Builder add(long start, long end) {
            if (start >= end) {
                return this;
            }
            if (size > 0 && start <= ends[size - 1]) {
                if (start < starts[size - 1]) {
                    throw new IllegalArgumentException("ranges must come in ascending order");
                }
                ends[size - 1] = Math.max(ends[size - 1], end);
                return this;
            }
            if (size == starts.length) {
                int capacity = size + (size >> 1);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            starts[size] = start;
            ends[size++] = end;
            return this;
        }

        /** The set. The builder must not be used afterwards. */
        public FrameSpans build() {
            return size == 0 ? NONE : new FrameSpans(starts, ends, size);
        }
    }
}
