package org.framescope.engine.liveupdate.pause;

import java.util.Locale;

/** How durations are written. */
public final class Durations {

    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Durations() {}

    /** A duration in nanoseconds with three digits and a unit, such as {@code 61.3 ns} or {@code 1.45 s}. */
    public static String text(double nanos) {
        double value = nanos;
        int unit = 0;
        // 999.5 would round to four digits
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        // what would round to 10.00 or 100.0 has a digit less
        int decimals = value == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, UNITS[unit]);
    }
}
