package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large frametable and M2P become (boot spec 7.6). */
class TableSizesTest {

    private static final long FRAMES_PER_MIB = Units.MIB >> Units.PAGE_SHIFT;

    /** RAM in GiB; frametable in MiB with its 2 MiB and 1 GiB steps; M2P likewise; compat M2P in MiB. */
    @ParameterizedTest(name = "{0} GiB")
    @CsvSource({
        "1, 8, 4, 0, 2, 0, 1, 2",
        "2, 16, 8, 0, 4, 0, 2, 2",
        "4, 32, 16, 0, 8, 0, 4, 6",
        "8, 64, 32, 0, 16, 0, 8, 10",
        "16, 128, 64, 0, 32, 0, 16, 18",
        "32, 256, 128, 0, 64, 0, 32, 34",
        "64, 512, 256, 0, 128, 0, 64, 66",
        "128, 1024, 512, 0, 256, 0, 128, 130",
        "256, 2048, 512, 1, 512, 0, 256, 258",
        "384, 3072, 512, 2, 768, 0, 384, 386",
        "512, 4096, 512, 3, 1024, 0, 512, 514",
        "1024, 8192, 512, 7, 2048, 1, 512, 1024",
        "2048, 16384, 512, 15, 4096, 3, 512, 1024",
        "4096, 32768, 512, 31, 8192, 7, 512, 1024",
        "8192, 65536, 512, 63, 16384, 15, 512, 1024",
        "12288, 98304, 512, 95, 24576, 23, 512, 1024",
        // nearly all that the frametable can describe
        "16380, 131040, 1008, 126, 32760, 30, 1020, 1024"
    })
    void of414OnAPcWith1GiBPages(
            long ramGib,
            long tableMib,
            int smallSteps,
            int largeSteps,
            long m2pMib,
            int large,
            int small,
            long compat) {
        BootLog log = BootLog.of(TestMachine.pcWith(ramGib * Units.GIB), TestBuilds.GOLDEN_414);
        assertEquals(smallSteps, log.allocationCount(BootUse.FRAMETABLE, 512));
        assertEquals(largeSteps, log.allocationCount(BootUse.FRAMETABLE, 262144));
        assertEquals(large, log.steps("paging.block", 262144));
        assertEquals(small, log.steps("paging.block", 512));
        assertEquals(compat / 2, log.steps("paging.compat-block", 512));
        int end = log.result().recording().size();
        long frames = log.result().recording().endMfn();
        assertEquals(tableMib * FRAMES_PER_MIB, log.frames(end, 0, frames, FrameUse.FRAMETABLE));
        assertEquals((m2pMib + compat) * FRAMES_PER_MIB, log.frames(end, 0, frames, FrameUse.M2P));
    }

    @Test
    void smallPagesEverywhereWithout1GiBPages() {
        BootLog log = BootLog.of(TestMachine.pcWith(2 * Units.TIB).without1GiBPages(), TestBuilds.GOLDEN_414);
        assertEquals(0, log.allocationCount(BootUse.FRAMETABLE, 262144));
        assertEquals(16384 / 2, log.allocationCount(BootUse.FRAMETABLE, 512));
        assertEquals(4096 / 2, log.steps("paging.block", 512));
    }

    @Test
    void bigmemHolds24TiB() {
        BootLog log = BootLog.of(TestMachine.pcWith(24 * Units.TIB), TestBuilds.bigmem(TestBuilds.GOLDEN_414));
        int end = log.result().recording().size();
        long frames = log.result().recording().endMfn();
        assertEquals(288 * Units.GIB >> 12, log.frames(end, 0, frames, FrameUse.FRAMETABLE));
        assertEquals(49 * Units.GIB >> 12, log.frames(end, 0, frames, FrameUse.M2P));
        assertEquals(0, log.frames(end, 0, frames, FrameUse.UNUSABLE));
    }

    @Test
    void what24TiBHaveBeyond16TiBIsIgnoredOtherwise() {
        BootLog log = BootLog.of(TestMachine.pcWith(24 * Units.TIB), TestBuilds.GOLDEN_414);
        assertEquals(0xfffffffeL, log.all(BootEvent.MaxPdx.class).getFirst().maxPage());
        assertEquals(1, log.steps("feeding.ignored"));
        int end = log.result().recording().size();
        long frames = log.result().recording().endMfn();
        assertEquals(frames - 0xfffffffeL, log.frames(end, 0, frames, FrameUse.UNUSABLE));
    }

    @Test
    void memoryBeyondTheDirectMapGoesToTheHeapAtOnce() {
        BootLog log = BootLog.of(TestMachine.pcWith(8 * Units.TIB), TestBuilds.GOLDEN_414);
        long directMapEnd = 5 * Units.TIB >> 12;
        assertEquals(
                new BootEvent.HeapAdd(
                        directMapEnd, (8 * Units.TIB + Units.GIB >> 12) - directMapEnd, "init_domheap_pages"),
                log.all(BootEvent.HeapAdd.class).getLast());
        int end = log.result().recording().size();
        long all = log.result().recording().endMfn();
        // Xen's heap ends at 2^42; vmap's bitmap and the stub page are requests as domains make them
        assertEquals(2, log.frames(end, 1L << 42 - 12, all, FrameUse.XENHEAP));
        assertEquals(0, log.frames(end, directMapEnd, all, FrameUse.PAGE_TABLE));
        assertEquals(17 * Units.GIB >> 12, log.frames(end, 1L << 42 - 12, all, FrameUse.M2P));
        assertEquals(0, log.frames(end, directMapEnd, all, FrameUse.FRAMETABLE));
    }

    @Test
    void fourNodesWithHolesAreCompressed() {
        TestMachine machine = TestMachine.pc(3 * Units.GIB).cpus(4);
        long half = 512 * Units.GIB;
        machine.ram(4 * Units.GIB, half);
        for (int node = 0; node < 4; node++) {
            machine.memory(node, node * Units.TIB, node * Units.TIB + half).apic(node, node);
            if (node > 0) {
                machine.ram(node * Units.TIB, node * Units.TIB + half);
            }
        }
        BootLog log = BootLog.of(machine, TestBuilds.GOLDEN_414);
        BootEvent.MaxPdx limits = log.all(BootEvent.MaxPdx.class).getLast();
        assertEquals(1, limits.holeShift());
        assertEquals((1L << 27) - 1, limits.bottomMask());
        assertEquals(2 * Units.TIB >> 12, limits.maxPdx());
        assertEquals(3 * Units.TIB + half >> 12, limits.maxPage());
        int end = log.result().recording().size();
        long all = log.result().recording().endMfn();
        // 256 MiB below 4 GiB are a hole of their own
        assertEquals((16 * Units.GIB >> 12) - 4 * 512, log.frames(end, 0, all, FrameUse.FRAMETABLE));
        assertEquals(4 * 512L - 1, log.steps("paging.block", 512) + 512 * log.steps("paging.block", 262144));
    }
}
