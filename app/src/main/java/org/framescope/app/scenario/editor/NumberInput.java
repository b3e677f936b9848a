package org.framescope.app.scenario.editor;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Numbers as a person types them into a field: {@code 1,024}, {@code 2.5}. */
final class NumberInput {

    private NumberInput() {}

    /** A whole number; empty when the text is none, or outside the bounds, both included. */
    static OptionalLong whole(String text, long least, long most) {
        try {
            long value = Long.parseLong(plain(text));
            return value < least || value > most ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A number; empty when the text is none, or outside the bounds, both included. */
    static OptionalDouble number(String text, double least, double most) {
        String digits = plain(text);
        // Java would also take 1d, 0x1p3 and NaN
        if (!digits.matches("[0-9]+(\\.[0-9]*)?|\\.[0-9]+")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(digits);
        return value < least || value > most ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The shortest text that {@link #number} reads as the same number. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String plain(String text) {
        return text.strip().replace(",", "").replace("_", "");
    }
}
