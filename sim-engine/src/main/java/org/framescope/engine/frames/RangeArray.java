package org.framescope.engine.frames;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array of frame ranges, 8 bytes each: the first MFN in the upper 40 bits, the number of frames less one in the lower
 * 24. From the first range on that does not fit, because it is longer than 64 GiB, all take 16 bytes.
 */
public final class RangeArray {

    private static final int LENGTH_BITS = 24;
    private static final long LONGEST = 1L << LENGTH_BITS;

    /** Packed ranges; their starts alone where there are {@link #ends}. */
    private long[] ranges;

    private long @Nullable [] ends;

    /** An array of that many ranges, all of which are to be set before they are read. */
    public RangeArray(int length) {
        ranges = new long[length];
    }

    /** First frame of a range (MFN). */
    public long start(int index) {
        return ends == null ? ranges[index] >>> LENGTH_BITS : ranges[index];
    }

    /** First frame behind a range (MFN). */
    public long end(int index) {
        return ends == null ? packedEnd(ranges[index]) : ends[index];
    }

    private static long packedEnd(long range) {
        return (range >>> LENGTH_BITS) + (range & LONGEST - 1) + 1;
    }

    /** Sets a range, which must not be empty. */
    public void set(int index, long start, long end) {
        if (ends == null && (start >>> Long.SIZE - LENGTH_BITS != 0 || end - start > LONGEST)) {
            unpack();
        }
        if (ends == null) {
            ranges[index] = start << LENGTH_BITS | end - start - 1;
        } else {
            ranges[index] = start;
            ends[index] = end;
        }
    }

    private void unpack() {
        long[] unpacked = new long[ranges.length];
        for (int i = 0; i < unpacked.length; i++) {
            unpacked[i] = packedEnd(ranges[i]);
            ranges[i] >>>= LENGTH_BITS;
        }
        ends = unpacked;
    }

    /** Number of ranges that there is room for. */
    public int length() {
        return ranges.length;
    }

    /** Cuts the array, or adds room at its end. */
    public void resize(int length) {
        ranges = Arrays.copyOf(ranges, length);
        if (ends != null) {
            ends = Arrays.copyOf(ends, length);
        }
    }

    /** Index of the first of {@code size} ascending ranges that ends behind a frame; {@code size} when there is none. */
    int firstEndingAfter(long mfn, int size) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (end(middle) > mfn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
