package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.jspecify.annotations.Nullable;

/**
 * What the pause clock shows at a step.
 *
 * @param guests how the guests are
 * @param elapsedNanos how long they have stood still in this update
 * @param totalNanos how long they will have, by the budget
 * @param current the phase that passes now; null when none does
 * @param dominant the phase that takes longest
 * @param parts the phases that take time, in order
 */
public record PauseReading(
        GuestState guests,
        double elapsedNanos,
        double totalNanos,
        @Nullable PausePhase current,
        PausePhase dominant,
        List<Part> parts) {

    /** There is no update. */
    static PauseReading none(GuestState guests) {
        return new PauseReading(guests, 0, 0, null, PausePhase.QUIESCE, List.of());
    }

    /**
     * A phase of the pause.
     *
     * @param spentNanos what of it has passed
     * @param lines the work that it consists of
     */
    public record Part(PausePhase phase, double nanos, double spentNanos, List<PauseBudget.Line> lines) {}

    static PauseReading of(PauseClock clock, PauseBudget budget, GuestState guests, int step) {
        double[] spent = clock.spentAt(step);
        double elapsed = 0;
        List<Part> parts = new ArrayList<>();
        for (PausePhase phase : PausePhase.values()) {
            double passed = spent[phase.ordinal()];
            elapsed += passed;
            List<PauseBudget.Line> lines = budget.lines().stream()
                    .filter(line -> line.rate().phase() == phase)
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(phase, budget.nanos(phase), passed, lines));
            }
        }
        return new PauseReading(
                guests, elapsed, clock.total(), clock.phaseAt(step), budget.dominant(), List.copyOf(parts));
    }

    /** How much of the pause the longest phase takes, from 0 to 1. */
    public double dominantShare() {
        return totalNanos == 0 ? 0 : nanosOf(dominant) / totalNanos;
    }

    double nanosOf(PausePhase phase) {
        return parts.stream()
                .filter(part -> part.phase() == phase)
                .mapToDouble(Part::nanos)
                .sum();
    }

    /** What has passed, in the unit of the whole, so that the digits keep their places while the clock runs. */
    public String elapsed() {
        if (totalNanos == 0) {
            return "0 s";
        }
        double unit = totalNanos >= 1e9 ? 1e9 : totalNanos >= 1e6 ? 1e6 : 1e3;
        String name = unit == 1e9 ? "s" : unit == 1e6 ? "ms" : "µs";
        int decimals = unit == 1e9 ? 3 : totalNanos / unit < 100 ? 2 : 1;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", elapsedNanos / unit, name);
    }
}
