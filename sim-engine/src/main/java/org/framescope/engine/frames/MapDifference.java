package org.framescope.engine.frames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Two maps laid over each other: one map in which every run says whether, and in what, the two differ there.
 *
 * @param left one map, as long as the longer one
 * @param right the other one, as long as the longer one
 * @param combined has the state of the left map; that of the right one where only this is in use, or only this is RAM.
 *     Where the two differ, {@code since} is no step: {@link #kindOf(int)} reads it
 * @param framesByKind number of frames of each {@link DifferenceKind}; they add up to the end of the maps
 * @param uses the frames that differ by their uses on both sides, most frames first
 */
public record MapDifference(FrameMap left, FrameMap right, FrameMap combined, long[] framesByKind, List<UsePair> uses) {

    /** Frames that are one thing on the left and another thing, or another one's or another block's, on the right. */
    public record UsePair(FrameUse left, FrameUse right, long frames) {}

    /** Differences between two looks whether the result is still wanted. */
    private static final int PATIENCE = 1 << 14;

    public MapDifference {
        uses = List.copyOf(uses);
    }

    /** Lays two maps over each other, of which one may end before the other: nothing is there behind its end. */
    public static MapDifference of(FrameMap left, FrameMap right) {
        return of(left, right, () -> false);
    }

    /**
     * As above; takes time in proportion to the runs in which the maps do not share their memory.
     *
     * @param cancelled asked now and then
     * @throws CancellationException when the result is not wanted any more
     */
    public static MapDifference of(FrameMap left, FrameMap right, BooleanSupplier cancelled) {
        long end = Math.max(left.end(), right.end());
        var maker = new Maker(left.extendedTo(end), right.extendedTo(end), cancelled);
        return maker.make();
    }

    /** In what the maps differ in a run of {@link #combined}, by its {@code since}. */
    public static DifferenceKind kindOf(int since) {
        return since < 0 ? DifferenceKind.ofOrdinal(-since) : DifferenceKind.SAME;
    }

    /** Number of frames of a kind. */
    public long frames(DifferenceKind kind) {
        return framesByKind[kind.ordinal()];
    }

    /** Number of frames that differ in anything. */
    public long differing() {
        return left.end() - frames(DifferenceKind.SAME);
    }

    private static final class Maker {
        private final FrameMap left;
        private final FrameMap right;
        private final FrameMapEditor combined;
        private final BooleanSupplier cancelled;
        private final long[] byKind = new long[DifferenceKind.values().length];
        private final long[][] byUse = new long[FrameUse.count()][FrameUse.count()];
        private int visited;

        Maker(FrameMap left, FrameMap right, BooleanSupplier cancelled) {
            this.left = left;
            this.right = right;
            this.cancelled = cancelled;
            combined = left.edit();
        }

        MapDifference make() {
            left.forEachDifference(right, this::differ);
            long differing = 0;
            for (long frames : byKind) {
                differing += frames;
            }
            byKind[DifferenceKind.SAME.ordinal()] = left.end() - differing;
            return new MapDifference(left, right, combined.snapshot(), byKind, uses());
        }

        private void differ(long start, long end, int one, int other) {
            if (++visited % PATIENCE == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException("another comparison is wanted");
            }
            DifferenceKind kind = DifferenceKind.of(one, other);
            boolean fromRight = kind == DifferenceKind.ONLY_RIGHT
                    || kind == DifferenceKind.OTHER_FREE && FrameState.use(one) == FrameUse.HOLE;
            combined.assign(start, end, fromRight ? other : one, -kind.ordinal());
            byKind[kind.ordinal()] += end - start;
            byUse[one & 0xff][other & 0xff] += end - start;
        }

        private List<UsePair> uses() {
            List<UsePair> pairs = new ArrayList<>();
            for (FrameUse one : FrameUse.values()) {
                for (FrameUse other : FrameUse.values()) {
                    long frames = byUse[one.ordinal()][other.ordinal()];
                    if (frames > 0) {
                        pairs.add(new UsePair(one, other, frames));
                    }
                }
            }
            pairs.sort(Comparator.comparingLong(UsePair::frames).reversed());
            return pairs;
        }
    }
}
