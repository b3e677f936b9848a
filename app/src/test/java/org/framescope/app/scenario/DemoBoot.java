package org.framescope.app.scenario;

import static org.framescope.engine.recording.StepKind.figure;

import java.nio.file.Path;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.input.InputException;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.XenBuilds;

/** A boot that looks like one, for tests of the window that need no engine. */
public final class DemoBoot implements Simulator {

    public static final Phase MAP = new Phase("memory-map", "Memory map", "Xen learns what memory there is.");
    public static final Phase MOVE = new Phase("relocation", "Relocation", "Xen moves itself up, below 4 GiB.");
    public static final Phase TABLE =
            new Phase("frametable", "Frametable", "Xen makes an entry of 32 bytes for each frame of the host.");
    public static final Phase HEAP = new Phase("heap", "Heap", "What is left goes to the buddy heap.");

    private static final StepKind E820 = StepKind.of(
            "e820",
            MAP,
            "Take the firmware's memory map",
            "init_e820",
            "The boot loader handed over what the firmware says about memory; Xen sorts it and cuts overlaps.",
            figure("ranges", Unit.COUNT));
    private static final StepKind IMAGE = StepKind.of(
            "move-image",
            MOVE,
            "Move Xen to {start}",
            "__start_xen",
            "Xen wants the memory below 16 MiB for devices and moves itself to the highest place below 4 GiB.",
            figure("start", Unit.ADDRESS));
    private static final StepKind GIVE = StepKind.of(
            "boot-add",
            MOVE,
            "Give {size} to the boot allocator",
            "init_boot_pages",
            "The boot allocator may hand out what nobody uses.",
            figure("size", Unit.PAGES));
    public static final StepKind BLOCK = StepKind.of(
            "frametable-block",
            TABLE,
            "Frametable block at {mfn}",
            "init_frametable_chunk",
            "The frametable is mapped with pages of 2 MiB, so its memory must come in blocks of that size and alignment.",
            figure("mfn", Unit.MFN),
            figure("pages", Unit.PAGES));
    public static final StepKind TABLE_PAGE = StepKind.of(
            "page-table",
            TABLE,
            "Page table at {mfn}",
            "alloc_xen_pagetable",
            "The new block needs an entry in a table that does not exist yet.",
            figure("mfn", Unit.MFN));
    private static final StepKind TO_HEAP = StepKind.of(
            "heap-add",
            HEAP,
            "Give {size} to the heap",
            "init_heap_pages",
            "From here on the buddy heap is the allocator.",
            figure("size", Unit.PAGES));
    private static final StepKind BUG = StepKind.of(
            "bug", TABLE, "No room for the next block", "alloc_boot_pages", "Nothing in the list is large enough.");

    /** A boot with a number of blocks of frametable; fails after them if {@code fails}. */
    public static Recording recording(int blocks, boolean fails) {
        var recorder = new Recorder(0x240000);
        recorder.step(E820, 6);
        recorder.assign(new FrameRange(0, 0x100), FrameUse.LOW_MEMORY);
        recorder.assign(new FrameRange(0x100, 0xbffe0), FrameUse.NOT_PLUGGED);
        recorder.assign(new FrameRange(0xbffe0, 0xc0000), FrameUse.RESERVED);
        recorder.assign(new FrameRange(0x100000, 0x240000), FrameUse.NOT_PLUGGED);
        recorder.step(IMAGE, 0xbfa00000L);
        recorder.assign(new FrameRange(0xbfa00, 0xbfdb9), FrameUse.XEN_IMAGE);
        recorder.note("The 2 MiB underneath stay free, because this build has no fix for them.");
        recorder.step(GIVE, 0xbfa00 - 0x1000);
        recorder.assign(new FrameRange(0x1000, 0xbfa00), FrameUse.BOOT_FREE);
        recorder.step(GIVE, 0x140000);
        recorder.assign(new FrameRange(0x100000, 0x240000), FrameUse.BOOT_FREE);
        for (int i = 0; i < blocks; i++) {
            long mfn = 0xbf800 - 0x200L * (i % 1024);
            recorder.step(BLOCK, mfn, 0x200);
            recorder.assign(new FrameRange(mfn, mfn + 0x200), FrameUse.FRAMETABLE);
            recorder.step(TABLE_PAGE, 0x23ff00 - i % 1024);
            recorder.assign(new FrameRange(0x23ff00 - i % 1024, 0x23ff01 - i % 1024), FrameUse.PAGE_TABLE);
        }
        if (fails) {
            recorder.step(BUG);
            recorder.detail(new Failure(
                    Failure.Kind.BUG,
                    "Xen BUG at page_alloc.c:431",
                    "The frametable needs one more 2 MiB block, and the region has 1.9 MiB left in two pieces.",
                    List.of(
                            "No range of the boot allocator holds a 2 MiB block at a 2 MiB boundary.",
                            "The region of liveupdate= is all that the boot allocator gets.")));
            return recorder.finish();
        }
        recorder.step(TO_HEAP, 0x80000);
        recorder.assign(0x1000, 0x80000, FrameState.ofFreeBlock(18));
        recorder.step(TO_HEAP, 0x40000);
        recorder.assign(0x140000, 0x200000, FrameState.ofFreeBlock(18));
        return recorder.finish();
    }

    public static Host host(String options) {
        var entries = List.of(
                new E820Entry(0, 0x9fc00, E820Entry.RAM),
                new E820Entry(0x100000, 0xbfee0000L, E820Entry.RAM),
                new E820Entry(0x100000000L, 0x140000000L, E820Entry.RAM));
        return new Host(
                "Demo PC",
                "Xen-e820",
                entries,
                new Cpu("Intel", true, false, Cpu.DEFAULT_XSAVE_BYTES, true),
                List.of(),
                List.of(),
                1,
                1,
                false,
                0,
                options,
                0,
                List.of());
    }

    @Override
    public Scenario read(Path file) throws InputException {
        if (file.getFileName().toString().contains("broken")) {
            throw new InputException(file.toString(), "line 1, column 1", "this is not JSON");
        }
        return new Scenario(
                file, host("console=com1"), XenBuilds.find("xen-4.14-dev").orElseThrow(), null);
    }

    @Override
    public SimulatedBoot simulate(Scenario scenario) {
        boolean fails = scenario.options().contains("fail");
        int blocks = scenario.options().contains("many") ? 600 : 32;
        return SimulatedBoot.of(scenario, recording(blocks, fails), null, null);
    }
}
