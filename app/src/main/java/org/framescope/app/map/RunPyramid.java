package org.framescope.app.map;

import java.util.Arrays;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * How many frames of each colour class lie in every cell of a map, for cells of several sizes. With it a picture costs
 * what its pixels cost, however many runs the map has.
 *
 * <p>Nothing is rounded: the cells of each level add up to the map.
 */
final class RunPyramid {

    /** Below this number of runs the runs themselves are drawn quickly enough. */
    static final int WORTHWHILE_RUNS = 300_000;

    /** Runs that a cell of the finest level holds on average; fewer would not be worth the memory. */
    private static final int RUNS_PER_CELL = 3;

    /** A pixel is put together from at least this many cells, so that its edges are off by little. */
    private static final int CELLS_PER_PIXEL = 3;

    private static final int COARSEST_CELLS = 1 << 16;

    private final Level[] levels;

    private RunPyramid(Level[] levels) {
        this.levels = levels;
    }

    /** Summarises a map by the classes of a colouring; takes about 20 ns a run. */
    static RunPyramid of(FrameMap map, Colouring colouring) {
        long framesPerCell = Math.max(1, map.end() / Math.max(1, map.runCount()) * RUNS_PER_CELL);
        int shift = 64 - Long.numberOfLeadingZeros(framesPerCell - 1);
        Level finest = new Level(shift, map.end(), map.runCount());
        Summer summer = new Summer(finest, colouring.classes());
        map.forEachRun(0, map.end(), (s, e, state, since) -> summer.run(s, e, colouring.classOf(state, since)));
        summer.finish();
        Level[] levels = {finest};
        while (levels[levels.length - 1].cells() > COARSEST_CELLS) {
            levels = Arrays.copyOf(levels, levels.length + 1);
            levels[levels.length - 1] = levels[levels.length - 2].coarser(colouring.classes());
        }
        return new RunPyramid(levels);
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

    /** Cells of one size. A cell has entries for the classes that it holds. */
    static final class Level {
        private final int shift;
        private final long end;
        private final int[] firstEntry;
        private byte[] classes;
        private int[] frames;
        private int entries;

        Level(int shift, long end, int expectedEntries) {
            this.shift = shift;
            this.end = end;
            firstEntry = new int[(int) (Math.ceilDiv(end, 1L << shift) + 1)];
            classes = new byte[expectedEntries + 16];
            frames = new int[expectedEntries + 16];
        }

        int cells() {
            return firstEntry.length - 1;
        }

        long framesPerCell() {
            return 1L << shift;
        }

        /** Adds the frames {@code [from, to)} to a stack; both lie on cells' edges, or at the end of the map. */
        void addTo(ShareStack stack, long from, long to) {
            int last = firstEntry[cellBehind(to)];
            for (int i = firstEntry[(int) (from >> shift)]; i < last; i++) {
                stack.add(classes[i], frames[i]);
            }
        }

        /** Frames of each class in {@code [from, to)}, with the same bounds as {@link #addTo}. */
        long[] sums(long from, long to, int classCount) {
            long[] sums = new long[classCount];
            int last = firstEntry[cellBehind(to)];
            for (int i = firstEntry[(int) (from >> shift)]; i < last; i++) {
                sums[classes[i]] += frames[i];
            }
            return sums;
        }

        private int cellBehind(long to) {
            return (int) (to + framesPerCell() - 1 >> shift);
        }

        void add(int colourClass, long amount) {
            if (entries == classes.length) {
                classes = Arrays.copyOf(classes, entries + (entries >> 1));
                frames = Arrays.copyOf(frames, classes.length);
            }
            classes[entries] = (byte) colourClass;
            frames[entries++] = (int) amount;
        }

        void beginCell(int cell) {
            firstEntry[cell] = entries;
        }

        void finish() {
            firstEntry[cells()] = entries;
            classes = Arrays.copyOf(classes, entries);
            frames = Arrays.copyOf(frames, entries);
        }

        Level coarser(int classCount) {
            Level coarse = new Level(shift + 1, end, entries / 2);
            long[] sums = new long[classCount];
            for (int cell = 0; cell < coarse.cells(); cell++) {
                coarse.beginCell(cell);
                int last = firstEntry[Math.min(2 * cell + 2, cells())];
                for (int i = firstEntry[2 * cell]; i < last; i++) {
                    sums[classes[i]] += frames[i];
                }
                coarse.addAll(sums);
            }
            coarse.finish();
            return coarse;
        }

        /** Adds an entry for every class that has frames, and clears the sums. */
        void addAll(long[] sums) {
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] > 0) {
                    add(i, sums[i]);
                    sums[i] = 0;
                }
            }
        }
    }

    /** Divides runs, which come in ascending order, among the cells of the finest level. */
    private static final class Summer {
        private final Level level;
        private final long[] sums;
        private int cell;
        private long cellEnd;

        Summer(Level level, int classCount) {
            this.level = level;
            sums = new long[classCount];
            cellEnd = level.framesPerCell();
        }

        void run(long from, long to, int colourClass) {
            long at = from;
            while (to >= cellEnd) {
                sums[colourClass] += cellEnd - at;
                at = cellEnd;
                level.addAll(sums);
                level.beginCell(++cell);
                cellEnd += level.framesPerCell();
            }
            sums[colourClass] += to - at;
        }

        void finish() {
            level.addAll(sums);
            level.finish();
        }
    }
}
