package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.engine.host.E820Entry;
import org.junit.jupiter.api.Test;

class MachineRamTest {

    private static final long PAGE = 4096;

    @Test
    void theReservedTopOfRamAnswersAndDevicesDoNot() {
        MachineRam ram = new MachineRam(List.of(
                new E820Entry(5 * PAGE, PAGE, E820Entry.RESERVED),
                new E820Entry(0, 5 * PAGE, E820Entry.RAM),
                new E820Entry(8 * PAGE, PAGE, E820Entry.RESERVED)));
        assertFalse(ram.isVoid(0));
        assertFalse(ram.isVoid(5));
        assertTrue(ram.isVoid(6));
        assertTrue(ram.isVoid(8));
    }

    @Property(tries = 300)
    void overlapsAndOrderDoNotMatter(@ForAll("maps") List<E820Entry> map) {
        MachineRam ram = new MachineRam(map);
        for (long mfn = 0; mfn < 60; mfn++) {
            long at = mfn * PAGE;
            boolean answers = map.stream()
                    .filter(entry -> entry.isRam()
                            || map.stream()
                                    .anyMatch(
                                            other -> other.isRam() && other.size() > 0 && other.end() == entry.start()))
                    .anyMatch(entry -> entry.start() <= at && at < entry.end());
            assertEquals(answers, !ram.isVoid(mfn));
        }
    }

    @Provide
    Arbitrary<List<E820Entry>> maps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(E820Entry.RAM, E820Entry.RESERVED))
                .as((start, pages, type) -> new E820Entry(start * PAGE, pages * PAGE, type))
                .list()
                .ofMaxSize(12);
    }
}
