package org.framescope.engine.boot;

import java.util.BitSet;

/**
 * Compressed frame indexes: a run of frame number bits that no RAM uses is squeezed out, so that tables indexed by
 * frame stay short (boot spec 7.1, 7.2). Also knows which groups of frames exist at all.
 */
final class Pdx {

    /** The low 18 bits of a frame number are never squeezed. */
    private static final int LOWEST_HOLE_BIT = 18;

    /** No build's tables reach further; only an option can name a frame there. */
    private static final long MOST = 1L << 35;

    private final long groupFrames;
    private final BitSet groups = new BitSet();
    private int holeShift;
    private long bottomMask = -1;
    private long holeMask;

    Pdx(long groupFrames) {
        this.groupFrames = groupFrames;
        groups.set(0);
    }

    /** Compressed index of a frame. */
    long ofMfn(long mfn) {
        return holeShift == 0 ? mfn : mfn & bottomMask | (mfn & ~(bottomMask | holeMask)) >>> holeShift;
    }

    /** Frame of a compressed index. */
    long toMfn(long pdx) {
        return holeShift == 0 ? pdx : pdx & bottomMask | pdx << holeShift & ~(bottomMask | holeMask);
    }

    int holeShift() {
        return holeShift;
    }

    long bottomMask() {
        return bottomMask;
    }

    /** Lowest frame number bit that is squeezed out; meaningless without compression. */
    int lowestHoleBit() {
        return Long.numberOfTrailingZeros(holeMask);
    }

    /**
     * Squeezes out the longest run of zero bits between set bits of {@code mask}, above bit 17.
     *
     * @param mask the frame number bits that RAM uses
     */
    void squeeze(long mask) {
        int bestStart = 0;
        int bestLength = 0;
        int j = LOWEST_HOLE_BIT - 1;
        while (true) {
            int i = nextBit(~mask, j + 1);
            if (i >= Long.SIZE) {
                break;
            }
            j = nextBit(mask, i + 1);
            if (j >= Long.SIZE) {
                break;
            }
            if (j - i > bestLength) {
                bestStart = i;
                bestLength = j - i;
            }
        }
        if (bestLength > 0) {
            holeShift = bestLength;
            bottomMask = (1L << bestStart) - 1;
            holeMask = (1L << bestLength) - 1 << bestStart;
        }
    }

    private static int nextBit(long bits, int from) {
        return from >= Long.SIZE ? Long.SIZE : from + Long.numberOfTrailingZeros(bits >>> from);
    }

    /** Marks the groups of the frames {@code [start, end)} as existing. */
    void markGroups(long start, long end) {
        if (start < end && ofMfn(start) < MOST) {
            long last = Math.min(ofMfn(end - 1), MOST - 1);
            groups.set((int) (ofMfn(start) / groupFrames), (int) (last / groupFrames) + 1);
        }
    }

    long groupFrames() {
        return groupFrames;
    }

    BitSet groups() {
        return groups;
    }

    /** Whether a frame has an entry in the frametable, given the end of memory. */
    boolean isValid(long mfn, long maxPage) {
        return mfn < maxPage && (mfn & holeMask) == 0 && groups.get((int) (ofMfn(mfn) / groupFrames));
    }
}
