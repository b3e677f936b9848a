package org.framescope.app.map;

import java.util.BitSet;

/**
 * The blocks of one level of a pyramid, in pages: a table that differs from another one in a few blocks shares all other
 * pages with it, so that hundreds of them take little room.
 */
final class BlockTable {

    private static final int PAGE_SHIFT = 6;
    private static final int PAGE = 1 << PAGE_SHIFT;

    private final CellBlock[][] pages;
    private final int size;

    /** An empty table, to be filled. */
    BlockTable(int size) {
        this(new CellBlock[Math.ceilDiv(size, PAGE)][], size);
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new CellBlock[PAGE];
        }
    }

    private BlockTable(CellBlock[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** A table with the same blocks, in which some may be set. */
    BlockTable copyFor(BitSet changed) {
        CellBlock[][] copies = pages.clone();
        for (int block = changed.nextSetBit(0); block >= 0; ) {
            int page = block >> PAGE_SHIFT;
            copies[page] = copies[page].clone();
            block = changed.nextSetBit(page + 1 << PAGE_SHIFT);
        }
        return new BlockTable(copies, size);
    }

    int size() {
        return size;
    }

    CellBlock get(int block) {
        return pages[block >> PAGE_SHIFT][block & PAGE - 1];
    }

    /** Only while the table is put together; several threads may set different blocks. */
    void set(int block, CellBlock value) {
        pages[block >> PAGE_SHIFT][block & PAGE - 1] = value;
    }
}
