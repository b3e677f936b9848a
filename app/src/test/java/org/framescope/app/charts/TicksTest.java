package org.framescope.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void sizesHavePowersOfTwo() {
        assertEquals(new Ticks(512 * Units.MIB, 1536 * Units.MIB), Ticks.of(Unit.BYTES, 1200 * Units.MIB, 4));
        assertEquals(new Ticks(128, 256), Ticks.of(Unit.PAGES, 200, 3));
    }

    @Test
    void numbersHaveOneTwoAndFive() {
        assertEquals(new Ticks(50, 250), Ticks.of(Unit.COUNT, 246, 5));
        assertEquals(new Ticks(1, 1), Ticks.of(Unit.COUNT, 0, 5));
    }

    @Test
    void sharesReachAHundred() {
        assertEquals(new Ticks(25, 100), Ticks.of(Unit.PERCENT, 3, 5));
    }

    @Property
    void theTopIsNotBelowTheHighestValueAndThereAreNotTooManyMarks(
            @ForAll Unit unit,
            @ForAll @LongRange(min = 0, max = 1L << 45) long highest,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        Ticks ticks = Ticks.of(unit, highest, most);
        assertTrue(ticks.top() >= highest);
        assertEquals(0, ticks.top() % ticks.step());
        assertTrue(ticks.top() / ticks.step() <= most, ticks + " for " + highest);
        assertTrue(unit == Unit.PERCENT || ticks.top() - ticks.step() < Math.max(1, highest), "no empty mark on top");
    }
}
