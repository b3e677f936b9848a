package org.framescope.engine.liveupdate.pause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PauseModelTest {

    private static final PauseRates RATES = PauseRates.defaults();

    @Test
    void everyPhaseHasARateAndEveryRateASourceAndANameOfItsOwn() {
        Set<String> ids = new HashSet<>();
        Set<PausePhase> phases = EnumSet.noneOf(PausePhase.class);
        PausePhase last = PausePhase.QUIESCE;
        for (PauseRate rate : RATES.rates()) {
            assertTrue(ids.add(rate.id()), rate.id());
            assertTrue(rate.source().matches("(estimate|derived|measured).*"), rate.id());
            assertTrue(rate.phase().compareTo(last) >= 0, rate.id() + " stands behind a later phase");
            last = rate.phase();
            phases.add(last);
        }
        assertEquals(EnumSet.allOf(PausePhase.class), phases);
    }

    @Test
    void derivedFiguresFollowFromTheirSources() {
        double pagesOf90Gib = 90.0 * (1 << 18);
        assertEquals(96e6 / pagesOf90Gib, nanos("plug-page-by-orders"), 0.005);
        assertEquals(1445e6 / pagesOf90Gib, nanos("plug-page-singly"), 0.05);
        assertEquals(21.8e6 / 526_386, nanos("pass-range"), 0.5);
        assertEquals((double) (1L << 30) / 24, nanos("plug-scrub"), 1e5);
    }

    private static double nanos(String id) {
        return RATES.find(id).orElseThrow().nanos();
    }

    @Test
    void workAddsUpAndTheLongestPhaseIsNamed() {
        PauseBudget budget = new PauseWork(RATES)
                .add("resume-vcpu", 2)
                .add("pass-range", 1000)
                .add("pass-range", 1000)
                .add("plug-block", 0)
                .budget();
        assertEquals(
                List.of("pass-range", "resume-vcpu"),
                budget.lines().stream().map(line -> line.rate().id()).toList());
        assertEquals(2000 * 41.0, budget.nanos(PausePhase.PASSES));
        assertEquals(2000 * 41.0 + 2 * 5000.0, budget.totalNanos());
        assertEquals(PausePhase.PASSES, budget.dominant());
    }

    @Test
    void aRateOfTheUserSaysSo() {
        PauseRates changed = RATES.with("pass-range", 82);
        PauseRate rate = changed.find("pass-range").orElseThrow();
        assertEquals(82, rate.nanos());
        assertFalse(rate.source().contains("KHO"), rate.source());
        assertEquals(RATES.rates().size(), changed.rates().size());
        assertEquals(164, new PauseWork(changed).add("pass-range", 2).budget().totalNanos());
    }

    @Test
    void whatIsNoRateIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PauseWork(RATES).add("pass-rang", 1));
        assertThrows(IllegalArgumentException.class, () -> new PauseWork(RATES).add("pass-range", -1));
        assertThrows(IllegalArgumentException.class, () -> RATES.with("pass-rang", 1));
        assertThrows(IllegalArgumentException.class, () -> RATES.with("pass-range", -1));
        assertThrows(IllegalArgumentException.class, () -> RATES.with("pass-range", Double.NaN));
    }

    @Test
    void durationsHaveThreeDigits() {
        assertEquals("0 ns", Durations.text(0));
        assertEquals("4.07 ns", Durations.text(4.07));
        assertEquals("61.2 ns", Durations.text(61.24));
        assertEquals("999 ns", Durations.text(999.4));
        assertEquals("1.00 µs", Durations.text(999.6));
        assertEquals("96.0 ms", Durations.text(96e6));
        assertEquals("100 ms", Durations.text(99.96e6));
        assertEquals("1.45 s", Durations.text(1445e6));
        assertEquals("1,200 s", Durations.text(1200e9));
    }
}
