package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.junit.jupiter.api.Test;

/** The firmware's map is sanitised and copied as Xen does it (boot spec 1.2, 1.6, 1.7). */
class MemoryMapIntakeTest {

    private static E820Entry entry(long start, long end, int type) {
        return new E820Entry(start, end - start, type);
    }

    private static List<E820Entry> sanitise(E820Entry... entries) {
        return MemoryMapIntake.sanitise(List.of(entries));
    }

    private static List<E820Entry> take(String source, boolean hypervisor, E820Entry... entries) {
        return MemoryMapIntake.take(source, List.of(entries), hypervisor).entries();
    }

    @Test
    void theLargestTypeWins() {
        assertEquals(
                List.of(entry(0, 30, 1), entry(30, 60, 2), entry(60, 70, 4), entry(70, 100, 1)),
                sanitise(entry(0, 100, 1), entry(30, 70, 2), entry(60, 70, 4)));
        assertEquals(List.of(entry(0, 50, 5), entry(50, 100, 1)), sanitise(entry(0, 100, 1), entry(0, 50, 5)));
        assertEquals(List.of(entry(0, 40, 77), entry(40, 50, 2)), sanitise(entry(0, 40, 77), entry(10, 50, 2)));
    }

    @Test
    void neighboursOfOneTypeJoinAndHolesStay() {
        assertEquals(
                List.of(entry(0, 20, 1), entry(30, 40, 1)),
                sanitise(entry(10, 20, 1), entry(30, 40, 1), entry(0, 10, 1)));
    }

    @Test
    void emptyEntriesCountForNothing() {
        assertEquals(List.of(entry(0, 10, 1)), sanitise(entry(5, 5, 2), entry(0, 10, 1)));
    }

    @Test
    void aSingleEntryAndAWrappingOneLeaveTheMapAlone() {
        assertEquals(List.of(entry(0, 10, 1)), sanitise(entry(0, 10, 1)));
        E820Entry wrapping = new E820Entry(-4096, 8192, 2);
        assertEquals(
                List.of(entry(10, 20, 1), wrapping, entry(0, 10, 1)),
                sanitise(entry(10, 20, 1), wrapping, entry(0, 10, 1)));
    }

    @Test
    void aMapOfOneEntryIsNoRamAtAll() {
        assertEquals(List.of(), take("Xen-e820", true, entry(0, Units.GIB, 1)));
        // two that join are one as well
        assertEquals(List.of(), take("Xen-e820", true, entry(0, Units.MIB, 1), entry(Units.MIB, Units.GIB, 1)));
    }

    @Test
    void copyingEndsAtAWrappingEntry() {
        assertEquals(
                List.of(entry(10, 20, 1), entry(20, 20, 2)),
                take("Xen-e820", true, entry(10, 20, 1), entry(20, 20, 2), new E820Entry(-1, 2, 2), entry(0, 10, 1)));
    }

    @Test
    void onBareMetalNoRamIsBetween640KiBAnd1MiB() {
        assertEquals(
                List.of(entry(0, 0xa0000, 1), entry(Units.MIB, Units.GIB, 1), entry(2 * Units.GIB, 3 * Units.GIB, 2)),
                take("Xen-e820", false, entry(0, Units.GIB, 1), entry(2 * Units.GIB, 3 * Units.GIB, 2)));
        assertEquals(
                List.of(entry(0, 0xa0000, 1), entry(0xf0000, 0x100000, 2)),
                take("Xen-e820", false, entry(0, 0xb0000, 1), entry(0xf0000, 0x100000, 2)));
        assertEquals(
                List.of(entry(0, 0xb0000, 1), entry(0xf0000, 0x100000, 2)),
                take("Xen-e820", true, entry(0, 0xb0000, 1), entry(0xf0000, 0x100000, 2)));
    }

    @Test
    void theBiosDeliversAtMost128EntriesAndABootLoader1024() {
        List<E820Entry> many = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            many.add(entry(i * 0x2000L, i * 0x2000L + 0x1000, 1));
        }
        assertEquals(128, MemoryMapIntake.take("Xen-e820", many, true).size());
        assertEquals(1024, MemoryMapIntake.take("Multiboot-e820", many, true).size());
    }

    @Test
    void aBootLoadersStrayHighHalfOfALengthIsDropped() {
        E820Entry stray = new E820Entry(Units.MIB, 0x7_0000_0000L + Units.GIB, 1);
        E820Entry high = entry(8 * Units.GIB, 16 * Units.GIB, 1);
        assertEquals(
                List.of(entry(Units.MIB, Units.MIB + Units.GIB, 1), high), take("Multiboot-e820", true, stray, high));
    }

    @Property(tries = 500)
    void sanitisedMapsAreSortedExactAndStable(@ForAll("maps") List<E820Entry> raw) {
        List<E820Entry> clean = MemoryMapIntake.sanitise(raw);
        for (int i = 1; i < clean.size(); i++) {
            assertTrue(clean.get(i - 1).end() <= clean.get(i).start(), "sorted, not overlapping");
        }
        for (long at = 0; at < 130; at++) {
            assertEquals(largestTypeAt(raw, at), largestTypeAt(clean, at), "type at " + at);
        }
        if (clean.size() > 1) {
            assertEquals(clean, MemoryMapIntake.sanitise(clean));
        }
    }

    private static int largestTypeAt(List<E820Entry> map, long at) {
        return map.stream()
                .filter(entry -> entry.start() <= at && at < entry.end())
                .mapToInt(E820Entry::type)
                .max()
                .orElse(0);
    }

    @Provide
    Arbitrary<List<E820Entry>> maps() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.integers().between(1, 6))
                .as(E820Entry::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }
}
