package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells in sight of one part of a Hilbert curve, in the order of their positions. */
final class HilbertCells {

    /** Parts into which what is in sight is divided, about, so that all cores have some. */
    private static final int PARTS = 64;

    private final HilbertViewport view;

    /** Number of each cell: its first position by the size of a cell. */
    private long[] cells = new long[256];

    private long[] columns = new long[256];
    private long[] rows = new long[256];
    private int count;

    private HilbertCells(HilbertViewport view) {
        this.view = view;
    }

    /** An aligned block of the curve: {@code 4^level} cells from a cell on. */
    private record Block(long firstCell, int level) {}

    /** All cells in sight, in several parts. */
    static List<HilbertCells> inSight(HilbertViewport view) {
        List<Block> blocks = new ArrayList<>();
        for (long square = 0; square < view.squares(); square++) {
            blocks.add(new Block(square << 2 * view.cellOrder(), view.cellOrder()));
        }
        while (blocks.size() < PARTS && !blocks.isEmpty() && blocks.getFirst().level > 0) {
            List<Block> quarters = new ArrayList<>();
            for (Block block : blocks) {
                for (int i = 0; i < 4; i++) {
                    Block quarter = new Block(block.firstCell + ((long) i << 2 * block.level - 2), block.level - 1);
                    if (isInSight(view, quarter)) {
                        quarters.add(quarter);
                    }
                }
            }
            blocks = quarters;
        }
        return blocks.parallelStream()
                .filter(block -> isInSight(view, block))
                .map(block -> {
                    HilbertCells part = new HilbertCells(view);
                    part.collect(block);
                    return part;
                })
                .toList();
    }

    private static boolean isInSight(HilbertViewport view, Block block) {
        long position = block.firstCell << view.cellShift();
        if (position >= view.length()) {
            return false;
        }
        long mask = -(1L << block.level);
        long column = view.columnOf(position) & mask;
        long row = view.rowOf(position) & mask;
        long side = 1L << block.level;
        return column < view.endColumn()
                && column + side > view.firstColumn()
                && row < view.endRow()
                && row + side > view.firstRow();
    }

    private void collect(Block block) {
        if (!isInSight(view, block)) {
            return;
        }
        if (block.level == 0) {
            long position = block.firstCell << view.cellShift();
            add(block.firstCell, view.columnOf(position), view.rowOf(position));
            return;
        }
        for (int i = 0; i < 4; i++) {
            collect(new Block(block.firstCell + ((long) i << 2 * block.level - 2), block.level - 1));
        }
    }

    private void add(long cell, long column, long row) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
            columns = Arrays.copyOf(columns, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        cells[count] = cell;
        columns[count] = column;
        rows[count++] = row;
    }

    int count() {
        return count;
    }

    /** First position of the {@code i}-th cell. */
    long from(int i) {
        return cells[i] << view.cellShift();
    }

    /** First position behind the {@code i}-th cell, on the axis. */
    long to(int i) {
        return Math.min(view.length(), cells[i] + 1 << view.cellShift());
    }

    long column(int i) {
        return columns[i];
    }

    long row(int i) {
        return rows[i];
    }

    /** First cell behind those that follow on each other without a gap from the {@code i}-th on. */
    int endOfStretch(int i) {
        int end = i + 1;
        while (end < count && cells[end] == cells[end - 1] + 1) {
            end++;
        }
        return end;
    }
}
