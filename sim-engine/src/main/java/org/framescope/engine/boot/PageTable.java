package org.framescope.engine.boot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One table of 512 entries. A table that lies where no memory answers drops what is written into it and reads as
 * empty (heap-start 9.12.10).
 */
final class PageTable {

    static final int ENTRIES = 512;

    private static final long EMPTY = -1;
    /** Stands for a link to a table of the next level. */
    private static final long LINK = -2;

    private final boolean isVoid;
    private final long[] mfns = new long[ENTRIES];
    private final MapFlags[] flags = new MapFlags[ENTRIES];
    private final @Nullable PageTable[] links = new PageTable[ENTRIES];
    private int pages;

    PageTable(boolean isVoid) {
        this.isVoid = isVoid;
        Arrays.fill(mfns, EMPTY);
    }

    /** A table that maps what one page of the level above mapped; {@code step} is the size of its entries in frames. */
    static PageTable shattered(boolean isVoid, long mfn, long step, MapFlags flags) {
        PageTable table = new PageTable(isVoid);
        for (int i = 0; i < ENTRIES; i++) {
            table.setPage(i, mfn + i * step, flags);
        }
        return table;
    }

    boolean isEmpty(int index) {
        return mfns[index] == EMPTY;
    }

    boolean isPage(int index) {
        return mfns[index] >= 0;
    }

    boolean maps(int index, long mfn, MapFlags wanted) {
        return mfns[index] == mfn && flags[index] == wanted;
    }

    long mfn(int index) {
        return mfns[index];
    }

    MapFlags flags(int index) {
        return flags[index];
    }

    @Nullable PageTable link(int index) {
        return links[index];
    }

    void setPage(int index, long mfn, MapFlags entryFlags) {
        if (isVoid) {
            return;
        }
        if (mfns[index] < 0) {
            pages++;
        }
        mfns[index] = mfn;
        flags[index] = entryFlags;
        links[index] = null;
    }

    void setLink(int index, PageTable table) {
        if (isVoid) {
            return;
        }
        if (mfns[index] >= 0) {
            pages--;
        }
        mfns[index] = LINK;
        links[index] = table;
    }

    /** Whether all entries are pages of one kind in ascending order from an aligned place: then one page can serve. */
    boolean isOnePage(long step, MapFlags wanted) {
        if (pages < ENTRIES || !Align.isAligned(mfns[0], step * ENTRIES)) {
            return false;
        }
        for (int i = 0; i < ENTRIES; i++) {
            if (mfns[i] != mfns[0] + i * step || flags[i] != wanted) {
                return false;
            }
        }
        return true;
    }
}
