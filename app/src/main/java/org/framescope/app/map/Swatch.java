package org.framescope.app.map;

/**
 * How a class of frames is drawn.
 *
 * @param colour ARGB, opaque
 * @param ink ARGB of the pattern, opaque
 * @param pattern the pattern
 */
public record Swatch(int colour, int ink, Pattern pattern) {

    static Swatch plain(int rgb) {
        return new Swatch(0xff000000 | rgb, 0xff000000 | rgb, Pattern.NONE);
    }

    static Swatch patterned(int rgb, int inkRgb, Pattern pattern) {
        return new Swatch(0xff000000 | rgb, 0xff000000 | inkRgb, pattern);
    }

    /** The swatch mixed into a background; {@code amount} of the background from 0 to 256. */
    Swatch faded(int background, int amount) {
        return new Swatch(Colours.mix(colour, background, amount), Colours.mix(ink, background, amount), pattern);
    }

    /** The swatch as a square that can be repeated; {@code unit} pixels for one of the pattern. */
    int[] tile(int unit) {
        int side = Pattern.PERIOD * unit;
        int[] tile = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                tile[y * side + x] = pattern.inkAt(x / unit, y / unit) ? ink : colour;
            }
        }
        return tile;
    }

    /** Average colour, pattern included. */
    int average() {
        int inked = 0;
        for (int i = 0; i < Pattern.PERIOD * Pattern.PERIOD; i++) {
            inked += pattern.inkAt(i % Pattern.PERIOD, i / Pattern.PERIOD) ? 1 : 0;
        }
        return Colours.mix(colour, ink, inked * 256 / (Pattern.PERIOD * Pattern.PERIOD));
    }
}
