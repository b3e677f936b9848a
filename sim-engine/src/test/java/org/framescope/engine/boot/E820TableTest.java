package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.junit.jupiter.api.Test;

/** Changes of the type of a range, and clipping (boot spec 1.4, 1.5, 1.8, 2). */
class E820TableTest {

    private static final int RAM = E820Entry.RAM;
    private static final int RESERVED = E820Entry.RESERVED;

    private static E820Entry entry(long start, long end, int type) {
        return new E820Entry(start, end - start, type);
    }

    private static E820Table table(E820Entry... entries) {
        return new E820Table(List.of(entries));
    }

    private static List<E820Entry> afterReserving(E820Table table, long start, long end) {
        assertTrue(table.changeType(start, end, RAM, RESERVED));
        return table.entries();
    }

    @Test
    void theFourWaysInWhichARangeLiesInAnEntry() {
        assertEquals(List.of(entry(10, 20, RESERVED)), afterReserving(table(entry(10, 20, RAM)), 10, 20));
        assertEquals(
                List.of(entry(10, 12, RESERVED), entry(12, 20, RAM)),
                afterReserving(table(entry(10, 20, RAM)), 10, 12));
        assertEquals(
                List.of(entry(10, 18, RAM), entry(18, 20, RESERVED)),
                afterReserving(table(entry(10, 20, RAM)), 18, 20));
        assertEquals(
                List.of(entry(10, 12, RAM), entry(12, 15, RESERVED), entry(15, 20, RAM)),
                afterReserving(table(entry(10, 20, RAM)), 12, 15));
    }

    @Test
    void neighboursOfTheNewTypeJoinUnrelatedOnesToo() {
        assertEquals(
                List.of(entry(0, 12, RESERVED), entry(12, 20, RAM), entry(30, 50, 4)),
                afterReserving(
                        table(entry(0, 10, RESERVED), entry(10, 20, RAM), entry(30, 40, 4), entry(40, 50, 4)), 10, 12));
    }

    @Test
    void anEmptyRangeStaysInTheTable() {
        assertEquals(
                List.of(entry(10, 15, RAM), entry(15, 15, RESERVED), entry(15, 20, RAM)),
                afterReserving(table(entry(10, 20, RAM)), 15, 15));
    }

    @Test
    void whatStraddlesOrHasAnotherTypeIsRefusedSilently() {
        E820Table table = table(entry(0, 10, RAM), entry(10, 20, RAM), entry(20, 30, RESERVED));
        List<E820Entry> before = table.entries();
        assertFalse(table.changeType(5, 15, RAM, RESERVED));
        assertFalse(table.changeType(22, 25, RAM, RESERVED));
        assertFalse(table.changeType(40, 50, RAM, RESERVED));
        assertEquals(before, table.entries());
    }

    @Test
    void aFullTableTakesExactMatchesOnly() {
        List<E820Entry> entries = new ArrayList<>();
        for (int i = 0; i < 1024; i++) {
            entries.add(entry(i * 100L, i * 100L + 50, RAM));
        }
        E820Table table = new E820Table(entries);
        assertFalse(table.changeType(0, 10, RAM, RESERVED));
        assertFalse(table.changeType(10, 20, RAM, RESERVED));
        assertTrue(table.changeType(0, 50, RAM, RESERVED));
    }

    @Test
    void maxPageCountsEntriesWithAWholePage() {
        assertEquals(
                3, table(entry(0x1800, 0x3fff, RAM), entry(0x5001, 0x6fff, RAM)).maxPage());
        assertEquals(
                0,
                table(entry(0x1001, 0x2fff, RAM), entry(0x5000, 0x9000, RESERVED))
                        .maxPage());
    }

    @Test
    void ramCountsBySizeNotByAlignedEnds() {
        assertEquals(159, table(entry(0, 0x9fc00, RAM)).ramPages());
        assertEquals(
                1, table(entry(0x800, 0x1800, RAM), entry(0x2000, 0x2fff, RAM)).ramPages());
    }

    private static BootEvent.MemoryMap settled(String options) {
        return BootLog.of(
                        TestMachine.pc(3 * Units.GIB)
                                .ram(4 * Units.GIB, 9 * Units.GIB)
                                .options(options),
                        TestBuilds.GOLDEN_414)
                .all(BootEvent.MemoryMap.class)
                .getFirst();
    }

    @Test
    void clippedRamStaysAsUnusable() {
        BootEvent.MemoryMap map = settled("mem=1G");
        assertEquals(0x40000, map.maxPage());
        assertTrue(map.map().contains(entry(Units.GIB, 0xbffe0000L, E820Entry.UNUSABLE)));
        assertTrue(map.map().contains(entry(4 * Units.GIB, 9 * Units.GIB, E820Entry.UNUSABLE)));
    }

    @Test
    void aNumberWithoutUnitIsKiB() {
        assertEquals(0x40000, settled("mem=1048576").maxPage());
    }

    @Test
    void theAmountCountsRamNotAddresses() {
        assertEquals(0x40060, settled("availmem=1G").maxPage());
        assertTrue(settled("availmem=1G").map().contains(entry(Units.MIB, 0x40060400L, RAM)));
        assertEquals(0x240000, settled("availmem=16G").maxPage());
        // 64 KiB more than what lies below 4 GiB
        long below = 0x9fc00 + 0xbffe0000L - Units.MIB;
        assertEquals(0x100010, settled("availmem=" + (below + 65536) + "B").maxPage());
    }

    @Test
    void theSmallerOfBothLimitsCounts() {
        assertEquals(0x20000, settled("availmem=1G mem=512M").maxPage());
        assertEquals(0x10060, settled("mem=512M availmem=256M").maxPage());
    }

    @Test
    void nothingBeyond128TiBIsRam() {
        BootEvent.MemoryMap map = BootLog.of(
                        TestMachine.pc(3 * Units.GIB).ram(127 * Units.TIB, 129 * Units.TIB), TestBuilds.GOLDEN_414)
                .all(BootEvent.MemoryMap.class)
                .getFirst();
        assertEquals(128 * Units.TIB >> 12, map.maxPage());
        assertTrue(map.map().contains(entry(128 * Units.TIB, 129 * Units.TIB, E820Entry.UNUSABLE)));
    }

    @Test
    void withoutAnyRamXenFindsNoPlaceForItself() {
        BootLog log = BootLog.of(new TestMachine().ram(0, Units.GIB), TestBuilds.GOLDEN_414);
        assertEquals(List.of(), log.all(BootEvent.MemoryMap.class).getFirst().map());
        assertEquals("Not enough memory to relocate Xen", log.failure().message());
        assertEquals(
                "Bootloader provided no memory information",
                BootLog.of(new TestMachine(), TestBuilds.GOLDEN_414).failure().message());
    }
}
