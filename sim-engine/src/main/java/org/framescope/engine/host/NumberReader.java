package org.framescope.engine.host;

/**
 * Reads numbers the way Xen reads them from its command line (boot spec 1.5 and 9.12.9).
 *
 * <p>Nothing here fails: like Xen, the reader says where it stopped and leaves it to the option to complain.
 */
public final class NumberReader {

    /** What a size without a suffix counts in. */
    public enum DefaultUnit {
        /** Xen's rule for sizes. */
        KIB(10),
        /** What the tools that start a live update mean by an address without a suffix (live-update spec 1.2, P6). */
        BYTES(0);

        private final int shift;

        DefaultUnit(int shift) {
            this.shift = shift;
        }
    }

    /**
     * A number and where it ended.
     *
     * @param value unsigned 64 bits; 0 when there was no digit
     * @param end index of the first character that was not read
     */
    public record Reading(long value, int end) {}

    /** Each unit in both cases, 2^10 times as large as the one before. */
    private static final String UNITS = "bBkKmMgGtT";

    private NumberReader() {}

    /**
     * Reads an unsigned number in C syntax: {@code 0x1f}, {@code 017}, {@code 15}. It wraps at 2^64.
     *
     * @param text the text
     * @param at index of the first digit
     */
    public static Reading number(String text, int at) {
        int position = at;
        int base = 10;
        if (charAt(text, position) == '0') {
            position++;
            base = 8;
            // "0x" without a digit behind it is an octal zero that ends before the x
            boolean hexadecimal = (charAt(text, position) | ' ') == 'x' && digit(charAt(text, position + 1), 16) >= 0;
            if (hexadecimal) {
                position++;
                base = 16;
            }
        }
        long value = 0;
        int digit = digit(charAt(text, position), base);
        while (digit >= 0) {
            value = value * base + digit;
            position++;
            digit = digit(charAt(text, position), base);
        }
        return new Reading(value, position);
    }

    /**
     * Reads a number with a unit: T, G, M, K or B in either case. Exactly one character is taken as unit, also when
     * there was no digit before it. {@code %} means bytes and stays unread, so that most options trip over it.
     *
     * @param unit what the number counts in when no unit follows
     * @return bytes modulo 2^64
     */
    public static Reading size(String text, int at, DefaultUnit unit) {
        Reading number = number(text, at);
        char suffix = charAt(text, number.end());
        int letter = UNITS.indexOf(suffix);
        if (letter >= 0) {
            return new Reading(number.value() << (letter / 2 * 10), number.end() + 1);
        }
        int shift = suffix == '%' ? 0 : unit.shift;
        return new Reading(number.value() << shift, number.end());
    }

    /** A size that counts in KiB without a unit. */
    public static Reading size(String text, int at) {
        return size(text, at, DefaultUnit.KIB);
    }

    /** Value of an ASCII digit; -1 when it is none in this base. */
    private static int digit(char character, int base) {
        return character < 128 ? Character.digit(character, base) : -1;
    }

    /** The character at an index, NUL behind the end as in C. */
    static char charAt(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
