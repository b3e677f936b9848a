package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.host.BootOptions;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.NumberReader;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Xen takes from the heap until arch_init_memory (heap-start 9.12.3 to 9.12.7). */
class LateTrafficTest {

    private static final XenBuild BASE = TestBuilds.shipped("xen-4.14-dev");
    private static final XenBuild DEBIAN = TestBuilds.shipped("debian-4.17.7");

    /** Pages that are gone at arch_init_memory, without the blocks of the M2P. */
    private static long netPages(TestMachine machine, XenBuild build) {
        BootLog log = BootLog.of(machine, build);
        long before = log.all(HeapLists.class).getFirst().freePages();
        long after = log.heapAt("arch_init_memory").freePages();
        int end = log.result().recording().size();
        long m2p = log.frames(end, 0, log.result().recording().endMfn(), FrameUse.M2P);
        return before - after - m2p;
    }

    private static TestMachine pc() {
        return TestMachine.pc(2 * Units.GIB);
    }

    @Test
    void aPcWithOneCpu() {
        assertEquals(42, netPages(pc(), BASE));
        // the stack's guard costs nothing: the top of this machine's RAM is mapped page by page
        assertEquals(47, netPages(pc(), DEBIAN));
    }

    @ParameterizedTest(name = "{0} CPUs")
    @CsvSource({
        // 13 pages more for each CPU; one page of the pool more from 3 to 18 CPUs, an array of its own from 19 on
        "2, 0",
        "3, 1",
        "4, 1",
        "5, 1",
        "6, 1",
        "8, 1",
        "16, 1",
        "18, 1",
        "19, 2",
        "32, 2",
        "64, 4"
    })
    void eachCpuCosts(int cpus, int more) {
        assertEquals(42 + 13 * (cpus - 1) + more, netPages(pc().cpus(cpus), BASE));
        assertEquals(47 + 13 * (cpus - 1), netPages(pc().cpus(cpus), DEBIAN));
    }

    @ParameterizedTest(name = "q35 with {0} CPUs")
    @CsvSource({"1, 0", "2, 1", "3, 1", "4, 1", "8, 1", "16, 1", "24, 2"})
    void aQ35TakesTwoMore(int cpus, int more) {
        assertEquals(44 + 13 * (cpus - 1) + more, netPages(pc().q35().cpus(cpus), BASE));
        assertEquals(49 + 13 * (cpus - 1), netPages(pc().q35().cpus(cpus), DEBIAN));
    }

    @Test
    void optionsThatLeaveThingsOut() {
        assertEquals(42, netPages(pc().cpus(1).options("nosmp"), BASE));
        assertEquals(42 + 1, netPages(pc().cpus(4).options("nosmp"), BASE), "the ids of the other CPUs stay");
        assertEquals(42 + 1, netPages(pc().cpus(4).options("maxcpus=1"), BASE));
        assertEquals(41, netPages(pc().options("acpi=off"), BASE), "no table for ACPI's mapping");
        assertEquals(41, netPages(pc().q35().options("acpi=off"), BASE), "nor one for what ACPI describes");
        assertEquals(36, netPages(pc().options("mce=off"), BASE));
        assertEquals(36, netPages(pc().cpu(new Cpu("VIA", true, true, Cpu.DEFAULT_XSAVE_BYTES, true)), BASE));
        assertEquals(42, netPages(pc().cpu(new Cpu("Intel", true, true, Cpu.DEFAULT_XSAVE_BYTES, true)), BASE));
        assertEquals(
                42 + 13 * 3,
                netPages(pc().cpus(4).cpu(new Cpu("Intel", true, true, 832, true)), BASE),
                "a small register area fits into the pool's page");
    }

    @ParameterizedTest(name = "{0} pages")
    @CsvSource({
        "6, 8, 1:6",
        "13, 16, 0:13 1:14",
        "26, 32, 1:26 2:28",
        "39, 64, 0:39 3:40 4:48",
        "52, 64, 2:52 3:56",
        "65, 128, 0:65 1:66 2:68 3:72 4:80 5:96",
        "8, 8, ''"
    })
    void whatAStructureDoesNotNeedGoesBackInPieces(long pages, long taken, String pieces) {
        TestMachine machine = pc();
        BootState state = emptyState(machine);
        BuddyHeap heap = new BuddyHeap(state.recorder, new int[] {0}, 0);
        heap.addNode(0);
        state.recorder.step(BootSteps.HEAP_READY, 0);
        heap.free(0x1000, 7, 0, true);
        new HeapTraffic(state, heap).structure(LateSteps.MCA, pages);
        long top = 0x1080 - taken;
        StringBuilder found = new StringBuilder();
        for (HeapLists.Entry list : heap.lists("test").lists()) {
            for (long mfn : list.mfns()) {
                if (mfn >= top) {
                    found.append(found.isEmpty() ? "" : " ")
                            .append(list.order())
                            .append(':')
                            .append(mfn - top);
                }
            }
        }
        assertEquals(pieces, found.toString());
    }

    private static BootState emptyState(TestMachine machine) {
        return new BootState(
                machine.host(),
                BASE,
                BootOptions.parse("", NumberReader.DefaultUnit.KIB),
                new E820Table(List.of()),
                new Recorder(0x100000),
                null);
    }

    @Test
    void theGuardOfTheStackCostsByTheSizeOfThePageItBreaks() {
        // the stack comes from the highest zone: on 9 GiB from a page of 1 GiB, with smaller pages from one of 2 MiB
        long huge = netPages(TestMachine.pcWith(8 * Units.GIB), DEBIAN);
        long large = netPages(TestMachine.pcWith(8 * Units.GIB).without1GiBPages(), DEBIAN);
        assertEquals(1, huge - large);
    }
}
