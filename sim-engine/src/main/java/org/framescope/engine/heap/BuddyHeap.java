package org.framescope.engine.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Xen's heap: a buddy allocator with lists by node, zone and order. The order of the blocks in their lists is part of
 * its behaviour and kept exactly (boot spec 9.7, 9.8; heap-start 9.12.2).
 */
public final class BuddyHeap {

    private final int[] onlineNodes;
    private FreeBlocks blocks = new FreeBlocks();
    private final @Nullable NodeLists[] lists;
    private FrameWriter writer;
    private int dmaZone;

    /** Whether the same search, done again, might find something other than the rest of the block it has found. */
    private boolean unsteady;

    private boolean mayHaveDirty;

    /**
     * @param onlineNodes numbers of the online NUMA nodes, ascending
     * @param dmaBits address bits that are kept for devices as long as other memory is left, 0 for none (boot spec 9.6)
     */
    public BuddyHeap(Recorder recorder, int[] onlineNodes, int dmaBits) {
        writer = recorder::assign;
        this.onlineNodes = onlineNodes.clone();
        reserveForDevices(dmaBits);
        lists = new @Nullable NodeLists[Arrays.stream(onlineNodes).max().orElse(0) + 1];
    }

    /** From now on, addresses of up to {@code bits} bits are given away last; 0 ends that. */
    public final void reserveForDevices(int bits) {
        dmaZone = bits == 0 ? 0 : Zones.ofAddressBits(bits);
    }

    /** From now on, what becomes of frames is told to another writer. */
    public void writeTo(FrameWriter newWriter) {
        writer = newWriter;
    }

    /** Forgets all blocks: the Xen whose heap this was is gone, and its memory belongs to somebody else. */
    public void abandon() {
        Arrays.fill(lists, null);
        blocks = new FreeBlocks();
    }

    /** Numbers of the online nodes, ascending. */
    public int[] onlineNodes() {
        return onlineNodes.clone();
    }

    /** Whether a node already has its lists. */
    public boolean hasNode(int node) {
        return node >= 0 && node < lists.length && lists[node] != null;
    }

    /** Gives a node its lists; before that none of its pages can be freed. */
    public void addNode(int node) {
        lists[node] = new NodeLists(blocks);
    }

    private NodeLists listsOf(int node) {
        NodeLists found = lists[node];
        if (found == null) {
            throw new IllegalArgumentException("node " + node + " has no lists yet");
        }
        return found;
    }

    /**
     * Frees a block and joins it with free neighbours.
     *
     * @param dirty whether its pages must be scrubbed before somebody else sees them
     */
    public void free(long mfn, int order, int node, boolean dirty) {
        listsOf(node).addPages(Zones.of(mfn), 1L << order);
        long start = mfn;
        int size = order;
        int firstDirty = dirty ? 0 : FreeBlocks.CLEAN;
        for (; size < Zones.MAX_ORDER; size++) {
            long half = 1L << size;
            int buddy = blocks.find(start ^ half, size, node);
            if (buddy == FreeBlocks.NONE) {
                break;
            }
            boolean buddyIsLower = (start & half) != 0;
            int dirtyBuddy = blocks.firstDirty(buddy);
            take(buddy);
            int lower = buddyIsLower ? dirtyBuddy : firstDirty;
            int upper = buddyIsLower ? firstDirty : dirtyBuddy;
            firstDirty = lower != FreeBlocks.CLEAN || upper == FreeBlocks.CLEAN ? lower : (int) half + upper;
            start &= ~half;
        }
        put(start, size, node, firstDirty);
    }

    /**
     * Frees {@code [start, end)}, all on one node. The lists are afterwards as if page after page had been freed, from the
     * lowest one on.
     */
    public void freeRange(long start, long end, int node, boolean dirty) {
        for (long mfn = start; mfn < end; ) {
            int order = Math.min(Zones.MAX_ORDER, Long.SIZE - 1 - Long.numberOfLeadingZeros(end - mfn));
            order = Math.min(order, Long.numberOfTrailingZeros(mfn));
            free(mfn, order, node, dirty);
            mfn += 1L << order;
        }
    }

    /**
     * Allocates a block and gives its frames a state.
     *
     * @param state packed as in {@link FrameState}
     * @return first frame, or -1 when nothing fits
     */
    public long allocate(HeapRequest request, int state) {
        int block = find(request);
        return block == FreeBlocks.NONE ? -1 : cut(block, request.order(), 1, state);
    }

    /**
     * Allocates as many blocks as fit, up to {@code count}, exactly as if one after the other were asked for. Blocks that
     * follow each other downwards, as they mostly do, are told in one piece.
     *
     * @param runs receives what was allocated, in this order; in each run the highest block is the first one
     * @return number of blocks
     */
    public long allocate(HeapRequest request, long count, int state, FrameSpans.Visitor runs) {
        boolean anyWillDo = request.acceptsDirty() || request.order() == 0;
        long left = count;
        while (left > 0) {
            int block = find(request);
            if (block == FreeBlocks.NONE) {
                break;
            }
            NodeLists list = listsOf(blocks.node(block));
            int zone = Zones.of(blocks.mfn(block));
            do {
                // the next requests find the rest of this block first
                long inBlock = 1L << blocks.order(block) - request.order();
                long taken = unsteady ? 1 : Math.min(left, inBlock);
                long mfn = cut(block, request.order(), taken, state);
                runs.range(mfn, mfn + (taken << request.order()));
                left -= taken;
                // and then what else there is in this zone, for what is asked before has nothing
                int orders = list.orders(zone, request.order());
                block = orders == 0 ? FreeBlocks.NONE : list.head(zone, Integer.numberOfTrailingZeros(orders));
            } while (left > 0 && !unsteady && block != FreeBlocks.NONE && (anyWillDo || !blocks.isDirty(block)));
        }
        return count - left;
    }

    private int find(HeapRequest request) {
        unsteady = false;
        int block = FreeBlocks.NONE;
        if (dmaZone > 0 && dmaZone < request.highestZone()) {
            // memory that devices with few address bits can reach is the last to be given away
            block = search(request, dmaZone + 1);
        }
        return block == FreeBlocks.NONE ? search(request, 1) : block;
    }

    private int search(HeapRequest request, int lowestZone) {
        boolean anyWillDo = request.acceptsDirty() || request.order() == 0;
        int block = searchNodes(request, lowestZone, anyWillDo);
        if (block == FreeBlocks.NONE && !anyWillDo) {
            // a half that is put back may be clean and would be found in the first pass
            unsteady = true;
            block = searchNodes(request, lowestZone, true);
        }
        return block;
    }

    private int searchNodes(HeapRequest request, int lowestZone, boolean acceptsDirty) {
        int block = searchNode(request, request.node(), lowestZone, acceptsDirty);
        // a start node that is not online does not shift the round: the others follow from the lowest one on
        int first = Math.max(0, Arrays.binarySearch(onlineNodes, request.node()));
        for (int i = 0; i < onlineNodes.length && block == FreeBlocks.NONE; i++) {
            int node = onlineNodes[(first + i) % onlineNodes.length];
            if (node != request.node()) {
                block = searchNode(request, node, lowestZone, acceptsDirty);
            }
        }
        return block;
    }

    /** Zones from high to low, in each the smallest sufficient order first; a dirty head is looked at once and rotated. */
    private int searchNode(HeapRequest request, int node, int lowestZone, boolean acceptsDirty) {
        if (!hasNode(node)) {
            return FreeBlocks.NONE;
        }
        NodeLists nodeLists = listsOf(node);
        long zones = nodeLists.zones(lowestZone, request.highestZone());
        while (zones != 0) {
            int zone = Long.SIZE - 1 - Long.numberOfLeadingZeros(zones);
            zones ^= 1L << zone;
            for (int left = nodeLists.orders(zone, request.order()); left != 0; left &= left - 1) {
                int order = Integer.numberOfTrailingZeros(left);
                int head = nodeLists.head(zone, order);
                if (acceptsDirty || !blocks.isDirty(head)) {
                    return head;
                }
                unsteady |= nodeLists.rotate(zone, order);
            }
        }
        return FreeBlocks.NONE;
    }

    /**
     * Takes a block and halves it until only the highest {@code count} blocks of the wanted order are cut off it; the
     * lower halves that are not needed go back.
     */
    private long cut(int block, int wanted, long count, int state) {
        long mfn = blocks.mfn(block);
        int order = blocks.order(block);
        int node = blocks.node(block);
        int firstDirty = blocks.firstDirty(block);
        long end = mfn + (1L << order);
        long pages = count << wanted;
        take(block);
        listsOf(node).addPages(Zones.of(mfn), -pages);
        // what is still wanted is the upper end of the block that begins at mfn
        for (long left = pages; left > 0 && left < 1L << order; ) {
            order--;
            int half = 1 << order;
            boolean lowerIsDirty = firstDirty != FreeBlocks.CLEAN && firstDirty < half;
            int lowerDirty = lowerIsDirty ? firstDirty : FreeBlocks.CLEAN;
            if (left >= half) {
                left -= half;
                firstDirty = lowerDirty;
                if (left == 0) {
                    put(mfn, order, node, lowerDirty);
                }
            } else {
                put(mfn, order, node, lowerDirty);
                mfn += half;
                if (firstDirty != FreeBlocks.CLEAN) {
                    firstDirty = lowerIsDirty ? 0 : firstDirty - half;
                }
            }
        }
        writer.assign(end - pages, end, state);
        return end - pages;
    }

    /**
     * Takes the frames {@code [start, end)} out of the free blocks that hold them, wherever they lie, and gives them a
     * state. What is left of a block goes back; it counts as dirty where the block did.
     *
     * @throws IllegalArgumentException when one of the frames is not free; those below it are taken then
     */
    public void claim(long start, long end, int state) {
        for (long mfn = start; mfn < end; ) {
            int block = blockThatHolds(mfn);
            if (block == FreeBlocks.NONE) {
                throw new IllegalArgumentException("frame " + Units.mfn(mfn) + " is not free");
            }
            long first = blocks.mfn(block);
            long last = first + (1L << blocks.order(block));
            int node = blocks.node(block);
            boolean dirty = blocks.isDirty(block);
            take(block);
            listsOf(node).addPages(Zones.of(first), first - last);
            long stop = Math.min(last, end);
            writer.assign(mfn, stop, state);
            freeRange(first, mfn, node, dirty);
            freeRange(stop, last, node, dirty);
            mfn = stop;
        }
    }

    private int blockThatHolds(long mfn) {
        for (int node : onlineNodes) {
            for (int order = 0; order <= Zones.MAX_ORDER; order++) {
                int block = blocks.find(mfn & -(1L << order), order, node);
                if (block != FreeBlocks.NONE) {
                    return block;
                }
            }
        }
        return FreeBlocks.NONE;
    }

    private void put(long mfn, int order, int node, int firstDirty) {
        mayHaveDirty |= firstDirty != FreeBlocks.CLEAN;
        listsOf(node).add(blocks.add(mfn, order, node, firstDirty));
        writer.assign(mfn, mfn + (1L << order), FrameState.ofFreeBlock(order));
    }

    private void take(int block) {
        listsOf(blocks.node(block)).remove(block);
        blocks.remove(block);
    }

    /**
     * Scrubs everything that is free, as idle CPUs do in time: order by order, the last block of a list first (boot spec
     * 9.9). That a scrubbed block goes to the head of its list, as every clean one does, is inferred.
     *
     * @return pages that were scrubbed, at most
     */
    public long scrub() {
        if (!mayHaveDirty) {
            return 0;
        }
        mayHaveDirty = false;
        long pages = 0;
        for (NodeLists node : lists) {
            pages += node == null ? 0 : node.scrub();
        }
        return pages;
    }

    /** Free pages of the whole heap. */
    public long freePages() {
        long pages = 0;
        for (NodeLists node : lists) {
            pages += node == null ? 0 : node.pages();
        }
        return pages;
    }

    /** Free pages of a node. */
    public long freePages(int node) {
        return hasNode(node) ? listsOf(node).pages() : 0;
    }

    /** Tells all free blocks to a writer, by ascending frame number, each with the state that the map shows. */
    public void writeFree(FrameWriter to) {
        blocks.forEach((mfn, order) -> to.assign(mfn, mfn + (1L << order), FrameState.ofFreeBlock(order)));
    }

    /** How scattered the free memory is. */
    public Fragmentation fragmentation() {
        Long[] counts = new Long[Zones.MAX_ORDER + 1];
        Arrays.fill(counts, 0L);
        for (NodeLists node : lists) {
            for (int zone = 0; node != null && zone < Zones.COUNT; zone++) {
                for (int order = 0; order <= Zones.MAX_ORDER; order++) {
                    counts[order] += node.count(zone, order);
                }
            }
        }
        return new Fragmentation(List.of(counts));
    }

    /** All lists that are not empty; {@code at} names the moment. */
    public HeapLists lists(String at) {
        List<HeapLists.Entry> entries = new ArrayList<>();
        for (int node = 0; node < lists.length; node++) {
            NodeLists nodeLists = lists[node];
            for (int zone = 0; nodeLists != null && zone < Zones.COUNT; zone++) {
                for (int order = 0; order <= Zones.MAX_ORDER; order++) {
                    if (nodeLists.count(zone, order) > 0) {
                        entries.add(new HeapLists.Entry(node, zone, order, nodeLists.mfns(zone, order)));
                    }
                }
            }
        }
        return new HeapLists(at, entries);
    }
}
