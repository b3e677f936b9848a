package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;

/** Walks over RAM from the bottom, maps it and gives it to the boot allocator (boot spec 5.1). */
final class FeedingPhase {

    private static final long LOWEST = Units.MIB;
    private static final long STATIC_TABLES_END = 4 * Units.GIB;

    private final BootState state;
    private final AcpiTables acpi;
    private final Recorder recorder;

    FeedingPhase(BootState state, AcpiTables acpi) {
        this.state = state;
        this.acpi = acpi;
        recorder = state.recorder;
    }

    void run() {
        state.tableStep = BootSteps.TABLE_FEEDING;
        Limits.set(state, state.rawMaxPage);
        if (state.highmemStart() != 0) {
            state.xenheapBits = XenheapLimit.bits(Align.frameDown(state.highmemStart() - 1));
        }
        for (int i = 0; i < state.bootE820.size(); i++) {
            E820Entry entry = state.bootE820.get(i);
            long start = Math.max(Align.up(entry.start(), Align.PAGE), LOWEST);
            long end = Align.down(entry.end(), Align.PAGE);
            if (entry.isRam() && start < end) {
                feed(i, start, end);
            }
        }
    }

    private void feed(int index, long start, long end) {
        if (start >= STATIC_TABLES_END && !state.acpiTablesRead && state.options.acpi()) {
            acpi.readOnce(BootSteps.ACPI_TABLE_EARLY);
            acpi.compressFrameNumbers(start);
            Limits.set(state, state.rawMaxPage);
        }
        long e = reachableEnd(index, start, end);
        if (e <= start) {
            return;
        }
        state.pdx.markGroups(Align.frameDown(start), Align.frameDown(e));
        feedReachable(start, e);
    }

    /** The end of what the tables reach of a range; memory beyond it is ignored. */
    private long reachableEnd(int index, long start, long end) {
        if (state.pdx.ofMfn(Align.frameDown(end - 1)) < state.maxPdx) {
            return end;
        }
        long reachable;
        if (state.pdx.ofMfn(Align.frameDown(start)) >= state.maxPdx) {
            lowerLimit(index);
            reachable = start;
        } else {
            reachable = state.pdx.toMfn(state.maxPdx - 1) + 1 << Units.PAGE_SHIFT;
        }
        recorder.step(BootSteps.IGNORE_RANGE, reachable, end);
        recorder.assign(Align.frameDown(reachable), Align.frameDown(end), FrameState.of(FrameUse.UNUSABLE));
        if (state.hasRegion()) {
            recorder.step(BootSteps.RESERVE_IGNORED, reachable, end, 0);
            boolean ok = state.bootE820.changeType(reachable, end, E820Entry.RAM, E820Entry.RESERVED);
            recorder.detail(new BootEvent.Reserve(reachable, end, ok, "__start_xen"));
        }
        return reachable;
    }

    /** A whole range is out of reach: memory ends where the last range before it or the last module does. */
    private void lowerLimit(int index) {
        long last = 0;
        for (int i = index - 1; i >= 0 && last == 0; i--) {
            if (state.bootE820.get(i).isRam()) {
                last = state.bootE820.get(i).end();
            }
        }
        for (PlacedModule module : state.modules) {
            last = Math.max(last, (module.mfn() << Units.PAGE_SHIFT) + module.bytes());
        }
        if (Align.frameUp(last) < state.maxPage) {
            state.maxPage = Align.frameUp(last);
            state.maxPdx = state.pdx.ofMfn(state.maxPage - 1) + 1;
        }
    }

    private void feedReachable(long start, long end) {
        long mappedStart = Math.max(start, state.build.lowestPlace());
        long mappedEnd = Math.min(end, STATIC_TABLES_END);
        give(start, Math.min(mappedStart, end));
        long s = mappedStart;
        if (s < mappedEnd) {
            mappedStart = Align.up(s, Align.LARGE_PAGE);
            mappedEnd = Align.down(mappedEnd, Align.LARGE_PAGE);
            give(mappedStart, mappedEnd);
        }
        if (mappedStart > mappedEnd) {
            mappedStart = s;
            mappedEnd = s;
        }
        if (mappedEnd < end) {
            long boundary = directMapEnd();
            long mapped = Math.min(end, boundary);
            if (mappedEnd < mapped) {
                map(mappedEnd, mapped, MapFlags.HYPERVISOR);
                give(mappedEnd, mapped);
            }
            map(Math.max(mappedEnd, mapped), end, MapFlags.NON_GLOBAL);
        }
        if (s < mappedStart) {
            map(s, mappedStart, MapFlags.HYPERVISOR);
            give(s, mappedStart);
        }
    }

    /** Byte address behind what the boot allocator can use: where the always mapped part of the direct map ends. */
    private long directMapEnd() {
        long lastPdx = (state.build.directMapBytes() >> Units.PAGE_SHIFT) - 1;
        return state.pdx.toMfn(lastPdx) + 1 << Units.PAGE_SHIFT;
    }

    private void map(long start, long end, MapFlags flags) {
        state.mapDirect(Align.frameDown(start), Align.frameDown(end), flags);
    }

    /** Gives a range to the boot allocator, unless it may see only the live update region. */
    private void give(long start, long end) {
        if (!state.hasRegion()) {
            StepKind kind = BootSteps.GIVE;
            state.bootAllocator.give(kind, start, end);
        }
    }
}
