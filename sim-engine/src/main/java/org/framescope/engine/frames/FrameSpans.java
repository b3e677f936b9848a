package org.framescope.engine.frames;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of frames as ascending ranges that neither touch nor overlap. Ten million of them fit: 8 bytes a
 * range.
 */
public final class FrameSpans {

    /** No frames. */
    public static final FrameSpans NONE = new FrameSpans(new RangeArray(0), 0);

    private final RangeArray spans;
    private final int size;

    /** What the last search found: the next one is mostly near by. Only a hint, so threads may overwrite it. */
    private int found;

    private FrameSpans(RangeArray spans, int size) {
        this.spans = spans;
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
        return spans.start(index);
    }

    /** First frame behind a range (MFN). */
    public long end(int index) {
        return spans.end(index);
    }

    /** Number of frames. */
    public long frames() {
        long frames = 0;
        for (int i = 0; i < size; i++) {
            frames += spans.end(i) - spans.start(i);
        }
        return frames;
    }

    /** Index of the first range that ends behind {@code mfn}; {@link #size()} when there is none. */
    public int firstEndingAfter(long mfn) {
        int near = found;
        if (near < size && spans.end(near) <= mfn) {
            near++;
        }
        if (near > 0 && spans.end(near - 1) > mfn || near < size && spans.end(near) <= mfn) {
            near = spans.firstEndingAfter(mfn, size);
        }
        found = near;
        return near;
    }

    public boolean contains(long mfn) {
        int at = firstEndingAfter(mfn);
        return at < size && spans.start(at) <= mfn;
    }

    /** Whether a frame of {@code [from, to)} belongs to the set. */
    public boolean overlaps(long from, long to) {
        int at = firstEndingAfter(from);
        return from < to && at < size && spans.start(at) < to;
    }

    /** Receives ranges in ascending order. */
    @FunctionalInterface
    public interface Visitor {
        /** MFNs, half-open. */
        void range(long start, long end);
    }

    /** Visits what of {@code [from, to)} belongs to the set. */
    public void forEachIn(long from, long to, Visitor visitor) {
        for (int i = firstEndingAfter(from); i < size && spans.start(i) < to; i++) {
            visitor.range(Math.max(spans.start(i), from), Math.min(spans.end(i), to));
        }
    }

    /** Visits what of {@code [from, to)} does not belong to the set. */
    public void forEachGap(long from, long to, Visitor visitor) {
        long at = from;
        for (int i = firstEndingAfter(from); i < size && spans.start(i) < to; i++) {
            if (spans.start(i) > at) {
                visitor.range(at, spans.start(i));
            }
            at = spans.end(i);
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
            if (!added && spans.start(i) >= range.start()) {
                builder.add(range.start(), range.end());
                added = true;
            }
            builder.add(spans.start(i), spans.end(i));
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
            if (spans.end(i) <= range.start() || spans.start(i) >= range.end()) {
                builder.add(spans.start(i), spans.end(i));
            } else {
                builder.add(spans.start(i), range.start());
                builder.add(range.end(), spans.end(i));
            }
        }
        return builder.build();
    }

    /** The ranges as a list, for a few of them. */
    public List<FrameRange> ranges() {
        FrameRange[] list = new FrameRange[size];
        Arrays.setAll(list, i -> new FrameRange(spans.start(i), spans.end(i)));
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

        private final RangeArray spans;
        private int size;
        /** First frame behind the last range. */
        private long lastEnd = Long.MIN_VALUE;

        public Builder() {
            this(16);
        }

        /** Room for as many ranges from the start; it grows where there are more. */
        public Builder(int ranges) {
            spans = new RangeArray(Math.max(ranges, 16));
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
            if (start <= lastEnd) {
                join(start, end);
                return this;
            }
            if (size == spans.length()) {
                spans.resize(size + (size >> 1));
            }
            spans.set(size++, start, end);
            lastEnd = end;
            return this;
        }

        private void join(long start, long end) {
            if (start < spans.start(size - 1)) {
                throw new IllegalArgumentException("ranges must come in ascending order");
            }
            if (end > lastEnd) {
                spans.set(size - 1, spans.start(size - 1), end);
                lastEnd = end;
            }
        }

        /** The set. The builder must not be used afterwards. */
        public FrameSpans build() {
            if (size == 0) {
                return NONE;
            }
            if (spans.length() - size > size >> 3) {
                spans.resize(size);
            }
            return new FrameSpans(spans, size);
        }
    }
}
