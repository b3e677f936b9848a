package org.framescope.engine.boot;

import java.util.Arrays;
import org.framescope.engine.frames.Align;
import org.jspecify.annotations.Nullable;

/**
 * One table of 512 entries. A table that lies where no memory answers drops what is written into it and reads as empty
 * (heap-start 9.12.10).
 *
 * <p>Nearly every table maps one run of neighbouring frames and nothing else. Such a table keeps the bounds of the run
 * only; a large host without 1 GiB pages has more than ten thousand of them.
 */
final class PageTable {

    static final int ENTRIES = 512;

    private static final long EMPTY = -1;
    /** Stands for a link to a table of the next level. */
    private static final long LINK = -2;

    private final boolean isVoid;
    /** Frames that one entry maps. */
    private final long step;

    private @Nullable Entries entries;

    // the run, as long as there are no entries: indexes [runStart, runEnd) map runMfn and what follows
    private int runStart;
    private int runEnd;
    private long runMfn;
    private MapFlags runFlags = MapFlags.HYPERVISOR;

    /** The entries one by one, for tables that are not one run. */
    private static final class Entries {
        final long[] mfns = new long[ENTRIES];
        final MapFlags[] flags = new MapFlags[ENTRIES];
        final @Nullable PageTable[] links = new PageTable[ENTRIES];
        int pages;
    }

    /**
     * @param isVoid whether the table lies where no memory answers
     * @param step frames that one entry maps
     */
    PageTable(boolean isVoid, long step) {
        this.isVoid = isVoid;
        this.step = step;
    }

    /** A table that maps what one page of the level above mapped. */
    static PageTable shattered(boolean isVoid, long step, long mfn, MapFlags flags) {
        PageTable table = new PageTable(isVoid, step);
        table.setPages(0, ENTRIES, mfn, flags);
        return table;
    }

    boolean isPage(int index) {
        Entries all = entries;
        return all == null ? index >= runStart && index < runEnd : all.mfns[index] >= 0;
    }

    boolean maps(int index, long mfn, MapFlags wanted) {
        return isPage(index) && mfn(index) == mfn && flags(index) == wanted;
    }

    /** Frame of an entry that is a page. */
    long mfn(int index) {
        Entries all = entries;
        return all == null ? runMfn + (index - runStart) * step : all.mfns[index];
    }

    /** Flags of an entry that is a page. */
    MapFlags flags(int index) {
        Entries all = entries;
        return all == null ? runFlags : all.flags[index];
    }

    @Nullable PageTable link(int index) {
        Entries all = entries;
        return all == null ? null : all.links[index];
    }

    /** Makes {@code count} entries pages of neighbouring frames. */
    void setPages(int index, int count, long mfn, MapFlags flags) {
        if (isVoid) {
            return;
        }
        if (entries == null && joinsRun(index, count, mfn, flags)) {
            return;
        }
        Entries all = expanded();
        for (int i = 0; i < count; i++) {
            if (all.mfns[index + i] < 0) {
                all.pages++;
            }
            all.mfns[index + i] = mfn + i * step;
            all.flags[index + i] = flags;
            all.links[index + i] = null;
        }
    }

    private boolean joinsRun(int index, int count, long mfn, MapFlags flags) {
        if (runStart == runEnd) {
            runStart = index;
            runEnd = index + count;
            runMfn = mfn;
            runFlags = flags;
            return true;
        }
        boolean touches = index <= runEnd && runStart <= index + count;
        if (!touches || flags != runFlags || mfn - index * step != runMfn - runStart * step) {
            return false;
        }
        if (index < runStart) {
            runStart = index;
            runMfn = mfn;
        }
        runEnd = Math.max(runEnd, index + count);
        return true;
    }

    void setLink(int index, PageTable table) {
        if (isVoid) {
            return;
        }
        Entries all = expanded();
        if (all.mfns[index] >= 0) {
            all.pages--;
        }
        all.mfns[index] = LINK;
        all.links[index] = table;
    }

    private Entries expanded() {
        Entries all = entries;
        if (all == null) {
            all = new Entries();
            Arrays.fill(all.mfns, EMPTY);
            for (int i = runStart; i < runEnd; i++) {
                all.mfns[i] = mfn(i);
                all.flags[i] = runFlags;
            }
            all.pages = runEnd - runStart;
            entries = all;
        }
        return all;
    }

    /** Whether all entries are pages of one kind in ascending order from an aligned place: then one page can serve. */
    boolean isOnePage(MapFlags wanted) {
        Entries all = entries;
        if (all == null) {
            return runEnd - runStart == ENTRIES && runFlags == wanted && Align.isAligned(runMfn, step * ENTRIES);
        }
        if (all.pages < ENTRIES || !Align.isAligned(all.mfns[0], step * ENTRIES)) {
            return false;
        }
        for (int i = 0; i < ENTRIES; i++) {
            if (all.mfns[i] != all.mfns[0] + i * step || all.flags[i] != wanted) {
                return false;
            }
        }
        return true;
    }
}
