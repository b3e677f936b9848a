package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;

/** Divides the runs of a map, which come in ascending order, among the cells of the finest level. */
final class CellSummer {

    private final CellSums sums = new CellSums();
    private final CellBlock.Builder builder = new CellBlock.Builder();
    private final int shift;
    private BlockTable target = new BlockTable(0);
    private int block;
    private long cellEnd;

    /** @param shift log2 of the frames in a cell */
    CellSummer(int shift) {
        this.shift = shift;
    }

    /** Puts a stretch of blocks together. */
    void sum(FrameMap map, Colouring colouring, BlockStretch stretch, BlockTable blocks) {
        target = blocks;
        block = stretch.from();
        long from = (long) stretch.from() << shift + CellBlock.CELLS_SHIFT;
        long to = Math.min(map.end(), (long) stretch.to() << shift + CellBlock.CELLS_SHIFT);
        cellEnd = from + (1L << shift);
        colouring.classify(map, from, to, this::run);
        if (to < cellEnd && to > cellEnd - (1L << shift)) {
            // the map ends in the middle of a cell
            endCell();
        }
        if (!builder.isEmpty()) {
            target.set(block, builder.build());
        }
    }

    private void run(long from, long to, int colourClass) {
        long at = from;
        while (to >= cellEnd) {
            if (at < cellEnd) {
                sums.add(colourClass, cellEnd - at);
            }
            at = cellEnd;
            endCell();
        }
        if (at < to) {
            sums.add(colourClass, to - at);
        }
    }

    private void endCell() {
        builder.endCell(sums);
        cellEnd += 1L << shift;
        if (builder.isFull()) {
            target.set(block++, builder.build());
        }
    }
}
