package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;

/** The boot allocator retires and its ranges become the heap (boot spec 6.6, 9.5, 9.6). */
final class HeapPhase {

    private static final String END_BOOT_ALLOCATOR = "end_boot_allocator";

    private final BootState state;

    HeapPhase(BootState state) {
        this.state = state;
    }

    BuddyHeap run() {
        long limit = state.pdx.toMfn((state.build.directMapBytes() >> Units.PAGE_SHIFT) - 1);
        boolean beyondDirectMap = state.maxPage - 1 > limit;
        if (beyondDirectMap && state.highmemStart() == 0) {
            state.xenheapBits = XenheapLimit.bits(limit);
        }
        List<FrameRange> regions = state.bootAllocator.snapshot();
        long pages = regions.stream().mapToLong(FrameRange::frames).sum();
        state.recorder.step(BootSteps.ALLOCATOR_END, pages);
        state.recorder.detail(new BootEvent.AllocatorEnd(regions));
        BuddyHeap heap = new BuddyHeap(
                state.recorder,
                state.numa.nodeNumbers(),
                state.options.dmaBits().orElse(0));
        HeapFeeder feeder = new HeapFeeder(state, heap);
        int first = firstOnNodeOfCpu0(regions);
        if (first >= 0) {
            feeder.add(regions.get(first), END_BOOT_ALLOCATOR);
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            if (i != first && !regions.get(i).isEmpty()) {
                feeder.add(regions.get(i), END_BOOT_ALLOCATOR);
            }
        }
        if (state.options.dmaBits().orElse(0) == 0 && state.numa.nodes().size() > 1) {
            heap.reserveForDevices(dmaBits());
        }
        state.recorder.step(BootSteps.HEAP_READY, heap.freePages());
        state.recorder.detail(heap.lists(END_BOOT_ALLOCATOR));
        if (beyondDirectMap) {
            addBeyond(feeder, limit);
        }
        return heap;
    }

    /** CPU 0 is not bound to a node yet, so its node counts as the first one that is online. */
    private int firstOnNodeOfCpu0(List<FrameRange> regions) {
        int node = state.numa.nodeNumbers()[0];
        for (int i = 0; i < regions.size(); i++) {
            FrameRange region = regions.get(i);
            if (!region.isEmpty() && state.numa.nodeOf(state.pdx.ofMfn(region.start())) == node) {
                return i;
            }
        }
        return -1;
    }

    /** RAM that the direct map does not reach goes to the heap directly, for guests only. */
    private void addBeyond(HeapFeeder feeder, long limit) {
        FrameSpans badPages = FrameSpans.of(state.options.badpage().ranges());
        for (E820Entry entry : state.bootE820.entries()) {
            long start = Math.max(Align.frameUp(entry.start()), limit + 1);
            // what the tables do not reach has no page_info that could say it is free
            long end = Math.min(Align.frameDown(entry.end()), state.maxPage);
            if (entry.isRam() && start < end) {
                addBeyond(feeder, start, end, badPages);
            }
        }
    }

    /** Only builds that mark bad pages keep them out here: no boot allocator has seen this range (spec 2.8). */
    private void addBeyond(HeapFeeder feeder, long start, long end, FrameSpans badPages) {
        boolean marksBad = state.build.liveUpdate().takesOver();
        Finding live = LiveFrames.findIn(state.recorder, start, end, "the heap");
        feeder.add(new FrameRange(start, end), "init_domheap_pages", marksBad ? badPages : FrameSpans.NONE);
        if (live != null) {
            state.recorder.finding(live);
        }
        badPages.forEachIn(start, end, (from, to) -> {
            if (marksBad) {
                BadPages.show(state.recorder, from, to);
            } else {
                state.recorder.finding(badPageInHeap(from, to));
            }
        });
    }

    private static Finding badPageInHeap(long start, long end) {
        return Finding.warning(
                        "badpage.above-direct-map",
                        "Pages that badpage= names as bad become free memory of the heap.",
                        "Only the boot allocator looks at badpage=, and memory beyond the direct map does not pass"
                                + " through it.",
                        "The third series of live update patches marks such pages as broken.")
                .about(new FrameRange(start, end), "nobody");
    }

    /** With several nodes, about a quarter of the lowest node is kept for devices. */
    private int dmaBits() {
        for (NumaNode node : state.numa.nodes()) {
            long spanned = Align.frameDown(node.end()) - Align.frameDown(node.start());
            long start = Align.frameDown(node.start());
            if (spanned > 0 && node.start() < 4 * Units.GIB) {
                long last = start + spanned / 4 - 1;
                return Math.min(32, Long.SIZE - Long.numberOfLeadingZeros(last) + Units.PAGE_SHIFT);
            }
        }
        throw new XenDied(new Failure(
                Failure.Kind.PANIC,
                "No node with memory below 4Gb",
                "With several nodes, one of them must have memory below 4 GiB for devices.",
                List.of("All online nodes begin at or above 4 GiB.")));
    }
}
