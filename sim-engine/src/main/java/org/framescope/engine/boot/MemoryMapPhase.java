package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.CrashkernelOption;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.ImageGeometry;

/** From the firmware's map to the settled one: clipping by options and limits (boot spec 1.4, 1.5, 1.8). */
final class MemoryMapPhase {

    /** What Xen's largest M2P reaches: 128 TiB. */
    private static final long M2P_LIMIT = 128 * Units.TIB;

    private final BootState state;
    private final Recorder recorder;

    MemoryMapPhase(BootState state) {
        this.state = state;
        recorder = state.recorder;
    }

    void run() {
        if (state.inheritance != null) {
            recorder.step(TakeOverSteps.ENTERED);
        }
        recorder.step(BootSteps.FIRMWARE_MAP, state.e820.size());
        paint(state.e820.entries());
        if (state.host.firmwareMap().isEmpty()) {
            throw new XenDied(new Failure(
                    Failure.Kind.PANIC,
                    "Bootloader provided no memory information",
                    "Somebody must say where memory is.",
                    List.of("The firmware's map has no entries.")));
        }
        if (state.e820.size() == 0) {
            recorder.note("Xen takes a map of one entry for none: it goes on without any RAM.");
        }
        showLoaded();
        if (state.options.mem() != 0) {
            clip(state.options.mem());
        }
        clipToAmount(state.options.availmem());
        clip(M2P_LIMIT);
        state.totalPages = state.e820.ramPages();
        state.rawMaxPage = state.e820.maxPage();
        state.maxPage = state.rawMaxPage;
        recorder.step(BootSteps.MAP_SETTLED, state.totalPages);
        recorder.detail(new BootEvent.MemoryMap(state.e820.entries(), state.maxPage));
        state.bootE820 = state.e820.copy();
        chooseCrashArea();
    }

    private void paint(List<E820Entry> entries) {
        // partly reserved frames are no RAM: RAM comes last, rounded inwards
        for (E820Entry entry : entries) {
            if (!entry.isRam()) {
                recorder.assign(
                        Align.frameDown(entry.start()), Align.frameUp(entry.end()), FrameState.of(useOf(entry.type())));
            }
        }
        long highMemory = Units.MIB >> Units.PAGE_SHIFT;
        for (E820Entry entry : entries) {
            if (entry.isRam()) {
                long start = Align.frameUp(entry.start());
                long end = Align.frameDown(entry.end());
                recorder.assign(start, Math.min(end, highMemory), FrameState.of(FrameUse.LOW_MEMORY));
                recorder.assign(Math.max(start, highMemory), end, FrameState.of(FrameUse.NOT_PLUGGED));
            }
        }
    }

    private static FrameUse useOf(int type) {
        return switch (type) {
            case E820Entry.ACPI_DATA, E820Entry.ACPI_NVS -> FrameUse.ACPI;
            case E820Entry.UNUSABLE -> FrameUse.UNUSABLE;
            default -> FrameUse.RESERVED;
        };
    }

    private void showLoaded() {
        recorder.step(BootSteps.LOADED, state.modules.size());
        for (PlacedModule module : state.modules) {
            recorder.assign(module.frames(), FrameUse.BOOT_MODULE);
        }
        recorder.assign(
                Align.frameDown(state.host.imageAt() + ImageGeometry.START),
                Align.frameUp(state.host.imageAt() + state.build.image().rwdataEnd()),
                FrameState.of(FrameUse.XEN_IMAGE));
    }

    private void clipToAmount(long amount) {
        if (amount == 0) {
            return;
        }
        long total = 0;
        long lastEnd = 0;
        for (int i = 0; i < state.e820.size() && Long.compareUnsigned(total, amount) <= 0; i++) {
            E820Entry entry = state.e820.get(i);
            lastEnd = entry.end();
            if (entry.isRam()) {
                total += entry.size();
            }
        }
        if (Long.compareUnsigned(total, amount) > 0) {
            clip(lastEnd - (total - amount));
        }
    }

    /** Turns RAM above an address into unusable memory. */
    private void clip(long limit) {
        boolean clipped = false;
        for (int i = firstRamAbove(limit); i >= 0; i = firstRamAbove(limit)) {
            if (!clipped) {
                recorder.step(BootSteps.CLIPPED, limit);
                clipped = true;
            }
            E820Entry entry = state.e820.get(i);
            long start = Long.compareUnsigned(entry.start(), limit) < 0 ? limit : entry.start();
            recorder.assign(Align.frameDown(start), Align.frameUp(entry.end()), FrameState.of(FrameUse.UNUSABLE));
            if (state.e820.changeType(start, entry.end(), E820Entry.RAM, E820Entry.UNUSABLE)) {
                continue;
            }
            if (Long.compareUnsigned(entry.start(), limit) < 0) {
                state.e820.set(i, new E820Entry(entry.start(), limit - entry.start(), E820Entry.RAM));
            } else {
                state.e820.remove(i);
            }
        }
    }

    private int firstRamAbove(long limit) {
        for (int i = 0; i < state.e820.size(); i++) {
            E820Entry entry = state.e820.get(i);
            if (entry.isRam() && Long.compareUnsigned(entry.end(), limit) > 0) {
                return i;
            }
        }
        return -1;
    }

    private void chooseCrashArea() {
        CrashkernelOption option = state.options.crashkernel();
        state.crashStart = option.start();
        CrashkernelOption.Chosen chosen = option.sizeFor(state.totalPages << Units.PAGE_SHIFT);
        state.crashSize = chosen.bytes();
        if (!option.ranges().isEmpty()) {
            recorder.step(BootSteps.CRASH_AREA_SIZE, state.crashSize);
            chosen.messages().forEach(recorder::note);
        }
    }
}
