package org.framescope.app.timeline;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where playing stops.
 *
 * @param question what must hold of a step
 * @param enabled whether it stops
 * @param steps the steps of which it holds, null while they are looked for; must not be changed
 */
public record Breakpoint(
        StepQuestion question, boolean enabled, @Nullable BitSet steps) {

    Breakpoint withEnabled(boolean now) {
        return new Breakpoint(question, now, steps);
    }

    Breakpoint withSteps(@Nullable BitSet found) {
        return new Breakpoint(question, enabled, found);
    }

    boolean holdsAt(int step) {
        return enabled && steps != null && steps.get(step);
    }
}
