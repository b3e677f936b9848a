package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Detail;
import org.jspecify.annotations.Nullable;

/**
 * What a debugger sees at the functions that hand out or take memory: the events by which a simulated boot is compared
 * with a recorded one. The free lists of the heap are a {@link org.framescope.engine.heap.HeapLists}.
 */
public sealed interface BootEvent extends Detail {

    /** The memory map after sanitising and clipping; {@code maxPage} is the first frame behind RAM. */
    record MemoryMap(List<E820Entry> map, long maxPage) implements BootEvent {}

    /** RAM was to become reserved in the scratch map; bytes, half-open. {@code by} is the calling function. */
    record Reserve(long start, long end, boolean ok, String by) implements BootEvent {}

    /** The scratch map and the limits after {@code setup_max_pdx}. */
    record MaxPdx(List<E820Entry> map, long xenPhysStart, long maxPage, long maxPdx, int holeShift, long bottomMask)
            implements BootEvent {}

    /** A range was given to the boot allocator (bytes); {@code regions} is its list afterwards, null if it died. */
    record Add(long start, long end, @Nullable List<FrameRange> regions) implements BootEvent {}

    /** A boot allocation; {@code mfn} is -1 and {@code regions} null where it never returned. */
    record Alloc(
            long pages,
            long align,
            long mfn,
            BootUse use,
            @Nullable List<FrameRange> regions) implements BootEvent {}

    /** The frametable is complete. */
    record FrametableDone(long maxPage, long maxPdx, long totalPages, List<FrameRange> regions) implements BootEvent {}

    /** The boot allocator is about to give everything to the heap. */
    record AllocatorEnd(List<FrameRange> regions) implements BootEvent {}

    /** A range was given to the heap. {@code by} is the calling function. */
    record HeapAdd(long mfn, long pages, String by) implements BootEvent {}
}
