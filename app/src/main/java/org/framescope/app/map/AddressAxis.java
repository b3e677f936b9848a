package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/**
 * The line on which frames are laid out: MFNs in ascending order, or node by node, with the middle of large holes cut
 * out. A position is the distance from the start of the axis in frames; without cuts and nodes it equals the MFN.
 *
 * <p>What is cut out is a multiple of a large power of two, so that frames of equal alignment still stand below each
 * other in rows whose length is a power of two.
 */
public final class AddressAxis {

    private static final Set<FrameUse> CUT_USES = EnumSet.of(FrameUse.HOLE, FrameUse.RESERVED);

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

    /**
     * A stretch of positions that is laid out on its own, with rows that begin where it begins.
     *
     * @param node number of its NUMA node, or -1 where the axis is not divided
     * @param from first position
     * @param to first position behind it
     */
    public record Block(int node, long from, long to) {}

    private final long end;
    private final List<Break> breaks;
    private final List<Block> blocks;

    /** Stretches without a break in the order of their positions; each ends where the next one begins. */
    private final long[] pieceMfns;

    private final long[] piecePositions;
    private final long length;

    /** The same stretches in the order of their frames. */
    private final int[] ascendingPieces;

    private final long[] ascendingMfns;

    private AddressAxis(long end, List<Piece> pieces, List<Break> breaks, List<Block> blocks) {
        this.end = end;
        this.breaks = List.copyOf(breaks);
        List<Piece> kept = pieces.stream().filter(piece -> piece.length() > 0).toList();
        int count = kept.size();
        pieceMfns = new long[count];
        piecePositions = new long[count];
        long position = 0;
        for (int i = 0; i < count; i++) {
            pieceMfns[i] = kept.get(i).start();
            piecePositions[i] = position;
            position += kept.get(i).length();
        }
        length = position;
        this.blocks = blocks.isEmpty() ? List.of(new Block(-1, 0, length)) : List.copyOf(blocks);
        ascendingPieces = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> pieceMfns[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        ascendingMfns =
                Arrays.stream(ascendingPieces).mapToLong(i -> pieceMfns[i]).toArray();
    }

    /** Frames that lie side by side on the axis. */
    private record Piece(long start, long length) {}

    /** An axis of {@code end} frames without cuts. */
    public static AddressAxis whole(long end) {
        return new AddressAxis(end, List.of(new Piece(0, end)), List.of(), List.of());
    }

    /** An axis that cuts what is a hole, or reserved by firmware, for long stretches of a map. */
    public static AddressAxis compressed(FrameMap map) {
        long[] tally = new long[FrameUse.count()];
        map.tally(0, map.end(), tally);
        long kept = Math.max(1, map.end() - tally[FrameUse.HOLE.ordinal()] - tally[FrameUse.RESERVED.ordinal()]);
        Cutter cutter = new Cutter(kept);
        // runs of one use that were set in different steps count as one
        map.forEachRun(
                0, map.end(), CUT_USES, (start, end, state, since) -> cutter.run(start, end, FrameState.use(state)));
        cutter.finish();
        List<Piece> pieces = new ArrayList<>();
        long at = 0;
        for (Break gap : cutter.breaks) {
            pieces.add(new Piece(at, gap.cut().start() - at));
            at = gap.cut().end();
        }
        pieces.add(new Piece(at, map.end() - at));
        return new AddressAxis(map.end(), pieces, cutter.breaks, List.of());
    }

    /**
     * The same frames, node by node: a block of positions for each NUMA node, in which its frames ascend.
     *
     * @param nodes the node of every frame, ascending, without gaps
     */
    public AddressAxis byNode(List<NodeSpan> nodes) {
        List<Piece> sorted = new ArrayList<>();
        List<Block> parts = new ArrayList<>();
        Map<Long, Long> positionOfEnd = new HashMap<>();
        Map<Long, Long> positionOfStart = new HashMap<>();
        long position = 0;
        for (int node :
                nodes.stream().mapToInt(NodeSpan::node).distinct().sorted().toArray()) {
            long first = position;
            for (Piece piece : piecesOf(node, nodes)) {
                sorted.add(piece);
                positionOfStart.put(piece.start, position);
                position += piece.length;
                positionOfEnd.put(piece.start + piece.length, position);
            }
            if (position > first) {
                parts.add(new Block(node, first, position));
            }
        }
        List<Break> moved = new ArrayList<>();
        for (Break gap : breaks) {
            Long behind = positionOfEnd.get(gap.cut().start());
            moved.add(new Break(
                    behind != null
                            ? behind
                            : positionOfStart.getOrDefault(gap.cut().end(), 0L),
                    gap.cut(),
                    gap.use()));
        }
        return new AddressAxis(end, sorted, moved, parts);
    }

    private List<Piece> piecesOf(int node, List<NodeSpan> nodes) {
        List<Piece> found = new ArrayList<>();
        for (NodeSpan span : nodes) {
            if (span.node() == node) {
                forEachFrames(span.frames(), (start, stop, position) -> found.add(new Piece(start, stop - start)));
            }
        }
        return found;
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

    /** What the axis is divided into, in the order of positions; one block of all positions when it is not. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether every NUMA node has a block of its own. */
    public boolean isByNode() {
        return blocks.getFirst().node() >= 0;
    }

    /** Position of a frame; a frame that is cut out has the position of its break. */
    public long positionOf(long mfn) {
        int piece = ascendingPieces[indexAtOrBefore(ascendingMfns, mfn)];
        long position = piecePositions[piece] + mfn - pieceMfns[piece];
        return Math.clamp(position, piecePositions[piece], endOf(piece));
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
        for (int i = low < high ? indexAtOrBefore(piecePositions, low) : pieceMfns.length;
                i < pieceMfns.length && piecePositions[i] < high;
                i++) {
            long start = Math.max(low, piecePositions[i]);
            long stop = Math.min(high, endOf(i));
            if (start < stop) {
                long mfn = pieceMfns[i] + start - piecePositions[i];
                visitor.piece(mfn, mfn + stop - start, start);
            }
        }
    }

    /** Visits the frames of a range that are on the axis, in ascending order. */
    private void forEachFrames(FrameRange range, PieceVisitor visitor) {
        for (int i = indexAtOrBefore(ascendingMfns, range.start());
                i < ascendingMfns.length && ascendingMfns[i] < range.end();
                i++) {
            int piece = ascendingPieces[i];
            long first = pieceMfns[piece];
            long start = Math.max(range.start(), first);
            long stop = Math.min(range.end(), first + endOf(piece) - piecePositions[piece]);
            if (start < stop) {
                visitor.piece(start, stop, piecePositions[piece] + start - first);
            }
        }
    }

    /** Positions {@code [from, to)}. */
    public record Stretch(long from, long to) {}

    /**
     * Where a range of frames lies, joined over breaks and divided where a block ends. A range that is cut out as a
     * whole has the position of its break, or the last one.
     */
    public List<Stretch> stretchesOf(FrameRange range) {
        List<Stretch> found = new ArrayList<>();
        forEachFrames(range, (start, stop, position) -> {
            long to = position + stop - start;
            Stretch last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.to == position && !beginsBlock(position)) {
                found.set(found.size() - 1, new Stretch(last.from, to));
            } else {
                found.add(new Stretch(position, to));
            }
        });
        if (found.isEmpty()) {
            long position = Math.min(positionOf(range.start()), length - 1);
            found.add(new Stretch(position, position + 1));
        }
        return found;
    }

    /** Whether a block other than the first begins at a position. */
    boolean beginsBlock(long position) {
        return position > 0 && blocks.stream().anyMatch(block -> block.from() == position);
    }

    private long endOf(int piece) {
        return piece + 1 < pieceMfns.length ? piecePositions[piece + 1] : length;
    }

    private static int indexAtOrBefore(long[] ascending, long value) {
        int at = Arrays.binarySearch(ascending, value);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressAxis axis
                && end == axis.end
                && breaks.equals(axis.breaks)
                && blocks.equals(axis.blocks)
                && Arrays.equals(pieceMfns, axis.pieceMfns);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(end) * 31 + breaks.hashCode();
    }

    /** Collects the cuts while the runs that may be cut pass by. */
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
            if (next != use || start != to) {
                finish();
                use = next;
                from = start;
            }
            to = end;
        }

        void finish() {
            if (to - from > threshold) {
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
