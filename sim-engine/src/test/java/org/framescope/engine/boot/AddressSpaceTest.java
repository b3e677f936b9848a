package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** What mapping costs in page tables (boot spec 5.2, heap-start 9.12.7 and 9.12.10). */
class AddressSpaceTest {

    private static final long LARGE = 512;
    private static final long GIB = 512 * 512;
    private static final long FIRST_TABLE = 1L << 40;

    private int tables;

    private AddressSpace directMap(boolean pages1GiB, LongPredicate isVoid) {
        AddressSpace space = new AddressSpace(pages1GiB, () -> FIRST_TABLE + tables++, isVoid);
        space.addStaticSlot(0);
        space.addStaticLowTables(16 << 20);
        return space;
    }

    private AddressSpace directMap() {
        return directMap(true, mfn -> false);
    }

    private int cost(AddressSpace space, long start, long end) {
        return cost(space, start, end, MapFlags.HYPERVISOR);
    }

    private int cost(AddressSpace space, long start, long end, MapFlags flags) {
        int before = tables;
        space.map(start, start, end - start, flags);
        return tables - before;
    }

    @Test
    void alignedMemoryBelow4GiBIsFree() {
        assertEquals(0, cost(directMap(), 8 * LARGE, 4 * GIB));
        assertEquals(0, cost(directMap(false, mfn -> false), 8 * LARGE, 4 * GIB));
    }

    @Test
    void aPartOf2MiBCostsATableOnce() {
        AddressSpace space = directMap();
        assertEquals(1, cost(space, 2 * GIB, 2 * GIB + 5));
        assertEquals(0, cost(space, 2 * GIB + 5, 2 * GIB + 300));
        assertEquals(0, cost(space, 2 * GIB, 2 * GIB + 5), "the same once more");
    }

    @Test
    void insideALargePageThatMapsTheSameNothingIsNeeded() {
        AddressSpace space = directMap();
        cost(space, GIB, 2 * GIB);
        assertEquals(0, cost(space, GIB + 3, GIB + 700));
        cost(space, 3 * GIB, 3 * GIB + LARGE);
        assertEquals(0, cost(space, 3 * GIB + 17, 3 * GIB + 19));
    }

    @Test
    void otherFlagsBreakLargePagesUp() {
        AddressSpace space = directMap();
        cost(space, 5 * GIB, 6 * GIB);
        assertEquals(2, cost(space, 5 * GIB + 5, 5 * GIB + 6, MapFlags.NON_GLOBAL));
        assertEquals(0, cost(space, 5 * GIB + 7, 5 * GIB + 8, MapFlags.NON_GLOBAL));
        assertEquals(1, cost(space, 5 * GIB + LARGE, 5 * GIB + LARGE + 1, MapFlags.NON_GLOBAL));
    }

    @Test
    void above4GiBUnalignedEndsCost() {
        assertEquals(0, cost(directMap(), 4 * GIB, 9 * GIB));
        assertEquals(1, cost(directMap(), 4 * GIB, 9 * GIB + 4 * LARGE));
        assertEquals(2, cost(directMap(), 4 * GIB, 9 * GIB + 4 * LARGE + 1));
        assertEquals(4, cost(directMap(), 4 * GIB + LARGE - 1, 9 * GIB + 4 * LARGE + 1));
    }

    @Test
    void withoutHugePagesEachGiBCosts() {
        assertEquals(5, cost(directMap(false, mfn -> false), 4 * GIB, 9 * GIB));
        assertEquals(6, cost(directMap(false, mfn -> false), 4 * GIB + LARGE, 9 * GIB + LARGE));
    }

    @Test
    void aNewSlotOf512GiBCosts() {
        AddressSpace space = directMap();
        assertEquals(2, cost(space, 4 * GIB, 1500 * GIB));
        assertEquals(0, cost(space, 4 * GIB, 1500 * GIB));
    }

    @Test
    void aCompletedTableBecomesALargePageAgain() {
        AddressSpace space = directMap();
        assertEquals(1, cost(space, 2 * GIB, 2 * GIB + 100));
        assertEquals(1, space.tablesForOddPage(2 * GIB + LARGE), "no table there");
        assertEquals(0, space.tablesForOddPage(2 * GIB));
        cost(space, 2 * GIB + 100, 2 * GIB + LARGE);
        assertEquals(1, space.tablesForOddPage(2 * GIB), "now one page of 2 MiB");
        assertEquals(1, cost(space, 2 * GIB + 1, 2 * GIB + 2, MapFlags.NON_GLOBAL));
    }

    @Test
    void aCompletedGiBBecomesAHugePageAgain() {
        AddressSpace space = directMap();
        cost(space, GIB, 2 * GIB - 7);
        assertEquals(1, space.tablesForOddPage(GIB));
        cost(space, 2 * GIB - 7, 2 * GIB);
        assertEquals(2, space.tablesForOddPage(GIB));
        AddressSpace old = directMap(false, mfn -> false);
        cost(old, GIB, 2 * GIB);
        assertEquals(1, old.tablesForOddPage(GIB));
    }

    @Test
    void theFirstGiBNeverBecomesAHugePage() {
        AddressSpace space = directMap();
        cost(space, 0x100, GIB);
        assertEquals(1, space.tablesForOddPage(GIB / 2));
        assertEquals(0, space.tablesForOddPage(5));
    }

    @Test
    void otherFlagsAreNeverJoined() {
        AddressSpace space = directMap();
        cost(space, 2 * GIB, 2 * GIB + 100, MapFlags.NON_GLOBAL);
        cost(space, 2 * GIB + 100, 2 * GIB + LARGE, MapFlags.NON_GLOBAL);
        assertEquals(0, space.tablesForOddPage(2 * GIB));
        cost(space, 3 * GIB, 3 * GIB + 100, MapFlags.NON_GLOBAL);
        cost(space, 3 * GIB + 100, 3 * GIB + LARGE);
        assertEquals(0, space.tablesForOddPage(3 * GIB), "mixed flags");
    }

    @Test
    void aTableWithoutMemoryBehindItForgetsEverything() {
        AddressSpace space = directMap(true, mfn -> true);
        // below 4 GiB the tables above are real: one table, asked for once
        assertEquals(1, cost(space, 2 * GIB, 2 * GIB + 100));
        assertEquals(0, cost(space, 2 * GIB, 2 * GIB + 100));
        // above, every single page asks for a new table below the empty one, every time
        assertEquals(1 + 36, cost(space, 5 * GIB, 5 * GIB + 36));
        assertEquals(36, cost(space, 5 * GIB, 5 * GIB + 36));
        assertEquals(0, cost(space, 5 * GIB + LARGE, 5 * GIB + 3 * LARGE), "2 MiB pages need no table");
        assertEquals(0, cost(space, 6 * GIB, 8 * GIB), "nor do pages of 1 GiB, in a real table");
        assertEquals(0, cost(space, 6 * GIB + 5, 6 * GIB + 9));
    }
}
