package org.framescope.app.places;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a person types it: {@code 0x1_4000_0000}, {@code 1,310,720}, {@code 4G}, {@code 1.5 GiB}, and sums of them
 * such as {@code 4G+512M}.
 *
 * @param value not negative
 * @param kind how it was written; of a sum, the kind that says most
 */
record NumberText(long value, Kind kind) {

    /** How a number was written, from the kind that says least about its unit. */
    enum Kind {
        /** Decimal digits. */
        DECIMAL,
        /** After {@code 0x}. */
        HEXADECIMAL,
        /** With a unit of bytes. */
        SIZE
    }

    private static final int LONGEST = 80;
    private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-f][0-9a-f_]*)");
    private static final Pattern DECIMAL = Pattern.compile("[0-9][0-9_,]*");
    private static final Pattern SIZE =
            Pattern.compile("([0-9][0-9_,]*(?:\\.[0-9]{1,9})?)\\s*(?:([kmgtp])(?:i?b)?|(b|bytes?))");
    private static final String UNITS = "kmgtp";

    /** Empty when the text is something else, or larger than 2^63 - 1. */
    static Optional<NumberText> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        long sum = 0;
        Kind kind = Kind.DECIMAL;
        for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\+", -1)) {
            Optional<NumberText> term = term(part.strip());
            if (term.isEmpty() || sum + term.get().value < 0) {
                return Optional.empty();
            }
            sum += term.get().value;
            kind = kind.compareTo(term.get().kind) < 0 ? term.get().kind : kind;
        }
        return Optional.of(new NumberText(sum, kind));
    }

    private static Optional<NumberText> term(String text) {
        try {
            Matcher hexadecimal = HEXADECIMAL.matcher(text);
            if (hexadecimal.matches()) {
                long value = Long.parseLong(hexadecimal.group(1).replace("_", ""), 16);
                return Optional.of(new NumberText(value, Kind.HEXADECIMAL));
            }
            if (DECIMAL.matcher(text).matches()) {
                return Optional.of(new NumberText(Long.parseLong(digits(text)), Kind.DECIMAL));
            }
            Matcher size = SIZE.matcher(text);
            if (size.matches()) {
                int shift = size.group(2) == null ? 0 : (UNITS.indexOf(size.group(2)) + 1) * 10;
                BigDecimal bytes = new BigDecimal(digits(size.group(1))).multiply(BigDecimal.valueOf(1L << shift));
                return Optional.of(new NumberText(bytes.longValueExact(), Kind.SIZE));
            }
        } catch (ArithmeticException | NumberFormatException tooLargeOrPartOfAByte) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String digits(String text) {
        return text.replaceAll("[_,]", "");
    }
}
