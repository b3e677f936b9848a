package org.framescope.engine.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.recording.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Xen's heap: a buddy allocator with lists by node, zone and order. The order of the blocks in their lists is part of
 * its behaviour and kept exactly (boot spec 9.7, 9.8; heap-start 9.12.2).
 */
public final class BuddyHeap {

    private final Recorder recorder;
    private final int[] onlineNodes;
    private int dmaZone;
    private final FreeList[][][] lists;
    private final long[][] available;
    private final Map<Long, FreeBlock> freeByMfn = new HashMap<>();

    /**
     * @param onlineNodes numbers of the online NUMA nodes, ascending
     * @param dmaBits address bits that are kept for devices as long as other memory is left, 0 for none (boot spec 9.6)
     */
    public BuddyHeap(Recorder recorder, int[] onlineNodes, int dmaBits) {
        this.recorder = recorder;
        this.onlineNodes = onlineNodes.clone();
        reserveForDevices(dmaBits);
        int nodes = Arrays.stream(onlineNodes).max().orElse(0) + 1;
        lists = new FreeList[nodes][][];
        available = new long[nodes][Zones.COUNT];
    }

    /** From now on, addresses of up to {@code bits} bits are given away last; 0 ends that. */
    public final void reserveForDevices(int bits) {
        dmaZone = bits == 0 ? 0 : Zones.ofAddressBits(bits);
    }

    /** Whether a node already has its lists. */
    public boolean hasNode(int node) {
        return node < lists.length && lists[node] != null;
    }

    /** Gives a node its lists; before that none of its pages can be freed. */
    public void addNode(int node) {
        FreeList[][] zones = new FreeList[Zones.COUNT][Zones.MAX_ORDER + 1];
        for (FreeList[] orders : zones) {
            Arrays.setAll(orders, order -> new FreeList());
        }
        lists[node] = zones;
    }

    /**
     * Frees a block and joins it with free neighbours.
     *
     * @param dirty whether its pages must be scrubbed before somebody else sees them
     */
    public void free(long mfn, int order, int node, boolean dirty) {
        available[node][Zones.of(mfn)] += 1L << order;
        long start = mfn;
        int size = order;
        int firstDirty = dirty ? 0 : FreeBlock.CLEAN;
        for (; size < Zones.MAX_ORDER; size++) {
            long half = 1L << size;
            FreeBlock buddy = freeByMfn.get(start ^ half);
            if (buddy == null || buddy.order != size || buddy.node != node) {
                break;
            }
            take(buddy);
            boolean buddyIsLower = (start & half) != 0;
            int lower = buddyIsLower ? buddy.firstDirty : firstDirty;
            int upper = buddyIsLower ? firstDirty : buddy.firstDirty;
            firstDirty = lower != FreeBlock.CLEAN || upper == FreeBlock.CLEAN ? lower : (int) half + upper;
            start &= ~half;
        }
        put(new FreeBlock(start, size, node, firstDirty));
    }

    /**
     * Allocates a block and gives its frames a state.
     *
     * @param state packed as in {@link FrameState}
     * @return first frame, or -1 when nothing fits
     */
    public long allocate(HeapRequest request, int state) {
        FreeBlock block = null;
        if (dmaZone > 0 && dmaZone < request.highestZone()) {
            // memory that devices with few address bits can reach is the last to be given away
            block = search(request, dmaZone + 1);
        }
        if (block == null) {
            block = search(request, 1);
        }
        if (block == null) {
            return -1;
        }
        take(block);
        available[block.node][Zones.of(block.mfn)] -= 1L << request.order();
        long mfn = split(block, request.order());
        recorder.assign(mfn, mfn + (1L << request.order()), state);
        return mfn;
    }

    private @Nullable FreeBlock search(HeapRequest request, int lowestZone) {
        FreeBlock block = searchNodes(request, lowestZone, request.acceptsDirty());
        if (block == null && !request.acceptsDirty()) {
            block = searchNodes(request, lowestZone, true);
        }
        return block;
    }

    private @Nullable FreeBlock searchNodes(HeapRequest request, int lowestZone, boolean acceptsDirty) {
        FreeBlock block = searchNode(request, request.node(), lowestZone, acceptsDirty);
        // a start node that is not online does not shift the round: the others follow from the lowest one on
        int first = Math.max(0, Arrays.binarySearch(onlineNodes, request.node()));
        for (int i = 0; i < onlineNodes.length && block == null; i++) {
            int node = onlineNodes[(first + i) % onlineNodes.length];
            if (node != request.node()) {
                block = searchNode(request, node, lowestZone, acceptsDirty);
            }
        }
        return block;
    }

    /** Zones from high to low, in each the smallest sufficient order first; a dirty head is looked at once and rotated. */
    private @Nullable FreeBlock searchNode(HeapRequest request, int node, int lowestZone, boolean acceptsDirty) {
        if (!hasNode(node)) {
            return null;
        }
        for (int zone = request.highestZone(); zone >= lowestZone; zone--) {
            if (available[node][zone] < 1L << request.order()) {
                continue;
            }
            for (int order = request.order(); order <= Zones.MAX_ORDER; order++) {
                FreeList list = lists[node][zone][order];
                FreeBlock head = list.head();
                if (head == null) {
                    continue;
                }
                if (!head.isDirty() || acceptsDirty || request.order() == 0) {
                    return head;
                }
                list.rotate();
            }
        }
        return null;
    }

    /** Keeps the upper half and puts the lower one back, until the wanted order is reached. */
    private long split(FreeBlock block, int wanted) {
        long mfn = block.mfn;
        int firstDirty = block.firstDirty;
        for (int order = block.order - 1; order >= wanted; order--) {
            int half = 1 << order;
            boolean lowerIsDirty = firstDirty != FreeBlock.CLEAN && firstDirty < half;
            put(new FreeBlock(mfn, order, block.node, lowerIsDirty ? firstDirty : FreeBlock.CLEAN));
            if (firstDirty != FreeBlock.CLEAN) {
                firstDirty = firstDirty >= half ? firstDirty - half : 0;
            }
            mfn += half;
        }
        return mfn;
    }

    private void put(FreeBlock block) {
        FreeList list = lists[block.node][Zones.of(block.mfn)][block.order];
        if (block.isDirty()) {
            list.addLast(block);
        } else {
            list.addFirst(block);
        }
        freeByMfn.put(block.mfn, block);
        recorder.assign(block.mfn, block.mfn + block.pages(), FrameState.ofFreeBlock(block.order));
    }

    private void take(FreeBlock block) {
        lists[block.node][Zones.of(block.mfn)][block.order].remove(block);
        freeByMfn.remove(block.mfn);
    }

    /** Free pages of the whole heap. */
    public long freePages() {
        return Arrays.stream(available).flatMapToLong(Arrays::stream).sum();
    }

    /** All lists that are not empty; {@code at} names the moment. */
    public HeapLists lists(String at) {
        List<HeapLists.Entry> entries = new ArrayList<>();
        for (int node = 0; node < lists.length; node++) {
            if (!hasNode(node)) {
                continue;
            }
            for (int zone = 0; zone < Zones.COUNT; zone++) {
                for (int order = 0; order <= Zones.MAX_ORDER; order++) {
                    long[] mfns = lists[node][zone][order].mfns();
                    if (mfns.length > 0) {
                        entries.add(new HeapLists.Entry(node, zone, order, mfns));
                    }
                }
            }
        }
        return new HeapLists(at, entries);
    }
}
