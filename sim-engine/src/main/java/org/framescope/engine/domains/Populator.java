package org.framescope.engine.domains;

import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;

/**
 * Gives one domain pages of the domheap. Without a node of its own, its extents go round the nodes (boot spec 9.8); here
 * each node gives its share of the extents of a size in one go, and a domain's round begins at a node that follows from
 * its number (own rule). A node that was asked for is where the search begins; when it has nothing left, others give.
 */
final class Populator {

    static final int ORDER_1G = 18;
    static final int ORDER_2M = 9;

    private final HostMemory memory;
    private final int[] nodes;
    private final int wantedNode;
    private final int id;
    private int turn;
    private long pagesElsewhere;

    Populator(HostMemory memory, int id, DomainSpec spec) {
        this.memory = memory;
        this.id = id;
        wantedNode = spec.node();
        nodes = memory.heap().onlineNodes();
        turn = id % nodes.length;
    }

    /**
     * Allocates up to {@code count} extents of {@code 2^order} pages.
     *
     * @return how many there were
     */
    long allocate(int order, long count, FrameUse use, FrameList frames) {
        if (wantedNode != DomainSpec.ANY_NODE) {
            return allocateFrom(wantedNode, order, count, use, frames);
        }
        long got = 0;
        int first = turn;
        for (int i = 0; i < nodes.length; i++) {
            long share = count / nodes.length + (i < count % nodes.length ? 1 : 0);
            if (share > 0) {
                turn = (first + i) % nodes.length;
                got += allocateFrom(nodes[turn], order, share, use, frames);
            }
        }
        turn = (turn + 1) % nodes.length;
        return got;
    }

    private long allocateFrom(int node, int order, long count, FrameUse use, FrameList frames) {
        HeapRequest request = new HeapRequest(order, false, Zones.HIGHEST, node);
        return memory.heap().allocate(request, count, FrameState.ofDomain(use, id), (start, end) -> {
            frames.add(start, end);
            if (wantedNode != DomainSpec.ANY_NODE && memory.nodes().of(start) != wantedNode) {
                pagesElsewhere += end - start;
            }
        });
    }

    /** Pages that came from other nodes than the one that was asked for. */
    long pagesElsewhere() {
        return pagesElsewhere;
    }
}
