package org.framescope.app.scenario.editor;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a person types them into a field: {@code 61.3 ns}, {@code 45ms}; without a unit, nanoseconds. */
final class DurationInput {

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+) ?(ns|us|µs|μs|ms|s)?");
    private static final Map<String, Integer> POWERS = Map.of("ns", 0, "us", 3, "µs", 3, "μs", 3, "ms", 6, "s", 9);

    private DurationInput() {}

    /** Nanoseconds; empty when the text is no duration. */
    static OptionalDouble parse(String text) {
        Matcher parts = FORM.matcher(text.strip().replace(",", ""));
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        String unit = parts.group(2) == null ? "ns" : parts.group(2);
        String digits = parts.group(1).endsWith(".") ? parts.group(1) + "0" : parts.group(1);
        double nanos =
                new BigDecimal(digits).scaleByPowerOfTen(POWERS.get(unit)).doubleValue();
        return Double.isInfinite(nanos) ? OptionalDouble.empty() : OptionalDouble.of(nanos);
    }

    /** The exact duration in the largest unit that keeps it above 1; {@link #parse} reads it back as it was. */
    static String text(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        int unit = 0;
        while (unit < 3 && nanos >= Math.pow(1000, unit + 1)) {
            unit++;
        }
        BigDecimal value =
                BigDecimal.valueOf(nanos).scaleByPowerOfTen(-3 * unit).stripTrailingZeros();
        return value.toPlainString() + " " + units[unit];
    }
}
