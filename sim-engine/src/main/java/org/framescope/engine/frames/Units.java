package org.framescope.engine.frames;

import java.util.Locale;

/** How addresses, frame numbers and sizes are written. */
public final class Units {

    /** log2 of the page size: a page has 4 KiB. */
    public static final int PAGE_SHIFT = 12;

    /** Bytes of a page. */
    public static final long PAGE_SIZE = 1L << PAGE_SHIFT;

    public static final long KIB = 1L << 10;
    public static final long MIB = 1L << 20;
    public static final long GIB = 1L << 30;
    public static final long TIB = 1L << 40;

    private static final String[] BINARY_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Units() {}

    /** A size in bytes with three digits and a binary unit, such as {@code 62.5 MiB}. */
    public static String size(long bytes) {
        int unit = 0;
        // as a double: the least long has no positive counterpart
        double value = Math.abs((double) bytes);
        // 999.5 would round to four digits
        while (value >= 999.5 && unit < BINARY_UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return (bytes < 0 ? "-" : "") + trimmed(value) + " " + BINARY_UNITS[unit];
    }

    private static String trimmed(double value) {
        int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (decimals == 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    /** A size in bytes, exact: {@code 65,536,000 bytes}. */
    public static String exactBytes(long bytes) {
        return count(bytes) + (bytes == 1 ? " byte" : " bytes");
    }

    /** A byte address in hexadecimal, in groups of four digits: {@code 0x1_4000_0000}. */
    public static String address(long address) {
        return grouped(Long.toHexString(address));
    }

    /** A machine frame number in hexadecimal, in groups of four digits. */
    public static String mfn(long mfn) {
        return grouped(Long.toHexString(mfn));
    }

    /** A decimal number with thousands separators. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 4 == 0) {
                text.append('_');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
