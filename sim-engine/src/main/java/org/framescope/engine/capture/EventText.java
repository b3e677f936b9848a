package org.framescope.engine.capture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Detail;
import org.jspecify.annotations.Nullable;

/** Writes an event in one line, with everything by which it is compared. */
final class EventText {

    private EventText() {}

    static String of(Detail event) {
        return switch (event) {
            case BootEvent.MemoryMap e -> "e820 max page " + hex(e.maxPage()) + " map " + map(e.map());
            case BootEvent.Reserve e ->
                "reserve [" + hex(e.start()) + ", " + hex(e.end()) + ") " + (e.ok() ? "ok" : "refused") + " by "
                        + e.by();
            case BootEvent.MaxPdx e ->
                "boot-e820 xen at " + hex(e.xenPhysStart()) + " max page " + hex(e.maxPage())
                        + " max pdx " + hex(e.maxPdx()) + " hole shift " + e.holeShift() + " bottom mask "
                        + hex(e.bottomMask()) + " map " + map(e.map());
            case BootEvent.Add e -> "add [" + hex(e.start()) + ", " + hex(e.end()) + ")" + regions(e.regions());
            case BootEvent.Alloc e ->
                "alloc " + e.pages() + " pages aligned to " + e.align() + " for "
                        + e.use().id() + (e.mfn() < 0 ? " never returned" : " at mfn " + hex(e.mfn()))
                        + regions(e.regions());
            case BootEvent.FrametableDone e ->
                "frametable max page " + hex(e.maxPage()) + " max pdx " + hex(e.maxPdx()) + " total pages "
                        + hex(e.totalPages()) + regions(e.regions());
            case BootEvent.AllocatorEnd e -> "boot-allocator-end" + regions(e.regions());
            case BootEvent.HeapAdd e -> "heap-add mfn " + hex(e.mfn()) + " pages " + hex(e.pages()) + " by " + e.by();
            case HeapLists e -> "heap at " + e.at() + " with " + e.freePages() + " free pages";
            default -> event.toString();
        };
    }

    /** As above, with every list of a heap. */
    static String full(Detail event) {
        return event instanceof HeapLists heap
                ? of(event) + heap.lists().stream().map(EventText::of).collect(Collectors.joining("; ", ": ", ""))
                : of(event);
    }

    static String of(HeapLists.Entry list) {
        return "node " + list.node() + " zone " + list.zone() + " order " + list.order() + " "
                + Arrays.stream(list.mfns()).mapToObj(EventText::hex).collect(Collectors.joining(" "));
    }

    private static String regions(@Nullable List<FrameRange> regions) {
        return regions == null
                ? ""
                : regions.stream()
                        .map(region -> "[" + hex(region.start()) + ", " + hex(region.end()) + ")")
                        .collect(Collectors.joining(" ", " regions ", ""));
    }

    private static String map(List<E820Entry> map) {
        return map.stream()
                .map(entry -> "[" + hex(entry.start()) + ", " + hex(entry.end()) + ") type " + entry.type())
                .collect(Collectors.joining("; "));
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
