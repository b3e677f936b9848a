package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.ImageGeometry;

/** Walks over RAM from the top and places image, modules, region and crash area (boot spec 4). */
final class PlacementPhase {

    /** Memory whose tables are part of the image, and above which the image may not lie: 4 GiB. */
    private static final long LIMIT = 4 * Units.GIB;

    private static final long HIGHEST_PLACE = 16 * Units.TIB;

    private final BootState state;
    private final CrashArea crashArea;
    private final LiveUpdateRegion region;
    private final Recorder recorder;
    private final long headroom;

    PlacementPhase(BootState state, CrashArea crashArea, LiveUpdateRegion region) {
        this.state = state;
        this.crashArea = crashArea;
        this.region = region;
        recorder = state.recorder;
        headroom = state.modules.isEmpty()
                ? 0
                : PlacedModule.headroom(state.host.modules().getFirst());
    }

    void run() {
        state.tableStep = BootSteps.TABLE_PLACEMENT;
        checkAlignment();
        crashArea.reserve();
        region.takeExplicit();
        boolean regionPlacedByXen = region.isAutomatic();
        state.xenPhysStart = state.host.imageAt();
        if (state.xenPhysStart != 0) {
            recorder.step(BootSteps.STAYS, state.xenPhysStart);
        }
        for (int i = state.bootE820.size() - 1; i >= 0; i--) {
            E820Entry entry = state.bootE820.get(i);
            if (entry.isRam()) {
                placeIn(entry);
            }
        }
        checkPlaced();
        reserve();
        crashArea.reserve();
        if (state.inheritance != null) {
            state.bootAllocator.keepOut(state.inheritance.inUseList());
        }
        region.giveToBootAllocator(regionPlacedByXen);
    }

    private void checkAlignment() {
        for (BootModule module : state.host.modules()) {
            if (!Align.isAligned(module.loadedAt(), Align.PAGE)) {
                throw new XenDied(new Failure(
                        Failure.Kind.PANIC,
                        "Bootloader didn't honor module alignment request",
                        "Every module must begin at the start of a page.",
                        List.of("A module was loaded at " + Units.address(module.loadedAt()) + ".")));
            }
        }
    }

    private void placeIn(E820Entry entry) {
        long start = Math.max(Align.up(entry.start(), Align.LARGE_PAGE), state.build.lowestPlace());
        long end = Align.down(entry.end(), Align.LARGE_PAGE);
        if (start >= end) {
            return;
        }
        if (start < LIMIT) {
            long mapped = Math.min(end, LIMIT);
            recorder.step(BootSteps.MAP_LOW, start, mapped);
            state.pdx.markGroups(Align.frameDown(start), Align.frameDown(mapped));
            state.mapDirect(Align.frameDown(start), Align.frameDown(mapped), MapFlags.HYPERVISOR);
        }
        end = Math.min(end, Math.min(state.build.directMapBytes(), HIGHEST_PLACE));
        end = placeImage(start, end);
        placeModules(start, end);
        end = region.place(start, end);
        crashArea.place(start, end);
    }

    /** Moves Xen to the top of the range if it fits; returns where the next thing may end. */
    private long placeImage(long start, long end) {
        long size = state.build.image().relocationSize();
        if (state.xenPhysStart != 0 || end > LIMIT) {
            return end;
        }
        long top = Placement.findGap(start, end, size + Align.LARGE_PAGE - 1, state.obstacles(), Placement.SKIP_NONE);
        top = Align.down(top, Align.LARGE_PAGE);
        if (top <= start
                || top - size + ImageGeometry.START < state.build.image().end()) {
            return end;
        }
        FrameRange old = new FrameRange(
                Align.frameDown(ImageGeometry.START),
                Align.frameUp(state.build.image().rwdataEnd()));
        state.xenPhysStart = top - size;
        recorder.step(BootSteps.RELOCATE, state.xenPhysStart, size);
        recorder.assign(old, FrameUse.NOT_PLUGGED);
        recorder.assign(state.imageFrames(), FrameUse.XEN_IMAGE);
        return state.build.gapFix() ? state.xenPhysStart + ImageGeometry.START : state.xenPhysStart;
    }

    private void placeModules(long start, long end) {
        for (int j = state.modules.size() - 1; j >= 0; j--) {
            PlacedModule module = state.modules.get(j);
            if (module.isPlaced()) {
                continue;
            }
            long room = j == 0 ? headroom : 0;
            long size = Align.up(room + module.bytes(), Align.PAGE);
            long top = Placement.findGap(start, end, size, state.obstacles(), j);
            long highmemStart = state.highmemStart();
            if (highmemStart != 0 && top > highmemStart) {
                continue;
            }
            if (start < top && (room != 0 || Align.frameDown(top - size) > module.mfn())) {
                move(j, module, top - size, room);
            }
        }
    }

    private void move(int number, PlacedModule module, long to, long room) {
        FrameRange old = module.frames();
        module.moveTo(Align.frameDown(to), room);
        recorder.step(BootSteps.MOVE_MODULE, number, to, module.bytes());
        recorder.assign(old, FrameUse.NOT_PLUGGED);
        recorder.assign(module.frames(), FrameUse.BOOT_MODULE);
        if (room != 0) {
            recorder.note(Units.size(room) + " in front of the kernel are kept for unpacking it.");
        }
    }

    private void checkPlaced() {
        if (headroom != 0 && !state.modules.getFirst().isPlaced()) {
            throw panic(
                    "Not enough memory to relocate the dom0 kernel image",
                    "A packed kernel must move to a place with room for unpacking it.",
                    Units.size(headroom) + " of room were needed in front of the kernel.");
        }
    }

    private void reserve() {
        for (int j = 0; j < state.modules.size(); j++) {
            FrameRange frames = state.modules.get(j).frames();
            recorder.step(
                    BootSteps.RESERVE_MODULE, frames.start() << Units.PAGE_SHIFT, frames.end() << Units.PAGE_SHIFT, j);
            reserve(frames.start() << Units.PAGE_SHIFT, frames.end() << Units.PAGE_SHIFT);
        }
        if (state.xenPhysStart == 0) {
            throw panic(
                    "Not enough memory to relocate Xen",
                    "Xen needs a 2 MiB-aligned gap below 4 GiB for itself.",
                    Units.size(state.build.image().relocationSize()) + " were needed.");
        }
        ImageGeometry image = state.build.image();
        long start = state.xenPhysStart + ImageGeometry.START;
        long end = state.xenPhysStart + image.rwdataEnd();
        ImageGeometry.Hole hole = image.unusedBss();
        if (hole == null) {
            reserveImage(start, end);
        } else {
            reserveImage(start, state.xenPhysStart + hole.start());
            reserveImage(state.xenPhysStart + hole.end(), end);
            recorder.note("The unused EFI memory inside the image is not reserved: it becomes ordinary RAM.");
            recorder.assign(
                    Align.frameDown(state.xenPhysStart + hole.start()),
                    Align.frameDown(state.xenPhysStart + hole.end()),
                    FrameState.of(FrameUse.NOT_PLUGGED));
        }
    }

    private void reserveImage(long start, long end) {
        recorder.step(BootSteps.RESERVE_IMAGE, start, end, 0);
        reserve(start, end);
    }

    private void reserve(long start, long end) {
        boolean ok = state.bootE820.changeType(start, end, E820Entry.RAM, E820Entry.RESERVED);
        recorder.detail(new BootEvent.Reserve(start, end, ok, "__start_xen"));
        if (!ok) {
            recorder.note("The range does not lie in one range of RAM, so nothing was reserved; Xen does not look.");
        }
    }

    private static XenDied panic(String message, String rule, String cause) {
        return new XenDied(new Failure(
                Failure.Kind.PANIC,
                message,
                rule,
                List.of(cause, "No range of RAM has such a gap beside the modules.")));
    }
}
