package org.framescope.app.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring cells of one level of a pyramid: how many frames of which colour class lie in each. Never changes, so that
 * the pyramids of two maps share the blocks in which the maps are alike.
 */
final class CellBlock {

    static final int CELLS_SHIFT = 7;
    static final int CELLS = 1 << CELLS_SHIFT;

    /** A cell has at most so many frames, because an entry keeps its class beside them. */
    static final int LARGEST_CELL_SHIFT = 24;

    private static final int FRAMES_MASK = (1 << LARGEST_CELL_SHIFT) - 1;

    /** Index of the first entry of every cell, and behind the last cell the number of entries. */
    private final char[] firstEntry;

    /** The class in the upper 8 bits, the number of its frames less one below. */
    private final int[] entries;

    private CellBlock(char[] firstEntry, int[] entries) {
        this.firstEntry = firstEntry;
        this.entries = entries;
    }

    /** Adds the frames of the cells {@code [from, to)} of this block to a stack. */
    void addTo(ShareStack stack, int from, int to) {
        int last = firstEntry[to];
        for (int i = firstEntry[from]; i < last; i++) {
            int entry = entries[i];
            stack.add(entry >>> LARGEST_CELL_SHIFT, (entry & FRAMES_MASK) + 1);
        }
    }

    /** Adds the frames of the cells {@code [from, to)} to the sums of their classes. */
    void addTo(CellSums sums, int from, int to) {
        int last = firstEntry[to];
        for (int i = firstEntry[from]; i < last; i++) {
            int entry = entries[i];
            sums.add(entry >>> LARGEST_CELL_SHIFT, (entry & FRAMES_MASK) + 1);
        }
    }

    /** Puts a block together, cell by cell. */
    static final class Builder {
        private char[] firstEntry = new char[CELLS + 1];
        private int[] entries = new int[8 * CELLS];
        private int size;
        private int cell;

        /** Closes a cell with an entry for every class that has frames, and clears the sums. */
        void endCell(CellSums sums) {
            firstEntry[cell++] = (char) size;
            if (size + CELLS > entries.length) {
                entries = Arrays.copyOf(entries, 2 * entries.length);
            }
            for (long rest = sums.seen(); rest != 0; rest &= rest - 1) {
                int colourClass = Long.numberOfTrailingZeros(rest);
                entries[size++] = colourClass << LARGEST_CELL_SHIFT | (int) (sums.take(colourClass) - 1);
            }
            sums.clear();
        }

        boolean isFull() {
            return cell == CELLS;
        }

        boolean isEmpty() {
            return cell == 0;
        }

        /** The block of the cells so far; a new one can be begun then. */
        CellBlock build() {
            Arrays.fill(firstEntry, cell, CELLS + 1, (char) size);
            CellBlock block = new CellBlock(firstEntry, Arrays.copyOf(entries, size));
            firstEntry = new char[CELLS + 1];
            size = 0;
            cell = 0;
            return block;
        }
    }

    /** The block of cells of double size that covers two blocks; the second is missing behind the end of the map. */
    static CellBlock coarser(CellBlock low, @Nullable CellBlock high, CellSums sums, Builder builder) {
        for (int cell = 0; cell < CELLS; cell += 2) {
            low.addTo(sums, cell, cell + 2);
            builder.endCell(sums);
        }
        for (int cell = 0; high != null && cell < CELLS; cell += 2) {
            high.addTo(sums, cell, cell + 2);
            builder.endCell(sums);
        }
        return builder.build();
    }
}
