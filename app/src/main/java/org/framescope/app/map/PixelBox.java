package org.framescope.app.map;

/** The pixels {@code [x0, x1) x [y0, y1)} of the map's area; they may lie outside of it. */
public record PixelBox(int x0, int y0, int x1, int y1) {

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }
}
