package org.framescope.engine.liveupdate.pause;

/**
 * How long one piece of work takes.
 *
 * @param id stable name in files
 * @param phase the part of the pause that it belongs to
 * @param title what is done, for people
 * @param unit what is counted
 * @param nanos nanoseconds for one
 * @param source where the figure comes from
 */
public record PauseRate(String id, PausePhase phase, String title, PauseUnit unit, double nanos, String source) {

    /** Most that a file or a person may set: 10^15 ns, eleven days. Sums of a pause stay numbers then. */
    public static final double MOST_NANOS = 1e15;

    /** The same work with another figure, which then is the user's. */
    public PauseRate withNanos(double other) {
        return new PauseRate(id, phase, title, unit, other, "set by the user");
    }
}
