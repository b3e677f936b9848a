package org.framescope.app.inspect.heap;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.Fragmentation;
import org.framescope.engine.heap.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The free blocks of the heap, counted from a map by node, zone and order. Exact: the map knows the order of the block in
 * which each free frame lies, and no block lies in two zones or on two nodes.
 */
public final class HeapCount {

    static final int ORDERS = Zones.MAX_ORDER + 1;
    private static final Set<FrameUse> FREE = EnumSet.of(FrameUse.HEAP_FREE);

    private final long[][][] frames;
    private @Nullable FrameRange longest;
    private long stretchStart = -1;
    private long stretchEnd = -1;

    private HeapCount(int nodes) {
        frames = new long[nodes][Zones.COUNT][ORDERS];
    }

    /**
     * Counts; takes as long as the map has runs.
     *
     * @param nodes the node of every frame, ascending
     */
    public static HeapCount of(FrameMap map, List<NodeSpan> nodes) {
        int most = nodes.stream().mapToInt(NodeSpan::node).max().orElse(0);
        var count = new HeapCount(most + 1);
        for (NodeSpan span : nodes) {
            map.forEachRun(
                    span.frames().start(),
                    span.frames().end(),
                    FREE,
                    (start, end, state, since) -> count.add(span.node(), start, end, state));
        }
        count.endStretch();
        return count;
    }

    private void add(int node, long start, long end, int state) {
        int order = Math.max(0, FrameState.order(state));
        for (long at = start; at < end; ) {
            int zone = Zones.of(at);
            long stop = Math.min(end, 1L << zone);
            frames[node][zone][order] += stop - at;
            at = stop;
        }
        if (start != stretchEnd) {
            endStretch();
            stretchStart = start;
        }
        stretchEnd = end;
    }

    private void endStretch() {
        boolean isLonger = longest == null || stretchEnd - stretchStart > longest.frames();
        if (stretchStart >= 0 && isLonger) {
            longest = new FrameRange(stretchStart, stretchEnd);
        }
    }

    /** Number of nodes, those without free memory included. */
    public int nodes() {
        return frames.length;
    }

    /** Free frames in blocks of an order; {@code node} may be -1 for all. */
    public long frames(int node, int zone, int order) {
        if (node >= 0) {
            return frames[node][zone][order];
        }
        long sum = 0;
        for (long[][] each : frames) {
            sum += each[zone][order];
        }
        return sum;
    }

    /** Free blocks of an order; {@code node} may be -1 for all. */
    public long blocks(int node, int zone, int order) {
        return frames(node, zone, order) >> order;
    }

    /** Free frames of a node, -1 for all. */
    public long frames(int node) {
        long sum = 0;
        for (int zone = 0; zone < Zones.COUNT; zone++) {
            for (int order = 0; order < ORDERS; order++) {
                sum += frames(node, zone, order);
            }
        }
        return sum;
    }

    /** Zones that have free memory on a node, -1 for all nodes; the highest first, the way in which Xen searches. */
    public List<Integer> zones(int node) {
        return java.util.stream.IntStream.rangeClosed(0, Zones.HIGHEST)
                .map(i -> Zones.HIGHEST - i)
                .filter(zone ->
                        java.util.stream.IntStream.range(0, ORDERS).anyMatch(order -> frames(node, zone, order) > 0))
                .boxed()
                .toList();
    }

    /** All free blocks by order. */
    public Fragmentation fragmentation() {
        Long[] blocks = new Long[ORDERS];
        for (int order = 0; order < ORDERS; order++) {
            long sum = 0;
            for (int zone = 0; zone < Zones.COUNT; zone++) {
                sum += blocks(-1, zone, order);
            }
            blocks[order] = sum;
        }
        return new Fragmentation(List.of(blocks));
    }

    /** The longest stretch of free frames, whatever blocks it is made of; the lowest of several; null when none is free. */
    public @Nullable FrameRange longestStretch() {
        return longest;
    }
}
