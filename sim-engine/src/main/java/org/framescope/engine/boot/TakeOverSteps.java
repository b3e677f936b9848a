package org.framescope.engine.boot;

import static org.framescope.engine.recording.StepKind.figure;

import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.StepKind;

/** The kinds of steps that only a Xen takes which can take a host over. */
final class TakeOverSteps {

    static final StepKind ENTERED = StepKind.of(
            "memory-map.entered",
            BootPhases.MEMORY_MAP,
            "The next Xen is entered",
            "__start_xen",
            "It begins like any boot. What the Xen before it had for itself counts for nothing now; what must survive"
                    + " still lies in memory, and the new Xen does not know where.");

    static final StepKind VMAP = StepKind.of(
            "handed-over.vmap",
            BootPhases.HANDED_OVER,
            "vmap area, {pages}",
            "vm_init_type",
            "The handed-over state lies in scattered pages and must be mapped before there is a heap, so the area for"
                    + " such mappings is set up with pages of the boot allocator.",
            figure("pages", Unit.PAGES));

    static final StepKind STREAM_TABLE = StepKind.of(
            "handed-over.page-table",
            BootPhases.HANDED_OVER,
            "Page table for the handed-over state",
            "map_pages_to_xen",
            "Each 2 MiB of handed-over state need a page table of their own, from the boot allocator.",
            figure("pages", Unit.PAGES));

    static final StepKind M2P_ADOPTED = StepKind.of(
            "paging.m2p-adopted",
            BootPhases.PAGING,
            "M2P stays where it is, {pages}",
            "paging_init",
            "Guests may have its frames mapped, so the next Xen maps the table it finds instead of making its own.",
            figure("pages", Unit.PAGES));

    private TakeOverSteps() {}
}
