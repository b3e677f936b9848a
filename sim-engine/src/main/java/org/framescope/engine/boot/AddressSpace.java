package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.framescope.engine.frames.Align;
import org.jspecify.annotations.Nullable;

/**
 * A part of Xen's address space with its page tables: maps frames with the largest pages that fit, and asks for a page
 * for each table that is missing (boot spec 5.2, heap-start 9.12.7).
 *
 * <p>Addresses are counted in pages from the start of a slot of 512 GiB.
 */
final class AddressSpace {

    private static final long LARGE = Align.LARGE_PAGE_FRAMES;
    private static final long HUGE = Align.GIB_FRAMES;

    private final boolean pages1GiB;
    private final LongSupplier newTable;
    private final LongPredicate isVoid;

    /** One table of 512 x 1 GiB for each slot; null where it is missing. */
    private final List<@Nullable PageTable> slots = new ArrayList<>();

    /**
     * @param newTable allocates a page for a table and gives its frame
     * @param isVoid whether no memory answers at a frame
     */
    AddressSpace(boolean pages1GiB, LongSupplier newTable, LongPredicate isVoid) {
        this.pages1GiB = pages1GiB;
        this.newTable = newTable;
        this.isVoid = isVoid;
    }

    /** Provides a slot's table that is part of the image and costs nothing. */
    void addStaticSlot(int slot) {
        setSlot(slot, new PageTable(false, HUGE));
    }

    /** Provides the tables of the first 4 GiB of the direct map, which are part of the image. */
    void addStaticLowTables(long startUpBytes) {
        PageTable slot = slot(0);
        for (int gib = 0; gib < 4; gib++) {
            slot.setLink(gib, new PageTable(false, LARGE));
        }
        PageTable first = slot.link(0);
        first.setLink(0, PageTable.shattered(false, 1, 0, MapFlags.FIRST_FRAMES));
        int startUpPages = (int) (startUpBytes / Align.LARGE_PAGE) - 1;
        if (startUpPages > 0) {
            first.setPages(1, startUpPages, LARGE, MapFlags.START_UP);
        }
    }

    boolean hasSlot(int slot) {
        return slot < slots.size() && slots.get(slot) != null;
    }

    private PageTable slot(int slot) {
        PageTable table = hasSlot(slot) ? slots.get(slot) : null;
        if (table == null) {
            table = allocated(HUGE);
            setSlot(slot, table);
        }
        return table;
    }

    private void setSlot(int slot, PageTable table) {
        while (slots.size() <= slot) {
            slots.add(null);
        }
        slots.set(slot, table);
    }

    private PageTable allocated(long step) {
        return new PageTable(isVoid.test(newTable.getAsLong()), step);
    }

    /** Maps {@code count} frames from {@code mfn} on at page {@code page} of this space. */
    void map(long page, long mfn, long count, MapFlags flags) {
        long end = page + count;
        long offset = mfn - page;
        long at = page;
        while (at < end) {
            at += mapStep(at, at + offset, end - at, flags);
        }
    }

    /** Maps with one entry, or skips what is mapped already; returns the number of frames done. */
    private long mapStep(long page, long mfn, long left, MapFlags flags) {
        PageTable gibs = slot((int) (page / (HUGE * PageTable.ENTRIES)));
        int gib = (int) (page / HUGE % PageTable.ENTRIES);
        if (pages1GiB && left >= HUGE && Align.isAligned(page | mfn, HUGE)) {
            gibs.setPages(gib, 1, mfn, flags);
            return HUGE;
        }
        if (gibs.maps(gib, mfn - page % HUGE, flags)) {
            return Math.min(left, HUGE - page % HUGE);
        }
        PageTable larges = linked(gibs, gib, LARGE);
        long done = mapInGib(larges, page, mfn, left, flags);
        boolean reachesEnd = done == left || Align.isAligned(page + done, HUGE);
        boolean wholeLarges = Align.isAligned(page + done, LARGE);
        if (pages1GiB && flags == MapFlags.HYPERVISOR && (wholeLarges || reachesEnd) && larges.isOnePage(flags)) {
            gibs.setPages(gib, 1, larges.mfn(0), flags);
        }
        return done;
    }

    private long mapInGib(PageTable larges, long page, long mfn, long left, MapFlags flags) {
        int large = (int) (page / LARGE % PageTable.ENTRIES);
        if (left >= LARGE && Align.isAligned(page | mfn, LARGE)) {
            // all 2 MiB steps up to the end of the table at once
            int count = (int) Math.min(left / LARGE, PageTable.ENTRIES - large);
            larges.setPages(large, count, mfn, flags);
            return count * LARGE;
        }
        if (larges.maps(large, mfn - page % LARGE, flags)) {
            return Math.min(left, LARGE - page % LARGE);
        }
        PageTable pages = linked(larges, large, 1);
        pages.setPages((int) (page % PageTable.ENTRIES), 1, mfn, flags);
        boolean reachesEnd = left == 1 || Align.isAligned(page + 1, LARGE);
        if (flags == MapFlags.HYPERVISOR && reachesEnd && pages.isOnePage(flags)) {
            larges.setPages(large, 1, pages.mfn(0), flags);
        }
        return 1;
    }

    /** The table behind an entry; a missing one is allocated, a page is broken up into one. */
    private PageTable linked(PageTable table, int index, long step) {
        PageTable link = table.link(index);
        if (link != null) {
            return link;
        }
        PageTable fresh;
        if (table.isPage(index)) {
            long mfn = table.mfn(index);
            MapFlags flags = table.flags(index);
            fresh = PageTable.shattered(isVoid.test(newTable.getAsLong()), step, mfn, flags);
        } else {
            fresh = allocated(step);
        }
        table.setLink(index, fresh);
        return fresh;
    }

    /**
     * Number of tables that a single page with flags of its own would cost here: none inside a page table, one inside
     * a 2 MiB page, two inside a 1 GiB page.
     */
    int tablesForOddPage(long page) {
        PageTable gibs = slot((int) (page / (HUGE * PageTable.ENTRIES)));
        int gib = (int) (page / HUGE % PageTable.ENTRIES);
        PageTable larges = gibs.link(gib);
        if (larges == null) {
            return 2;
        }
        return larges.link((int) (page / LARGE % PageTable.ENTRIES)) == null ? 1 : 0;
    }
}
