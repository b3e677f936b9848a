package org.framescope.app.map;

/**
 * A stretch of the axis that is drawn as a band of pixels.
 *
 * @param start position at the left edge
 * @param length positions of the whole width
 * @param from first position that is drawn
 * @param to first position behind it that is not drawn
 * @param x left edge in pixels
 * @param y upper edge in pixels
 * @param width of {@code length} positions, in pixels
 * @param height in pixels
 */
record Ribbon(long start, long length, long from, long to, int x, int y, int width, int height) {

    /** A ribbon of which everything is drawn. */
    static Ribbon whole(long start, long length, int x, int y, int width, int height) {
        return new Ribbon(start, length, start, start + length, x, y, width, height);
    }
}
