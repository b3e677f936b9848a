package org.framescope.app.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * How many frames of each colour class lie in every cell of a map, for cells of several sizes. With it a picture costs
 * what its pixels cost, however many runs the map has.
 *
 * <p>Nothing is rounded: the cells of each level add up to the map. A pyramid never changes; that of a map that differs
 * little from another one is made from its pyramid, and costs what differs.
 */
final class RunPyramid {

    /** Below this number of runs the runs themselves are drawn quickly enough. */
    static final int WORTHWHILE_RUNS = 300_000;

    /** Runs that a cell of the finest level holds on average; fewer would not be worth the memory. */
    private static final int RUNS_PER_CELL = 3;

    /** A pixel is put together from at least this many cells, so that its edges are off by little. */
    private static final int CELLS_PER_PIXEL = 3;

    private static final int COARSEST_CELLS = 1 << 16;

    /** Blocks that several cores put together sooner than one. */
    private static final int WORTHWHILE_BLOCKS = 32;

    private final FrameMap map;
    private final Colouring colouring;
    private final Level[] levels;

    private RunPyramid(FrameMap map, Colouring colouring, Level[] levels) {
        this.map = map;
        this.colouring = colouring;
        this.levels = levels;
    }

    /** Summarises a map by the classes of a colouring. Every core does some of it. */
    static RunPyramid of(FrameMap map, Colouring colouring) {
        return of(map, colouring, finestShift(map));
    }

    /** As above, with {@code 2^shift} frames in a cell of the finest level. */
    static RunPyramid of(FrameMap map, Colouring colouring, int shift) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(shift, map.end()));
        while (levels.getLast().cells() > COARSEST_CELLS && levels.getLast().shift < CellBlock.LARGEST_CELL_SHIFT) {
            levels.add(new Level(levels.getLast().shift + 1, map.end()));
        }
        BitSet all = new BitSet();
        all.set(0, levels.getFirst().blocks.size());
        var pyramid = new RunPyramid(map, colouring, levels.toArray(Level[]::new));
        pyramid.fill(all);
        return pyramid;
    }

    private static int finestShift(FrameMap map) {
        long framesPerCell = Math.max(1, map.end() / Math.max(1, map.runCount()) * RUNS_PER_CELL);
        return Math.min(CellBlock.LARGEST_CELL_SHIFT, Long.SIZE - Long.numberOfLeadingZeros(framesPerCell - 1));
    }

    /** Whether the summary of another map, made after this one, shares with it what the maps have alike. */
    boolean hasCellsFor(FrameMap later) {
        // cells that hold half as many runs as they should, or twice as many, are still good ones
        return later.end() == map.end() && Math.abs(finestShift(later) - finestShift()) <= 1;
    }

    /** The summary of another map of the host, by the same classes; it shares with this one what the maps have alike. */
    RunPyramid after(FrameMap later) {
        return after(later, colouring, touched -> {});
    }

    /**
     * As above by classes that differ from these for some frames, though the frames themselves may be the same.
     *
     * @param reclassed visits stretches outside of which every frame that is the same has the same class
     */
    RunPyramid after(FrameMap later, Colouring laterColouring, Consumer<FrameMap.StretchVisitor> reclassed) {
        if (!hasCellsFor(later)) {
            return of(later, laterColouring);
        }
        Level finest = levels[0];
        BitSet changed = new BitSet();
        reclassed.accept((start, end) -> finest.addBlocksOf(start, end, changed));
        map.forEachChangedStretch(later, (start, end) -> finest.addBlocksOf(start, end, changed));
        Level[] copies = new Level[levels.length];
        BitSet above = changed;
        for (int i = 0; i < levels.length; i++) {
            copies[i] = new Level(levels[i], above);
            above = halved(above);
        }
        var pyramid = new RunPyramid(later, laterColouring, copies);
        pyramid.fill(changed);
        return pyramid;
    }

    /** Puts blocks of the finest level together, and what is built on them. */
    private void fill(BitSet changed) {
        Level finest = levels[0];
        forEach(changed, stretch -> new CellSummer(finest.shift).sum(map, colouring, stretch, finest.blocks));
        BitSet above = changed;
        for (int i = 1; i < levels.length; i++) {
            Level fine = levels[i - 1];
            Level coarse = levels[i];
            above = halved(above);
            forEach(above, stretch -> coarse.sum(fine, stretch));
        }
    }

    /** Hands blocks out to the cores, when they are so many that this is worth while. */
    private static void forEach(BitSet blocks, Consumer<BlockStretch> work) {
        List<BlockStretch> stretches = BlockStretch.ofAll(blocks);
        if (blocks.cardinality() < WORTHWHILE_BLOCKS) {
            stretches.forEach(work);
        } else {
            stretches.parallelStream().forEach(work);
        }
    }

    private static BitSet halved(BitSet blocks) {
        BitSet half = new BitSet();
        for (int block = blocks.nextSetBit(0); block >= 0; block = blocks.nextSetBit(block + 1)) {
            half.set(block >> 1);
        }
        return half;
    }

    /** The level from which pixels of so many frames are put together; null when the runs must be drawn themselves. */
    @Nullable Level levelFor(long framesPerPixel) {
        @Nullable Level best = null;
        for (Level level : levels) {
            if (level.framesPerCell() * CELLS_PER_PIXEL <= framesPerPixel) {
                best = level;
            }
        }
        return best;
    }

    /** Visits the levels, the finest first. */
    void forEachLevel(Consumer<Level> visitor) {
        List.of(levels).forEach(visitor);
    }

    /** By what its cells are summed up. */
    Colouring colouring() {
        return colouring;
    }

    /** The map that is summarised. */
    FrameMap map() {
        return map;
    }

    /** Log2 of the frames in a cell of the finest level. */
    int finestShift() {
        return levels[0].shift;
    }

    /** Cells of one size. A cell has entries for the classes that it holds. */
    static final class Level {
        private final int shift;
        private final long end;
        private final BlockTable blocks;

        Level(int shift, long end) {
            this.shift = shift;
            this.end = end;
            blocks = new BlockTable((int) Math.ceilDiv(end, 1L << shift + CellBlock.CELLS_SHIFT));
        }

        /** A level that has the blocks of another one, except for those that are put together anew. */
        Level(Level other, BitSet changed) {
            shift = other.shift;
            end = other.end;
            blocks = other.blocks.copyFor(changed);
        }

        long cells() {
            return Math.ceilDiv(end, 1L << shift);
        }

        long framesPerCell() {
            return 1L << shift;
        }

        private int blockOf(long mfn) {
            return (int) (mfn >> shift + CellBlock.CELLS_SHIFT);
        }

        private void addBlocksOf(long start, long end, BitSet found) {
            long low = Math.max(start, 0);
            long high = Math.min(end, this.end);
            if (low < high) {
                found.set(blockOf(low), blockOf(high - 1) + 1);
            }
        }

        /** Adds the frames {@code [from, to)} to a stack; both lie on cells' edges, or at the end of the map. */
        void addTo(ShareStack stack, long from, long to) {
            long last = cellBehind(to);
            for (long cell = from >> shift; cell < last; ) {
                int at = (int) cell & CellBlock.CELLS - 1;
                int stop = (int) Math.min(CellBlock.CELLS, at + last - cell);
                blocks.get((int) (cell >> CellBlock.CELLS_SHIFT)).addTo(stack, at, stop);
                cell += stop - at;
            }
        }

        /** Frames of each class in {@code [from, to)}, with the same bounds as {@link #addTo}. */
        long[] sums(long from, long to, int classCount) {
            CellSums sums = new CellSums();
            long last = cellBehind(to);
            for (long cell = from >> shift; cell < last; cell++) {
                int at = (int) cell & CellBlock.CELLS - 1;
                blocks.get((int) (cell >> CellBlock.CELLS_SHIFT)).addTo(sums, at, at + 1);
            }
            long[] frames = new long[classCount];
            for (int i = 0; i < classCount; i++) {
                frames[i] = sums.take(i);
            }
            return frames;
        }

        private long cellBehind(long to) {
            return to + framesPerCell() - 1 >> shift;
        }

        /** Puts blocks together from those of the level with cells of half the size. */
        private void sum(Level fine, BlockStretch stretch) {
            CellSums sums = new CellSums();
            CellBlock.Builder builder = new CellBlock.Builder();
            for (int i = stretch.from(); i < stretch.to(); i++) {
                CellBlock high = 2 * i + 1 < fine.blocks.size() ? fine.blocks.get(2 * i + 1) : null;
                blocks.set(i, CellBlock.coarser(fine.blocks.get(2 * i), high, sums, builder));
            }
        }

        /** Whether this level shares a block with another one of the same cells. */
        boolean shares(Level other, int block) {
            return blocks.get(block) == other.blocks.get(block);
        }

        int blocks() {
            return blocks.size();
        }
    }
}
