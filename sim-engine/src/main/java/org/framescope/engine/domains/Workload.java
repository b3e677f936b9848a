package org.framescope.engine.domains;

/**
 * What happens on a host over days: domains come, grow, shrink and go. The same seed gives the same events.
 *
 * <p>Arrivals and changes of size come at random times, independent of each other (Poisson). Sizes are spread evenly over
 * the orders of magnitude from the smallest to the largest. A domain lives as long as it must, on average, so that memory
 * is filled as wanted; the host begins so filled. What does not fit is refused.
 *
 * @param seed starts the random numbers
 * @param days how long it lasts
 * @param startsPerDay mean number of domains created a day
 * @param smallest smallest domain in bytes
 * @param largest largest domain in bytes
 * @param balloonsPerDay mean number of domains that change their size a day
 * @param fill share of the host's memory that domains fill on average, 0 to 1
 */
public record Workload(
        long seed, double days, double startsPerDay, long smallest, long largest, double balloonsPerDay, double fill) {

    /** Events from which on it takes a second or more to compute them on a large host, about. */
    private static final double MANY_EVENTS = 10_000;

    /** Whether there is so much to happen that a person waits for it. */
    public boolean isLong() {
        return days * (2 * startsPerDay + balloonsPerDay) > MANY_EVENTS;
    }

    /** Most starts, and most changes of size, that a workload may be asked to have. */
    public static final long MOST_EVENTS = 10_000_000;
}
