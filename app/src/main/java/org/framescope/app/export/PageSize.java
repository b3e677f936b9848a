package org.framescope.app.export;

/**
 * How large a picture is.
 *
 * @param width in pixels of the layout, as texts are sized
 * @param height in pixels of the layout
 * @param scale pixels of the picture for one of the layout: 1 to 4
 */
public record PageSize(int width, int height, int scale) {

    static final int LEAST_SIDE = 200;
    static final int MOST_SCALE = 4;

    /** A picture of more pixels than this takes the window too long to draw: 16 million. */
    static final long MOST_PIXELS = 1L << 24;

    int pixelWidth() {
        return width * scale;
    }

    int pixelHeight() {
        return height * scale;
    }

    long pixels() {
        return (long) pixelWidth() * pixelHeight();
    }

    boolean isPossible() {
        return Math.min(width, height) >= LEAST_SIDE && scale >= 1 && scale <= MOST_SCALE && pixels() <= MOST_PIXELS;
    }
}
