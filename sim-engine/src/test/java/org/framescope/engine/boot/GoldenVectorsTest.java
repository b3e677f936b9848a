package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;

/** The golden vectors of the boot spec, Appendix C: frames and lists as observed on a real Xen. */
class GoldenVectorsTest {

    private static final String PC_8G_FINAL = "100-1000 1000-bf9ff bfdd9-bfe00 bfe00-bffdd 100000-23ac00 23ec00-23ece6";

    private static TestMachine pc8g() {
        return TestMachine.pc(3 * Units.GIB).ram(4 * Units.GIB, 9 * Units.GIB);
    }

    private static TestMachine pc2g() {
        return TestMachine.pc(2 * Units.GIB);
    }

    private static BootLog boot(TestMachine machine) {
        return BootLog.of(machine, TestBuilds.GOLDEN_414);
    }

    @Test
    void a8GiBPcFeedsAndAllocatesInThisOrder() {
        BootLog log = boot(pc8g());
        assertEquals(
                List.of(
                        "add 100-1000",
                        "add 1000-bfa00",
                        "page-table bf9ff",
                        "add bfe00-bffe0",
                        "add bfdd9-bfe00",
                        "acpi-root-table bffdf",
                        "page-table bffde",
                        "page-table bffdd",
                        "add 100000-23ece9",
                        "page-table 23ece8",
                        "page-table 23ece7",
                        "frametable 23ea00",
                        "page-table 23ece6",
                        "frametable 23e800"),
                log.result().events().stream()
                        .map(step -> switch (step.detail()) {
                            case BootEvent.Add add ->
                                "add " + Long.toHexString(add.start() >> 12) + "-" + Long.toHexString(add.end() >> 12);
                            case BootEvent.Alloc alloc -> alloc.use().id() + " " + Long.toHexString(alloc.mfn());
                            default -> "";
                        })
                        .filter(text -> !text.isEmpty())
                        .limit(14)
                        .toList());
        assertEquals(32, log.allocationCount(BootUse.FRAMETABLE, 512));
        assertTrue(log.allocations(BootUse.FRAMETABLE).endsWith(" 512@23ac00"));
        assertEquals(PC_8G_FINAL, log.finalRegions());
        assertEquals(0xbf800000L, log.all(BootEvent.MaxPdx.class).getFirst().xenPhysStart());
    }

    @Test
    void a8GiBPcHasTheseBlocksInItsHeap() {
        BootLog log = boot(pc8g());
        assertEquals("100+f00 23ec00+e6 100000+13ac00 bfe00+1dd bfdd9+27 1000+be9ff", log.heapFeed());
        for (int zone = 9; zone <= 19; zone++) {
            assertEquals(Map.of(zone - 1, 1), log.blocks(0, zone), "zone " + zone);
        }
        assertEquals(261123, log.freePages(0, 20));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry(0, 3),
                        Map.entry(1, 2),
                        Map.entry(2, 3),
                        Map.entry(3, 2),
                        Map.entry(4, 2),
                        Map.entry(5, 2),
                        Map.entry(6, 2),
                        Map.entry(7, 2),
                        Map.entry(8, 2),
                        Map.entry(11, 1),
                        Map.entry(12, 1),
                        Map.entry(13, 1),
                        Map.entry(14, 1),
                        Map.entry(15, 1),
                        Map.entry(16, 1),
                        Map.entry(17, 1))),
                log.blocks(0, 20));
        assertEquals(Map.of(18, 4), log.blocks(0, 21));
        assertEquals(240870, log.freePages(0, 22));
        assertEquals(
                List.of(1, 2, 5, 6, 7, 10, 11, 13, 15, 16, 17),
                List.copyOf(log.blocks(0, 22).keySet()));
        // M2P and its tables all come from the highest zone
        int paged = log.lastStep(BootPhases.PAGING.id());
        assertEquals(234206, log.frames(paged, 0x200000, 0x400000, FrameUse.HEAP_FREE));
    }

    @Test
    void bTwoNodesShareTheMemory() {
        BootLog log = boot(pc8g().cpus(2)
                .memory(0, 0, 0xa0000)
                .memory(0, Units.MIB, 3 * Units.GIB)
                .memory(0, 4 * Units.GIB, 5 * Units.GIB)
                .memory(1, 5 * Units.GIB, 9 * Units.GIB)
                .apic(0, 0)
                .apic(1, 1));
        assertEquals("3@23ece3", log.allocations(BootUse.MEMNODEMAP));
        assertTrue(log.finalRegions().endsWith(" 23ec00-23ece3"));
        int ready = log.lastStep(BootPhases.HEAP.id());
        assertEquals(4, log.frames(ready, 0x23ec00, 0x23ec04, FrameUse.HEAP_METADATA));
        assertEquals(4, log.frames(ready, 0, 0x240000, FrameUse.HEAP_METADATA));
        assertEquals(262144, log.freePages(0, 21));
        assertEquals(786432, log.freePages(1, 21));
        assertEquals(240863, log.freePages(1, 22));
    }

    @Test
    void cTheCrashAreaLiesBelowTheModules() {
        BootLog log = boot(pc2g().options("crashkernel=128M"));
        assertEquals("100-1000 1000-75400 76400-764e9 7f800-7f9ff 7fdd9-7fe00 7fe00-7ffdc", log.finalRegions());
        assertTrue(log.all(BootEvent.Reserve.class)
                .contains(
                        new BootEvent.Reserve(0x764e9000L, 0x764e9000L + 128 * Units.MIB, true, "kexec_reserve_area")));
    }

    @Test
    void dTheCrashAreaLiesWhereItIsTold() {
        assertEquals(
                "100-1000 1000-10000 18000-7d400 7e400-7e4e9 7f800-7f9ff 7fdd9-7fe00 7fe00-7ffdc",
                boot(pc2g().options("crashkernel=128M@256M")).finalRegions());
    }

    @Test
    void eBelowIsLostInTheRangeForm() {
        assertEquals(
                "100-1000 1000-bf9ff bfdd9-bfe00 bfe00-bffdd 100000-232c00 236c00-236ce5",
                boot(pc8g().options("crashkernel=1G-:128M,below=1G")).finalRegions());
        for (String option : List.of("crashkernel=1G-:128M<1G", "crashkernel=128M,below=1G")) {
            BootLog log = boot(pc8g().options(option));
            assertTrue(log.all(BootEvent.Reserve.class)
                    .contains(new BootEvent.Reserve(0x38000000L, 0x40000000L, true, "kexec_reserve_area")));
        }
    }

    @Test
    void fTheSkipped2MiBAreTheFirstToGo() {
        assertEquals(
                "100-1000 1000-3e000 3e600-3e6e9 3fa00-3fa00 3ffd9-3fffc",
                boot(pc8g().options("mem=1G")).finalRegions());
    }

    @Test
    void gTheAmountOfMemoryIsExactToTheByte() {
        BootLog log = boot(pc8g().options("availmem=1G"));
        assertEquals(0x40060L, log.all(BootEvent.MemoryMap.class).getFirst().maxPage());
        assertEquals("100-1000 1000-3de00 3e600-3e6e9 3fa00-3fbff 3ffd9-40000 40000-4005a", log.finalRegions());
        assertEquals("512@3e400 512@3e200 512@3e000 512@3de00 1@4005c", log.allocations(BootUse.FRAMETABLE));
    }

    @Test
    void hBadPagesNeverGetIn() {
        assertEquals(
                "100-1000 1000-1200 1201-50000 50011-7d400 7e400-7e4e9 7f800-7f9ff 7fdd9-7fe00 7fe00-7ffdc",
                boot(pc2g().options("badpage=0x50000-0x50010,0x1200")).finalRegions());
    }

    @Test
    void iWithout1GiBPagesEachGiBNeedsATable() {
        assertEquals(
                PC_8G_FINAL.replace("bffdd", "bffd9"),
                boot(pc8g().without1GiBPages()).finalRegions());
    }

    @Test
    void jA400GiBPcTakesWholeGiBsForItsFrametable() {
        BootLog log = boot(new TestMachine()
                .ram(0, 0x9fc00)
                .reserved(0x9fc00, 0xa0000)
                .reserved(0xf0000, Units.MIB)
                .ram(Units.MIB, 0xbffdf000L)
                .reserved(0xbffdf000L, 3 * Units.GIB)
                .ram(4 * Units.GIB, 0x6440000000L));
        String frametable = log.allocations(BootUse.FRAMETABLE);
        assertTrue(frametable.startsWith("512@643ea00 512@643e800 "));
        assertTrue(frametable.contains(" 262144@6380000 262144@6340000 512@63ff200 "));
        assertEquals(2, log.allocationCount(BootUse.FRAMETABLE, 262144));
        assertEquals(
                "100-1000 1000-bf9ff bfdd9-bfe00 bfe00-bffdc 100000-6340000 63c0000-63f6c00 643ec00-643ece5",
                log.finalRegions());
    }

    @Test
    void k417LeavesTheUnusedEfiMemoryFree() {
        assertEquals(
                "100-200 200-bfa00 bfc78-bfd77 bfdad-bfe00 bfe00-bffdd 100000-23ac00 23ec00-23ece6",
                BootLog.of(pc8g(), TestBuilds.GOLDEN_417).finalRegions());
    }
}
