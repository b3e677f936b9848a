package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.host.Bootscrub;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.xen.XenBuild;

/**
 * Gives ranges to the heap without the frames that are marked as used; a node's first range also pays for the node's
 * lists (boot spec 9.3, 9.4; live update spec 2.8).
 */
final class HeapFeeder {

    /** Pages of a node's lists and counters, beyond the first node's, which are part of the image. */
    private static final int METADATA_PAGES = 4;

    private static final FrameRange NOTHING = new FrameRange(0, 0);

    private final BootState state;
    private final BuddyHeap heap;
    private final boolean dirty;
    private boolean staticMetadataUsed;
    private long pagesFed;
    private long runsFed;

    HeapFeeder(BootState state, BuddyHeap heap) {
        this.state = state;
        this.heap = heap;
        dirty = state.options.bootscrub() == Bootscrub.IDLE;
    }

    /** Adds a range as a step of its own. */
    void add(FrameRange range, String caller) {
        add(range, caller, FrameSpans.NONE);
    }

    /**
     * Adds a range as a step of its own.
     *
     * @param broken bad pages that no allocator has taken out of the range yet
     */
    void add(FrameRange range, String caller, FrameSpans broken) {
        state.recorder.step(BootSteps.HEAP_ADD, range.start(), range.frames());
        state.recorder.detail(new BootEvent.HeapAdd(range.start(), range.frames(), caller));
        // frame 0 is never given out: zero stands for "no frame"
        long first = Math.max(range.start(), 1);
        pagesFed = 0;
        runsFed = 0;
        broken.forEachGap(first, range.end(), (from, to) -> state.marked.forEachGap(from, to, this::addRun));
        long skipped = range.end() - first - pagesFed;
        if (skipped > 0) {
            state.recorder.note(Units.count(pagesFed) + " pages in " + runsFed + (runsFed == 1 ? " run" : " runs")
                    + " join the heap, " + Units.count(skipped) + " are marked as used or broken and stay out.");
        }
    }

    /** Adds frames that lie together and are all free. */
    private void addRun(long first, long last) {
        pagesFed += last - first;
        runsFed++;
        long start = first;
        long end = last;
        while (start < end) {
            long pdx = state.pdx.ofMfn(start);
            long runEnd = start + (state.numa.endOfNodeRun(pdx, pdx + end - start) - pdx);
            int node = state.numa.nodeOf(pdx);
            if (node == NumaTopology.NO_NODE) {
                throw belongsToNoNode(start);
            }
            FrameRange metadata = heap.hasNode(node) ? NOTHING : addNode(node, start, runEnd, end);
            if (metadata.start() == start) {
                start = metadata.end();
            } else if (metadata.end() == end) {
                end = metadata.start();
            }
            long freeEnd = Math.min(runEnd, end);
            heap.freeRange(
                    start, metadata.end() == runEnd ? Math.min(metadata.start(), freeEnd) : freeEnd, node, dirty);
            start = Math.max(start, runEnd);
        }
    }

    /** Gives a node its lists; returns the frames of this range that hold them, if any. */
    private FrameRange addNode(int node, long start, long runEnd, long rangeEnd) {
        heap.addNode(node);
        if (!staticMetadataUsed) {
            staticMetadataUsed = true;
            return NOTHING;
        }
        // older builds look at all that is left of the range, be it of the node or not
        long end = state.build.nodeMetadata() == XenBuild.NodeMetadata.WHOLE_RANGE ? rangeEnd : runEnd;
        if (end - start < METADATA_PAGES) {
            metadataFromHeap(node);
            return NOTHING;
        }
        FrameRange frames =
                FrameRange.ofLength(takesTail(start, end, node) ? end - METADATA_PAGES : start, METADATA_PAGES);
        state.recorder.assign(frames, FrameUse.HEAP_METADATA);
        return frames;
    }

    /** The last pages serve only where that costs no more large blocks than the first ones would. */
    private boolean takesTail(long start, long end, int node) {
        return state.numa.nodeOf(state.pdx.ofMfn(end - 1)) == node
                && Align.isAligned(start, 1L << Zones.MAX_ORDER)
                && Long.numberOfTrailingZeros(end) <= Long.numberOfTrailingZeros(start);
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

    private void metadataFromHeap(int node) {
        HeapRequest lists = new HeapRequest(2, true, Zones.HIGHEST, state.numa.nodeNumbers()[0]);
        heap.allocate(lists, FrameState.of(FrameUse.HEAP_METADATA));
        state.recorder.note("Node " + node + " has too few pages here, its lists come from the heap.");
    }
}
