package org.framescope.engine.input;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes and addresses as a person writes them into a file: {@code 4096}, {@code 0x1_0000_0000}, {@code 64K},
 * {@code 4 GiB}. This is not the syntax of Xen's command line: a number without a unit counts in bytes, and nothing may
 * follow the unit.
 */
public final class SizeText {

    /** Physical addresses end here: 4 PiB, the most that the architecture allows. */
    public static final long ADDRESS_LIMIT = 1L << 52;

    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9a-fA-F_]+)");
    private static final Pattern DECIMAL = Pattern.compile("([0-9][0-9_]*) ?(?:([KMGT])(?:iB)?)?");
    private static final String UNITS = "KMGT";

    private SizeText() {}

    /** The number of bytes; empty when the text is no size or is larger than 2^63 - 1. */
    public static OptionalLong parse(String text) {
        String trimmed = text.strip();
        try {
            Matcher hexadecimal = HEXADECIMAL.matcher(trimmed);
            if (hexadecimal.matches()) {
                return OptionalLong.of(Long.parseLong(hexadecimal.group(1).replace("_", ""), 16));
            }
            Matcher decimal = DECIMAL.matcher(trimmed);
            if (!decimal.matches()) {
                return OptionalLong.empty();
            }
            long number = Long.parseLong(decimal.group(1).replace("_", ""));
            String unit = decimal.group(2);
            int shift = unit == null ? 0 : (UNITS.indexOf(unit) + 1) * 10;
            return number > Long.MAX_VALUE >> shift ? OptionalLong.empty() : OptionalLong.of(number << shift);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The shortest exact text: {@code 4G} where a unit fits, else hexadecimal. */
    public static String write(long bytes) {
        for (int unit = UNITS.length(); unit > 0; unit--) {
            long size = 1L << (unit * 10);
            if (bytes != 0 && bytes % size == 0 && bytes / size < 1 << 14) {
                return bytes / size + UNITS.substring(unit - 1, unit);
            }
        }
        return "0x" + Long.toHexString(bytes);
    }
}
