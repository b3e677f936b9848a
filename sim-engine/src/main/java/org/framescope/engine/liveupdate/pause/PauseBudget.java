package org.framescope.engine.liveupdate.pause;

import java.util.List;

/**
 * How long the guests stand still, part by part.
 *
 * @param lines one for each rate that had work to do, in the order of the phases
 */
public record PauseBudget(List<Line> lines) {

    /** Nothing was paused. */
    public static final PauseBudget NONE = new PauseBudget(List.of());

    public PauseBudget {
        lines = List.copyOf(lines);
    }

    /**
     * One piece of work.
     *
     * @param rate how long one takes
     * @param count how many there are
     */
    public record Line(PauseRate rate, double count) {
        /** Nanoseconds for all of it. */
        public double nanos() {
            return rate.nanos() * count;
        }
    }

    /** Nanoseconds of a phase. */
    public double nanos(PausePhase phase) {
        return lines.stream()
                .filter(line -> line.rate().phase() == phase)
                .mapToDouble(Line::nanos)
                .sum();
    }

    /** Nanoseconds from pause to resume. */
    public double totalNanos() {
        return lines.stream().mapToDouble(Line::nanos).sum();
    }

    /** The phase that takes longest; {@link PausePhase#QUIESCE} where nothing takes time. */
    public PausePhase dominant() {
        PausePhase longest = PausePhase.QUIESCE;
        for (PausePhase phase : PausePhase.values()) {
            if (nanos(phase) > nanos(longest)) {
                longest = phase;
            }
        }
        return longest;
    }
}
