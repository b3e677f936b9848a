package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.framescope.engine.frames.Align;

/** Which frame belongs to which node, by the hash that Xen uses (boot spec 8, 8.1). */
final class NumaTopology {

    /** Value of a hash slot that no block fills. */
    static final int NO_NODE = 0xff;

    /** A run of hash slots {@code [first, last]} of one node. */
    private record Slots(long first, long last, int node) {}

    private final List<NumaNode> nodes;
    private final int shift;
    private final long mapEntries;
    private final Slots[] slots;
    /** Slots at which a run begins, or the first one behind a run: ascending. */
    private final long[] edges;

    private final int cpu0Node;

    private NumaTopology(List<NumaNode> nodes, int shift, long mapEntries, List<Slots> slots, int cpu0Node) {
        this.nodes = List.copyOf(nodes);
        this.shift = shift;
        this.mapEntries = mapEntries;
        this.slots =
                slots.stream().sorted(Comparator.comparingLong(Slots::first)).toArray(Slots[]::new);
        edges = Arrays.stream(this.slots)
                .flatMapToLong(run -> LongStream.of(run.first(), run.last() + 1))
                .sorted()
                .distinct()
                .toArray();
        this.cpu0Node = cpu0Node;
    }

    /** One node that holds everything up to {@code end} (bytes). */
    static NumaTopology single(long end) {
        return new NumaTopology(List.of(new NumaNode(0, 0, end)), Long.SIZE - 1, 1, List.of(new Slots(0, 0, 0)), 0);
    }

    /**
     * A topology whose memory lies in blocks.
     *
     * @param nodes online nodes, ascending by number
     * @param blocks memory blocks with the number of their node
     * @param shift frame index bits that share a slot
     * @param mapEntries entries of the map
     * @param cpu0Node node of the CPU that boots, used once CPUs are bound to nodes
     */
    static NumaTopology ofBlocks(
            List<NumaNode> nodes, List<NumaNode> blocks, int shift, long mapEntries, Pdx pdx, int cpu0Node) {
        List<Slots> slots = new ArrayList<>();
        for (NumaNode block : blocks) {
            long first = pdx.ofMfn(Align.frameDown(block.start()));
            long last = pdx.ofMfn(Align.frameDown(block.end() - 1));
            slots.add(new Slots(slot(first, shift), slot(last, shift), block.number()));
        }
        return new NumaTopology(nodes, shift, mapEntries, slots, cpu0Node);
    }

    private static long slot(long pdx, int shift) {
        return shift >= Long.SIZE - 1 ? 0 : pdx >>> shift;
    }

    List<NumaNode> nodes() {
        return nodes;
    }

    int[] nodeNumbers() {
        return nodes.stream().mapToInt(NumaNode::number).toArray();
    }

    /** Entries of the map from slot to node; up to 64 are part of the image. */
    long mapEntries() {
        return mapEntries;
    }

    int cpu0Node() {
        return cpu0Node;
    }

    /** Node of a compressed frame index, {@link #NO_NODE} in a hole between blocks. */
    int nodeOf(long pdx) {
        long slot = slot(pdx, shift);
        int low = 0;
        int high = slots.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (slot < slots[middle].first()) {
                high = middle - 1;
            } else if (slot > slots[middle].last()) {
                low = middle + 1;
            } else {
                return slots[middle].node();
            }
        }
        return NO_NODE;
    }

    /** Whether two blocks fall into one slot, which older builds refuse even within a node. */
    boolean hasSharedSlots() {
        for (int i = 1; i < slots.length; i++) {
            if (slots[i].first() <= slots[i - 1].last()) {
                return true;
            }
        }
        return false;
    }

    /** First compressed index behind {@code pdx} at which the node may change, at most {@code end}. */
    long endOfNodeRun(long pdx, long end) {
        if (nodes.size() == 1 && slots.length == 1 && shift >= Long.SIZE - 1) {
            return end;
        }
        int node = nodeOf(pdx);
        long at = pdx;
        while (at < end) {
            long next = boundaryAfter(at);
            if (next >= end || next < 0) {
                return end;
            }
            if (nodeOf(next) != node) {
                return next;
            }
            at = next;
        }
        return end;
    }

    private long boundaryAfter(long pdx) {
        int at = Arrays.binarySearch(edges, slot(pdx, shift) + 1);
        int next = at >= 0 ? at : -at - 1;
        return next < edges.length ? edges[next] << shift : -1;
    }
}
