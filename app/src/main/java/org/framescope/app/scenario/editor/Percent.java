package org.framescope.app.scenario.editor;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Shares as a person types them: 0.7 is {@code 70} per cent. */
final class Percent {

    private Percent() {}

    /** A share from 0 to 1; empty when the text is no number from 0 to 100, with or without a {@code %}. */
    static OptionalDouble parse(String text) {
        String digits = text.strip();
        digits = digits.endsWith("%") ? digits.substring(0, digits.length() - 1) : digits;
        if (NumberInput.number(digits, 0, 100).isEmpty()) {
            return OptionalDouble.empty();
        }
        String plain = digits.strip().replace(",", "").replace("_", "");
        // in decimal, so that 70 gives the 0.7 of a file
        return OptionalDouble.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain)
                .movePointLeft(2)
                .doubleValue());
    }

    static String text(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
