package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/**
 * The line on which frames are laid out: MFNs in ascending order, with the middle of large holes cut out. A position
 * is the distance from the start of the axis in frames; without cuts it equals the MFN.
 *
 * <p>What is cut out is a multiple of a large power of two, so that frames of equal alignment still stand below each
 * other in rows whose length is a power of two.
 */
public final class AddressAxis {

    /** A hole must be this part of the memory beside it before it is cut. */
    private static final int CUT_PART = 8;

    /** What is left of a hole on both sides together is at most this part of the memory, twice. */
    private static final int GRAIN_PART = 32;

    /**
     * Where the axis leaves frames out.
     *
     * @param position the first position behind the cut
     * @param cut the frames left out
     * @param use what all of them are
     */
    public record Break(long position, FrameRange cut, FrameUse use) {}

    private final long end;
    private final List<Break> breaks;
    private final long[] pieceMfns;
    private final long[] piecePositions;
    private final long length;

    private AddressAxis(long end, List<Break> breaks) {
        this.end = end;
        this.breaks = List.copyOf(breaks);
        pieceMfns = new long[breaks.size() + 1];
        piecePositions = new long[breaks.size() + 1];
        long removed = 0;
        for (int i = 0; i < breaks.size(); i++) {
            pieceMfns[i + 1] = breaks.get(i).cut().end();
            piecePositions[i + 1] = breaks.get(i).position();
            removed += breaks.get(i).cut().frames();
        }
        length = end - removed;
    }

    /** An axis of {@code end} frames without cuts. */
    public static AddressAxis whole(long end) {
        return new AddressAxis(end, List.of());
    }

    /** An axis that cuts what is a hole, or reserved by firmware, for long stretches of a map. */
    public static AddressAxis compressed(FrameMap map) {
        long[] tally = new long[FrameUse.count()];
        map.tally(0, map.end(), tally);
        long kept = Math.max(1, map.end() - tally[FrameUse.HOLE.ordinal()] - tally[FrameUse.RESERVED.ordinal()]);
        Cutter cutter = new Cutter(kept);
        // runs of one use that were set in different steps count as one
        map.forEachRun(0, map.end(), (start, end, state, since) -> cutter.run(start, end, FrameState.use(state)));
        cutter.finish();
        return new AddressAxis(map.end(), cutter.breaks);
    }

    /** Number of positions. */
    public long length() {
        return length;
    }

    /** First frame behind the axis (MFN). */
    public long end() {
        return end;
    }

    public List<Break> breaks() {
        return breaks;
    }

    /** Position of a frame; a frame that is cut out has the position of its break. */
    public long positionOf(long mfn) {
        int piece = indexAtOrBefore(pieceMfns, mfn);
        long position = piecePositions[piece] + mfn - pieceMfns[piece];
        return Math.min(position, endOf(piece));
    }

    /** MFN at a position within {@code [0, length)}. */
    public long mfnAt(long position) {
        int piece = indexAtOrBefore(piecePositions, position);
        return pieceMfns[piece] + position - piecePositions[piece];
    }

    /** Receives stretches of the axis without a break. */
    @FunctionalInterface
    public interface PieceVisitor {
        /** The frames {@code [from, to)} (MFN) begin at {@code position}. */
        void piece(long from, long to, long position);
    }

    /** Visits the frames at the positions {@code [from, to)} in ascending order, clipped to the axis. */
    public void forEachPiece(long from, long to, PieceVisitor visitor) {
        long low = Math.max(from, 0);
        long high = Math.min(to, length);
        for (int i = low < high ? indexAtOrBefore(piecePositions, low) : breaks.size() + 1;
                i <= breaks.size() && piecePositions[i] < high;
                i++) {
            long start = Math.max(low, piecePositions[i]);
            long stop = Math.min(high, endOf(i));
            if (start < stop) {
                long mfn = pieceMfns[i] + start - piecePositions[i];
                visitor.piece(mfn, mfn + stop - start, start);
            }
        }
    }

    private long endOf(int piece) {
        return piece < breaks.size() ? piecePositions[piece + 1] : length;
    }

    private static int indexAtOrBefore(long[] ascending, long value) {
        int at = Arrays.binarySearch(ascending, value);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressAxis axis && end == axis.end && breaks.equals(axis.breaks);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(end) * 31 + breaks.hashCode();
    }

    /** Collects the cuts while the runs of a map pass by. */
    private static final class Cutter {
        final List<Break> breaks = new ArrayList<>();
        private final long threshold;
        private final long grain;
        private FrameUse use = FrameUse.HOLE;
        private long from;
        private long to;
        private long removed;

        Cutter(long kept) {
            threshold = kept / CUT_PART;
            grain = Long.highestOneBit(Math.max(1, kept / GRAIN_PART));
        }

        void run(long start, long end, FrameUse next) {
            if (next != use) {
                finish();
                use = next;
                from = start;
            }
            to = end;
        }

        void finish() {
            if ((use == FrameUse.HOLE || use == FrameUse.RESERVED) && to - from > threshold) {
                long start = (from + grain - 1) / grain * grain;
                long end = to / grain * grain;
                if (start < end) {
                    breaks.add(new Break(start - removed, new FrameRange(start, end), use));
                    removed += end - start;
                }
            }
        }
    }
}
