package org.framescope.engine.heap;

import java.util.Arrays;

/**
 * All free blocks of a heap, 24 bytes each, so that millions of them fit. A block is known by its slot, a small number
 * that is used again once the block is gone.
 *
 * <p>Buddies are looked up by their first frame: the blocks that begin in the same 2 MiB hang in one chain, and each GiB
 * that has free blocks has a table of its 512 chains. So neighbours in memory are neighbours here.
 */
final class FreeBlocks {

    /** No block. */
    static final int NONE = -1;

    /** Value of {@link #firstDirty} for a block whose pages are all scrubbed. */
    static final int CLEAN = -1;

    private static final int MFN_SHIFT = 11;
    private static final int ORDER_SHIFT = 6;
    private static final int ORDER_MASK = 0x1f;
    private static final int NODE_MASK = 0x3f;

    private static final int CHUNK_SHIFT = 9;
    private static final int CHUNKS_PER_GIB = 512;
    private static final int[] NO_CHAINS = {};

    /** First frame, order and node of each block. */
    private long[] keys = new long[64];

    private int[] firstDirty = new int[64];
    private int[] next = new int[64];
    private int[] previous = new int[64];
    private int[] chain = new int[64];

    private int slots;
    private int vacant = NONE;

    /** Heads of the chains, by GiB and 2 MiB; a slot plus one, 0 for an empty chain. */
    private int[][] chains = {};

    /** A new block that is in no list yet. */
    int add(long mfn, int order, int node, int dirty) {
        int slot = vacant;
        if (slot == NONE) {
            slot = slots++;
            if (slot == keys.length) {
                grow();
            }
        } else {
            vacant = next[slot];
        }
        keys[slot] = mfn << MFN_SHIFT | (long) order << ORDER_SHIFT | node;
        firstDirty[slot] = dirty;
        next[slot] = NONE;
        previous[slot] = NONE;
        int[] heads = chainsOf(mfn);
        int chunk = chunkOf(mfn);
        chain[slot] = heads[chunk];
        heads[chunk] = slot + 1;
        return slot;
    }

    /** Forgets a block that is in no list any more. */
    void remove(int slot) {
        long mfn = mfn(slot);
        int[] heads = chains[gibOf(mfn)];
        int chunk = chunkOf(mfn);
        int at = heads[chunk] - 1;
        if (at == slot) {
            heads[chunk] = chain[slot];
        } else {
            while (chain[at] != slot + 1) {
                at = chain[at] - 1;
            }
            chain[at] = chain[slot];
        }
        next[slot] = vacant;
        vacant = slot;
    }

    /** The block of this order and node that begins at {@code mfn}, or {@link #NONE}. */
    int find(long mfn, int order, int node) {
        int gib = gibOf(mfn);
        if (gib >= chains.length || chains[gib].length == 0) {
            return NONE;
        }
        long key = mfn << MFN_SHIFT | (long) order << ORDER_SHIFT | node;
        int at = chains[gib][chunkOf(mfn)] - 1;
        while (at != NONE && keys[at] != key) {
            at = chain[at] - 1;
        }
        return at;
    }

    /** Receives free blocks. */
    @FunctionalInterface
    interface Visitor {
        void block(long mfn, int order);
    }

    /** Visits all blocks by ascending frame number. */
    void forEach(Visitor visitor) {
        long[] inChunk = new long[CHUNKS_PER_GIB];
        for (int[] heads : chains) {
            for (int head : heads) {
                int count = 0;
                for (int at = head - 1; at != NONE; at = chain[at] - 1) {
                    inChunk[count++] = keys[at];
                }
                Arrays.sort(inChunk, 0, count);
                for (int i = 0; i < count; i++) {
                    visitor.block(inChunk[i] >>> MFN_SHIFT, (int) (inChunk[i] >>> ORDER_SHIFT) & ORDER_MASK);
                }
            }
        }
    }

    long mfn(int slot) {
        return keys[slot] >>> MFN_SHIFT;
    }

    int order(int slot) {
        return (int) (keys[slot] >>> ORDER_SHIFT) & ORDER_MASK;
    }

    int node(int slot) {
        return (int) keys[slot] & NODE_MASK;
    }

    /** Index of the block's first page that must be scrubbed, or {@link #CLEAN}. */
    int firstDirty(int slot) {
        return firstDirty[slot];
    }

    void setFirstDirty(int slot, int page) {
        firstDirty[slot] = page;
    }

    boolean isDirty(int slot) {
        return firstDirty[slot] != CLEAN;
    }

    int next(int slot) {
        return next[slot];
    }

    int previous(int slot) {
        return previous[slot];
    }

    void setNext(int slot, int to) {
        next[slot] = to;
    }

    void setPrevious(int slot, int to) {
        previous[slot] = to;
    }

    private static int gibOf(long mfn) {
        return (int) (mfn >>> Zones.MAX_ORDER);
    }

    private static int chunkOf(long mfn) {
        return (int) (mfn >>> CHUNK_SHIFT) & CHUNKS_PER_GIB - 1;
    }

    private int[] chainsOf(long mfn) {
        int gib = gibOf(mfn);
        if (gib >= chains.length) {
            int before = chains.length;
            chains = Arrays.copyOf(chains, Math.max(gib + 1, before + (before >> 1)));
            Arrays.fill(chains, before, chains.length, NO_CHAINS);
        }
        if (chains[gib].length == 0) {
            chains[gib] = new int[CHUNKS_PER_GIB];
        }
        return chains[gib];
    }

    private void grow() {
        int capacity = keys.length + (keys.length >> 1);
        keys = Arrays.copyOf(keys, capacity);
        firstDirty = Arrays.copyOf(firstDirty, capacity);
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
        chain = Arrays.copyOf(chain, capacity);
    }
}
