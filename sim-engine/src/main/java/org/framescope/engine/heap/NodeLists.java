package org.framescope.engine.heap;

import java.util.Arrays;

/**
 * The lists of one NUMA node, by zone and order. Their sequence decides which block is handed out next. In each list
 * the clean blocks stand before the dirty ones.
 */
final class NodeLists {

    private static final int ORDERS = Zones.MAX_ORDER + 1;

    private final FreeBlocks blocks;
    private final int[] heads = new int[Zones.COUNT * ORDERS];
    private final int[] tails = new int[Zones.COUNT * ORDERS];
    private final int[] counts = new int[Zones.COUNT * ORDERS];

    /** A bit for each order of which the zone has blocks. */
    private final int[] orders = new int[Zones.COUNT];

    /** A bit for each zone that has blocks. */
    private long zones;

    private final long[] pages = new long[Zones.COUNT];

    NodeLists(FreeBlocks blocks) {
        this.blocks = blocks;
        Arrays.fill(heads, FreeBlocks.NONE);
        Arrays.fill(tails, FreeBlocks.NONE);
    }

    /** The zones from {@code lowest} to {@code highest} that have blocks, a bit for each. */
    long zones(int lowest, int highest) {
        return zones & -1L << lowest & -1L >>> Long.SIZE - 1 - highest;
    }

    /** Free pages of the node. */
    long pages() {
        return Arrays.stream(pages).sum();
    }

    void addPages(int zone, long more) {
        pages[zone] += more;
    }

    /** The orders of at least {@code lowest} of which the zone has blocks, a bit for each. */
    int orders(int zone, int lowest) {
        return orders[zone] & -1 << lowest;
    }

    int head(int zone, int order) {
        return heads[zone * ORDERS + order];
    }

    int count(int zone, int order) {
        return counts[zone * ORDERS + order];
    }

    /** Puts a block into its list: a clean one first, a dirty one last. */
    void add(int block) {
        int zone = Zones.of(blocks.mfn(block));
        int order = blocks.order(block);
        int list = zone * ORDERS + order;
        if (blocks.isDirty(block)) {
            addLast(list, block);
        } else {
            addFirst(list, block);
        }
        counts[list]++;
        orders[zone] |= 1 << order;
        zones |= 1L << zone;
    }

    private void addFirst(int list, int block) {
        int head = heads[list];
        blocks.setPrevious(block, FreeBlocks.NONE);
        blocks.setNext(block, head);
        if (head == FreeBlocks.NONE) {
            tails[list] = block;
        } else {
            blocks.setPrevious(head, block);
        }
        heads[list] = block;
    }

    private void addLast(int list, int block) {
        int tail = tails[list];
        blocks.setPrevious(block, tail);
        blocks.setNext(block, FreeBlocks.NONE);
        if (tail == FreeBlocks.NONE) {
            heads[list] = block;
        } else {
            blocks.setNext(tail, block);
        }
        tails[list] = block;
    }

    void remove(int block) {
        int zone = Zones.of(blocks.mfn(block));
        int order = blocks.order(block);
        int list = zone * ORDERS + order;
        unlink(list, block);
        if (--counts[list] == 0) {
            orders[zone] &= ~(1 << order);
            if (orders[zone] == 0) {
                zones &= ~(1L << zone);
            }
        }
    }

    private void unlink(int list, int block) {
        int before = blocks.previous(block);
        int after = blocks.next(block);
        if (before == FreeBlocks.NONE) {
            heads[list] = after;
        } else {
            blocks.setNext(before, after);
        }
        if (after == FreeBlocks.NONE) {
            tails[list] = before;
        } else {
            blocks.setPrevious(after, before);
        }
    }

    /**
     * Moves the first block to the end.
     *
     * @return whether that changed anything
     */
    boolean rotate(int zone, int order) {
        int list = zone * ORDERS + order;
        int first = heads[list];
        if (first == tails[list]) {
            return false;
        }
        unlink(list, first);
        addLast(list, first);
        return true;
    }

    /** Cleans the last block over and over and puts it first, until no dirty one is left; returns pages cleaned. */
    long scrub() {
        long cleaned = 0;
        for (int list = 0; list < heads.length; list++) {
            int last = tails[list];
            while (last != FreeBlocks.NONE && blocks.isDirty(last)) {
                cleaned += (1L << blocks.order(last)) - blocks.firstDirty(last);
                blocks.setFirstDirty(last, FreeBlocks.CLEAN);
                unlink(list, last);
                addFirst(list, last);
                last = tails[list];
            }
        }
        return cleaned;
    }

    /** First frames of a list's blocks, head first. */
    long[] mfns(int zone, int order) {
        long[] mfns = new long[count(zone, order)];
        int block = head(zone, order);
        for (int i = 0; i < mfns.length; i++) {
            mfns[i] = blocks.mfn(block);
            block = blocks.next(block);
        }
        return mfns;
    }
}
