package org.framescope.app.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of one kind of action, and the bound that holds for them. */
final class Timings {

    /** How long it may take is not said. */
    static final double NO_BOUND = Double.POSITIVE_INFINITY;

    /** Nobody wants to know how long these are. */
    static final Timings UNKNOWN = new Timings("", 0, 1);

    private final String what;
    private final double boundMillis;
    private final double share;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param share 0.99 where the bound is one of the 99th percentile, 1 where nothing may exceed it
     */
    Timings(String what, double boundMillis, double share) {
        this.what = what;
        this.boundMillis = boundMillis;
        this.share = share;
    }

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    /** Drops what was measured while the code was not compiled yet. */
    void forget() {
        millis.clear();
    }

    private double percentile(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
    }

    static String header() {
        return line("", "times", "p50 ms", "p99 ms", "max ms", "bound", "");
    }

    @Override
    public String toString() {
        return line(
                what,
                Integer.toString(millis.size()),
                number(percentile(0.5)),
                number(percentile(0.99)),
                number(percentile(1)),
                boundMillis == NO_BOUND ? "" : number(boundMillis),
                boundMillis == NO_BOUND ? "" : percentile(share) <= boundMillis ? "holds" : "DOES NOT HOLD");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-46s %6s %9s %9s %9s %8s  %s", cells);
    }
}
