package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which steps a walk shows, and when it would be too long. */
class WalkStepsTest {

    @Property
    void bothEndsAreShownAndStepsAscendByTheStride(
            @ForAll @IntRange(min = 1, max = 50) int first,
            @ForAll @IntRange(max = 300) int more,
            @ForAll @IntRange(min = 1, max = 40) int stride) {
        List<Integer> steps = WalkSteps.every(first, first + more, stride);
        assertEquals(first, steps.getFirst());
        assertEquals(first + more, steps.getLast());
        for (int i = 1; i < steps.size(); i++) {
            int by = steps.get(i) - steps.get(i - 1);
            assertTrue(by == stride || i == steps.size() - 1 && by > 0 && by < stride);
        }
        assertEquals(steps.size(), WalkSteps.countEvery(first, first + more, stride));
    }

    @Example
    void limitsAreToldBefore() {
        PageSize usual = new PageSize(1280, 800, 1);
        assertTrue(WalkLimits.objection(WalkLimits.MOST_IN_GIF, usual, true).isEmpty());
        assertTrue(WalkLimits.objection(WalkLimits.MOST_IN_GIF + 1, usual, true)
                .orElseThrow()
                .contains("2,001 pictures"));
        assertTrue(
                WalkLimits.objection(WalkLimits.MOST_IN_GIF + 1, usual, false).isEmpty());
        assertTrue(WalkLimits.objection(0, usual, true).isPresent());
        assertTrue(WalkLimits.objection(10, new PageSize(2000, 1400, 2), true)
                .orElseThrow()
                .contains("11,200,000"));
        assertTrue(WalkLimits.objection(20_000, usual, false).orElseThrow().contains("together"));
    }
}
