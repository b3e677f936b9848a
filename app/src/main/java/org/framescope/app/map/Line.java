package org.framescope.app.map;

/**
 * A line of an outline.
 *
 * @param colour ARGB
 * @param thickness in pixels
 * @param dashed whether it has gaps
 */
record Line(int colour, int thickness, boolean dashed) {

    /** A dash with the gap behind it, in units. */
    private static final int PERIOD = 6;

    private static final int DASH = 4;

    /** Draws the pixels {@code [x0, x1)}, from {@code y} on downwards. */
    void horizontal(PixelCanvas canvas, int x0, int x1, int y, int unit) {
        int period = dashed ? PERIOD * unit : Math.max(1, x1 - x0);
        int dash = dashed ? DASH * unit : period;
        for (int x = x0; x < x1; x += period) {
            canvas.fill(x, y, Math.min(x + dash, x1), y + thickness, colour);
        }
    }

    /** Draws the pixels {@code [y0, y1)}, from {@code x} on to the right. */
    void vertical(PixelCanvas canvas, int x, int y0, int y1, int unit) {
        int period = dashed ? PERIOD * unit : Math.max(1, y1 - y0);
        int dash = dashed ? DASH * unit : period;
        for (int y = y0; y < y1; y += period) {
            canvas.fill(x, y, x + thickness, Math.min(y + dash, y1), colour);
        }
    }
}
