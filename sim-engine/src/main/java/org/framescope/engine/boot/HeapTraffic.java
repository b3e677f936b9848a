package org.framescope.engine.boot;

import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.XenBuild;

/** The kinds of requests that Xen makes of its heap while it boots (heap-start 9.12.1, 9.12.3). */
final class HeapTraffic {

    /** Stands for "no node is preferred". */
    static final int NO_HINT = -1;

    private static final int DOMAIN_STRUCT_BITS = 44;

    private final BootState state;
    private final BuddyHeap heap;
    private int cpu0Node;

    HeapTraffic(BootState state, BuddyHeap heap) {
        this.state = state;
        this.heap = heap;
        cpu0Node = state.numa.nodeNumbers()[0];
    }

    /** From now on CPU 0 is bound to its node, where requests without a preference go. */
    void bindCpus() {
        cpu0Node = state.numa.cpu0Node();
    }

    int cpu0Node() {
        return cpu0Node;
    }

    /** A block of Xen's own: not wiped, below the limit of Xen's heap. Ends the boot when nothing fits. */
    long xenheap(StepKind kind, int order) {
        return xenheap(kind, order, NO_HINT, FrameUse.XENHEAP);
    }

    long xenheap(StepKind kind, int order, int node, FrameUse use) {
        return request(kind, new HeapRequest(order, true, xenheapZone(), hint(node)), use);
    }

    /** One page for a domain structure, whose compressed frame index must fit into 32 bits. */
    long domainStructure(StepKind kind) {
        int bits = DOMAIN_STRUCT_BITS;
        if (state.pdx.holeShift() > 0 && state.pdx.lowestHoleBit() < 32) {
            bits += state.pdx.holeShift();
        }
        int zone = Math.min(xenheapZone(), Zones.ofAddressBits(bits));
        return request(kind, new HeapRequest(0, true, zone, cpu0Node), FrameUse.XENHEAP);
    }

    /** A block as domains get it, from anywhere. */
    long domheap(StepKind kind, int order, int node, FrameUse use) {
        return request(kind, new HeapRequest(order, false, Zones.HIGHEST, hint(node)), use);
    }

    /** A block as {@link #domheap} gives it, or -1 when nothing fits. */
    long tryDomheap(StepKind kind, int order, int node, FrameUse use) {
        state.recorder.step(kind, 1L << order);
        return heap.allocate(new HeapRequest(order, false, Zones.HIGHEST, hint(node)), FrameState.of(use));
    }

    /** A page table, from where the build takes them. */
    long pageTable(StepKind kind) {
        return state.build.pageTables() == XenBuild.PageTables.XENHEAP
                ? xenheap(kind, 0, NO_HINT, FrameUse.PAGE_TABLE)
                : domheap(kind, 0, NO_HINT, FrameUse.PAGE_TABLE);
    }

    /** A structure of several pages: the next power of two is taken and what is too much is given back piecewise. */
    void structure(StepKind kind, long pages) {
        int order = Zones.orderFor(pages);
        long mfn = xenheap(kind, order);
        long at = pages;
        if (at == 1L << order) {
            return;
        }
        state.recorder.step(LateSteps.GIVE_BACK, (1L << order) - pages, mfn + pages);
        for (int bit = 0; bit < order; bit++) {
            if ((at >> bit & 1) != 0) {
                long free = mfn + at;
                heap.free(free, bit, state.numa.nodeOf(state.pdx.ofMfn(free)), true);
                at += 1L << bit;
            }
        }
    }

    private int hint(int node) {
        return node == NO_HINT || node == NumaTopology.NO_NODE ? cpu0Node : node;
    }

    private int xenheapZone() {
        return state.xenheapBits == 0 ? Zones.HIGHEST : Math.min(Zones.HIGHEST, state.xenheapBits - Units.PAGE_SHIFT);
    }

    private long request(StepKind kind, HeapRequest request, FrameUse use) {
        state.recorder.step(kind, 1L << request.order());
        long mfn = heap.allocate(request, FrameState.of(use));
        if (mfn < 0) {
            throw HeapExhausted.died(kind, request.order(), heap.freePages());
        }
        return mfn;
    }
}
