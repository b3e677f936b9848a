package org.framescope.engine.boot;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.XenBuild;

/** What a test asks of a finished boot, in the short notation of the golden vectors. */
record BootLog(BootResult result) {

    static BootLog of(TestMachine machine, XenBuild build) {
        return new BootLog(BootSequence.boot(machine.host(), build));
    }

    <D extends Detail> List<D> all(Class<D> kind) {
        return result.events().stream()
                .map(Step::detail)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The boot allocator's list at its end: {@code 100-1000 1000-bf9ff}. */
    String finalRegions() {
        return text(all(BootEvent.AllocatorEnd.class).getFirst().regions());
    }

    static String text(List<FrameRange> ranges) {
        return ranges.stream()
                .map(range -> Long.toHexString(range.start()) + "-" + Long.toHexString(range.end()))
                .collect(Collectors.joining(" "));
    }

    /** Boot allocations for one purpose: {@code pages@mfn}, pages decimal. */
    String allocations(BootUse use) {
        return all(BootEvent.Alloc.class).stream()
                .filter(alloc -> alloc.use() == use)
                .map(alloc -> alloc.pages() + "@" + Long.toHexString(alloc.mfn()))
                .collect(Collectors.joining(" "));
    }

    long allocationCount(BootUse use, long pages) {
        return all(BootEvent.Alloc.class).stream()
                .filter(alloc -> alloc.use() == use && alloc.pages() == pages)
                .count();
    }

    /** Ranges given to the heap: {@code 100+f00}. */
    String heapFeed() {
        return all(BootEvent.HeapAdd.class).stream()
                .map(add -> Long.toHexString(add.mfn()) + "+" + Long.toHexString(add.pages()))
                .collect(Collectors.joining(" "));
    }

    HeapLists heapAt(String moment) {
        return all(HeapLists.class).stream()
                .filter(heap -> heap.at().equals(moment))
                .findFirst()
                .orElseThrow();
    }

    /** Free blocks of a zone at the boot allocator's end, order to number. */
    TreeMap<Integer, Integer> blocks(int node, int zone) {
        TreeMap<Integer, Integer> blocks = new TreeMap<>();
        for (HeapLists.Entry entry : heapAt("end_boot_allocator").lists()) {
            if (entry.node() == node && entry.zone() == zone) {
                blocks.put(entry.order(), entry.mfns().length);
            }
        }
        return blocks;
    }

    long freePages(int node, int zone) {
        return heapAt("end_boot_allocator").lists().stream()
                .filter(entry -> entry.node() == node && entry.zone() == zone)
                .mapToLong(HeapLists.Entry::pages)
                .sum();
    }

    /** Number of steps of a kind, and of those the ones whose first figure has a value. */
    long steps(String kind, long firstFigure) {
        return result.recording().steps().stream()
                .filter(step -> step.kind().id().equals(kind) && step.figure(0) == firstFigure)
                .count();
    }

    long steps(String kind) {
        return result.recording().steps().stream()
                .filter(step -> step.kind().id().equals(kind))
                .count();
    }

    int lastStep(String phase) {
        return result.recording().steps().stream()
                .filter(step -> step.phase().id().equals(phase))
                .mapToInt(Step::number)
                .max()
                .orElseThrow();
    }

    /** Frames of {@code [start, end)} with a use after a step. */
    long frames(int step, long start, long end, FrameUse use) {
        long[] frames = new long[FrameUse.count()];
        result.recording().mapAt(step).tally(start, end, frames);
        return frames[use.ordinal()];
    }

    Failure failure() {
        Failure failure = result.recording().failure();
        if (failure == null) {
            throw new AssertionError("the boot was to fail, but did not");
        }
        return failure;
    }
}
