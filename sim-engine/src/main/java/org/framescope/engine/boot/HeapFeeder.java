package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.host.Bootscrub;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.xen.XenBuild;

/** Gives ranges to the heap; a node's first range also pays for the node's lists (boot spec 9.3, 9.4). */
final class HeapFeeder {

    /** Pages of a node's lists and counters, beyond the first node's, which are part of the image. */
    private static final int METADATA_PAGES = 4;

    private final BootState state;
    private final BuddyHeap heap;
    private final boolean dirty;
    private boolean staticMetadataUsed;

    HeapFeeder(BootState state, BuddyHeap heap) {
        this.state = state;
        this.heap = heap;
        dirty = state.options.bootscrub() == Bootscrub.IDLE;
    }

    /** Adds a range as a step of its own. */
    void add(FrameRange range, String caller) {
        state.recorder.step(BootSteps.HEAP_ADD, range.start(), range.frames());
        state.recorder.detail(new BootEvent.HeapAdd(range.start(), range.frames(), caller));
        // frame 0 is never given out: zero stands for "no frame"
        long start = Math.max(range.start(), 1);
        while (start < range.end()) {
            long pdx = state.pdx.ofMfn(start);
            long runEnd = start + (state.numa.endOfNodeRun(pdx, pdx + range.end() - start) - pdx);
            int node = state.numa.nodeOf(pdx);
            if (node == NumaTopology.NO_NODE) {
                throw belongsToNoNode(start);
            }
            addRun(start, runEnd, node, range.end());
            start = runEnd;
        }
    }

    private void addRun(long runStart, long runEnd, int node, long rangeEnd) {
        long start = runStart;
        long end = runEnd;
        if (!heap.hasNode(node)) {
            heap.addNode(node);
            if (!staticMetadataUsed) {
                staticMetadataUsed = true;
            } else if (runEnd - runStart < METADATA_PAGES) {
                metadataFromHeap(node);
            } else if (takesTail(runStart, runEnd, node, rangeEnd)) {
                end -= METADATA_PAGES;
                metadata(end);
            } else {
                metadata(start);
                start += METADATA_PAGES;
            }
        }
        for (long mfn = start; mfn < end; ) {
            int order = Math.min(Zones.MAX_ORDER, Long.SIZE - 1 - Long.numberOfLeadingZeros(end - mfn));
            order = Math.min(order, Long.numberOfTrailingZeros(mfn));
            heap.free(mfn, order, node, dirty);
            mfn += 1L << order;
        }
    }

    /** The last pages serve only where that costs no more large blocks than the first ones would. */
    private boolean takesTail(long runStart, long runEnd, int node, long rangeEnd) {
        long end = state.build.nodeMetadata() == XenBuild.NodeMetadata.WHOLE_RANGE ? rangeEnd : runEnd;
        boolean lastIsHere = state.numa.nodeOf(state.pdx.ofMfn(end - 1)) == node;
        return lastIsHere
                && Align.isAligned(runStart, 1L << Zones.MAX_ORDER)
                && Long.numberOfTrailingZeros(end) <= Long.numberOfTrailingZeros(runStart);
    }

    private static XenDied belongsToNoNode(long mfn) {
        return new XenDied(new Failure(
                Failure.Kind.PANIC,
                "FATAL PAGE FAULT",
                "Every frame of the heap must belong to a node.",
                List.of(
                        "Frame " + Units.mfn(mfn) + " is RAM, but lies in no memory block of the SRAT.",
                        "Xen checks only that nodes from their first to their last block cover all RAM.")));
    }

    private void metadata(long mfn) {
        state.recorder.assign(mfn, mfn + METADATA_PAGES, FrameState.of(FrameUse.HEAP_METADATA));
    }

    private void metadataFromHeap(int node) {
        HeapRequest lists = new HeapRequest(2, true, Zones.HIGHEST, state.numa.nodeNumbers()[0]);
        heap.allocate(lists, FrameState.of(FrameUse.HEAP_METADATA));
        state.recorder.note("Node " + node + " has too few pages here, its lists come from the heap.");
    }
}
