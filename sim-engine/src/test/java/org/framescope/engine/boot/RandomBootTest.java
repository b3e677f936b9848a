package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** What must hold of every boot, of whatever machine. */
class RandomBootTest {

    private static final List<String> OPTIONS = List.of(
            "mem=%M",
            "availmem=%M",
            "crashkernel=%M",
            "crashkernel=%M@%M",
            "crashkernel=%M<%M",
            "crashkernel=0-:%M",
            "badpage=%,%,%-%",
            "highmem-start=%G",
            "numa=fake=%",
            "numa=off",
            "dma_bits=%",
            "bootscrub=0",
            "bootscrub=1",
            "nosmp",
            "maxcpus=2",
            "acpi=off",
            "liveupdate=%M",
            "liveupdate=%M@%M",
            "liveupdate=%K",
            "liveupdate=%M@%G",
            "liveupdate=%T@%T",
            "liveupdate=@%M",
            "no-real-mode");

    private static String options(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String option = OPTIONS.get(random.nextInt(OPTIONS.size()));
            while (option.contains("%")) {
                option = option.replaceFirst("%", Integer.toString(random.nextInt(1 << random.nextInt(1, 14))));
            }
            line.append(option).append(' ');
        }
        return line.toString();
    }

    private static long address(Random random, long bound) {
        long at = random.nextLong(bound);
        // aligned to bytes, pages, 2 MiB or 1 GiB
        return at & -1L << List.of(0, 12, 12, 21, 30).get(random.nextInt(5));
    }

    private static TestMachine machine(Random random) {
        long ram = Units.MIB * random.nextLong(32, 1L << random.nextInt(6, 19));
        TestMachine machine =
                random.nextInt(10) == 0 ? new TestMachine() : TestMachine.pcWith(Math.max(ram, 33 * Units.MIB));
        for (int i = random.nextInt(12); i > 0; i--) {
            // overlaps, holes and strange types: what firmware says need not make sense
            long start = address(random, random.nextBoolean() ? 4 * Units.GIB : 2 * ram + Units.GIB);
            int type = random.nextInt(3) == 0 ? E820Entry.RAM : random.nextInt(1, 8);
            machine.range(start, start + 1 + address(random, 64 * Units.MIB), type);
        }
        int nodes = random.nextInt(4);
        for (int node = 0; node < nodes; node++) {
            long end = node == nodes - 1 ? 8 * Units.TIB : (node + 1) * (ram / nodes) & -Units.MIB;
            machine.memory(node, node * (ram / nodes) & -Units.MIB, end).apic(node, node);
        }
        if (nodes > 0 && random.nextInt(4) == 0) {
            machine.hotplug(random.nextInt(nodes), 8 * Units.TIB, 9 * Units.TIB);
        }
        BootModule[] modules = new BootModule[random.nextInt(1, 5)];
        long at = 16 * Units.MIB;
        for (int i = 0; i < modules.length; i++) {
            long bytes = random.nextLong(1, 1L << random.nextInt(4, 26));
            modules[i] = new BootModule(
                    bytes,
                    at,
                    BootModule.Payload.values()[random.nextInt(3)],
                    random.nextLong(1L << random.nextInt(1, 33)));
            at += Align.up(bytes, 4096);
        }
        machine.modules(modules)
                .options(options(random))
                .cpus(random.nextInt(1, 40))
                .cpu(new Cpu(
                        List.of("AMD", "Intel", "other").get(random.nextInt(3)),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        Cpu.DEFAULT_XSAVE_BYTES,
                        random.nextBoolean()));
        if (random.nextInt(8) == 0) {
            machine.relocatedTo(address(random, 2 * Units.GIB) & -(2 * Units.MIB));
        }
        return random.nextBoolean() ? machine : machine.mapFrom("Multiboot-e820");
    }

    @Property(tries = 250)
    void everyBootEndsWithAHeapOrAReason(@ForAll long seed) {
        Random random = new Random(seed);
        XenBuild build =
                XenBuilds.shipped().get(random.nextInt(XenBuilds.shipped().size()));
        if (random.nextInt(6) == 0) {
            build = TestBuilds.bigmem(build);
        }
        Host host = machine(random).host();
        BootResult boot = BootSequence.boot(host, build);
        Recording recording = boot.recording();
        if (recording.failure() == null) {
            Detail last = recording.steps().getLast().detail();
            assertTrue(last instanceof HeapLists heap && heap.at().equals("arch_init_memory"));
            checkHeap((HeapLists) last, recording);
        } else {
            assertFalse(recording.failure().rule().isEmpty());
            assertFalse(recording.failure().causes().isEmpty());
        }
        checkSteps(recording);
        checkAllocations(host, boot);
        checkSame(boot, BootSequence.boot(host, build));
    }

    /** The map's free blocks are those of the heap's lists. */
    private static void checkHeap(HeapLists heap, Recording recording) {
        FrameMap map = recording.mapAt(recording.size());
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        assertEquals(heap.freePages(), frames[FrameUse.HEAP_FREE.ordinal()]);
        for (HeapLists.Entry list : heap.lists()) {
            for (long mfn : list.mfns()) {
                assertEquals(FrameUse.HEAP_FREE, map.runAt(mfn).use());
            }
        }
    }

    private static void checkSteps(Recording recording) {
        for (Step step : recording.steps()) {
            assertNotNull(step.title());
            assertFalse(step.why().isEmpty());
            assertFalse(step.function().isEmpty());
        }
        for (int i = 0; i < 5; i++) {
            long[] frames = new long[FrameUse.count()];
            FrameMap map = recording.mapAt(recording.size() * i / 4);
            map.tally(0, map.end(), frames);
            assertEquals(recording.endMfn(), Arrays.stream(frames).sum(), "every frame has one use");
        }
    }

    /** Without a region that an option puts anywhere, only RAM is given to the boot allocator and handed out. */
    private static void checkAllocations(Host host, BootResult boot) {
        if (boot.region() != null || boot.options().liveUpdate().start() != 0) {
            return;
        }
        List<E820Entry> ram = new ArrayList<>();
        List<FrameRange> allocated = new ArrayList<>();
        for (Step step : boot.events()) {
            switch (step.detail()) {
                case BootEvent.MemoryMap event ->
                    ram.addAll(event.map().stream().filter(E820Entry::isRam).toList());
                case BootEvent.Add add ->
                    assertTrue(
                            ram.stream().anyMatch(entry -> entry.start() <= add.start() && add.end() <= entry.end()),
                            () -> "not RAM: " + add + " of " + host.firmwareMap());
                case BootEvent.Alloc alloc
                when alloc.mfn() >= 0 -> {
                    FrameRange frames = FrameRange.ofLength(alloc.mfn(), alloc.pages());
                    assertTrue(allocated.stream().noneMatch(frames::overlaps), "handed out twice");
                    allocated.add(frames);
                }
                default -> {}
            }
        }
    }

    private static void checkSame(BootResult one, BootResult other) {
        assertEquals(one.recording().size(), other.recording().size());
        for (int i = 1; i <= one.recording().size(); i++) {
            Step a = one.recording().step(i);
            Step b = other.recording().step(i);
            assertEquals(a.title(), b.title());
            if (!(a.detail() instanceof HeapLists)) {
                assertEquals(a.detail(), b.detail());
            }
        }
        int end = one.recording().size();
        assertEquals(
                one.recording().mapAt(end).runs(0, Long.MAX_VALUE),
                other.recording().mapAt(end).runs(0, Long.MAX_VALUE));
    }
}
