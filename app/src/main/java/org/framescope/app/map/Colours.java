package org.framescope.app.map;

/** Arithmetic of opaque ARGB colours. */
final class Colours {

    private Colours() {}

    /** Mixes two colours; {@code amount} of the second from 0 to 256. */
    static int mix(int first, int second, int amount) {
        int keep = 256 - amount;
        int redBlue = (first & 0xff00ff) * keep + (second & 0xff00ff) * amount >>> 8 & 0xff00ff;
        int green = (first & 0xff00) * keep + (second & 0xff00) * amount >>> 8 & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    static int red(int argb) {
        return argb >> 16 & 0xff;
    }

    static int green(int argb) {
        return argb >> 8 & 0xff;
    }

    static int blue(int argb) {
        return argb & 0xff;
    }

    /** The colour in the notation of style sheets. */
    static String css(int argb) {
        return String.format("#%06x", argb & 0xffffff);
    }
}
