package org.framescope.app.map;

import java.util.Arrays;

/** A picture in memory: rows of ARGB pixels, premultiplied and opaque once painted. Drawing outside is ignored. */
public final class PixelCanvas {

    private final int[] pixels;
    private final int width;
    private final int height;

    public PixelCanvas(int width, int height) {
        this(new int[width * height], width, height);
    }

    /** A canvas over existing pixels, which are shared. */
    public PixelCanvas(int[] pixels, int width, int height) {
        if (pixels.length < width * height) {
            throw new IllegalArgumentException("too few pixels for " + width + " x " + height);
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy. */
    public int[] pixels() {
        return pixels;
    }

    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    public void clear(int argb) {
        Arrays.fill(pixels, 0, width * height, argb);
    }

    public void copyFrom(PixelCanvas other) {
        System.arraycopy(other.pixels, 0, pixels, 0, width * height);
    }

    /** Moves everything up by a number of lines, or down when it is negative; what is left free stays as it was. */
    public void scroll(int lines) {
        int kept = (height - Math.min(height, Math.abs(lines))) * width;
        int from = Math.max(lines, 0) * width;
        int to = Math.max(-lines, 0) * width;
        if (kept > 0) {
            System.arraycopy(pixels, from, pixels, to, kept);
        }
    }

    public void set(int x, int y, int argb) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = argb;
        }
    }

    /** Fills the pixels {@code [x0, x1) x [y0, y1)}. */
    public void fill(int x0, int y0, int x1, int y1, int argb) {
        int left = Math.max(x0, 0);
        int right = Math.min(x1, width);
        if (left < right) {
            for (int y = Math.max(y0, 0); y < Math.min(y1, height); y++) {
                Arrays.fill(pixels, y * width + left, y * width + right, argb);
            }
        }
    }

    /** Lays a colour over the pixels {@code [x0, x1) x [y0, y1)}; {@code amount} from 0 (nothing) to 256 (opaque). */
    public void blend(int x0, int y0, int x1, int y1, int argb, int amount) {
        int left = Math.max(x0, 0);
        int right = Math.min(x1, width);
        for (int y = Math.max(y0, 0); y < Math.min(y1, height); y++) {
            for (int i = y * width + left; i < y * width + right; i++) {
                pixels[i] = Colours.mix(pixels[i], argb, amount);
            }
        }
    }

    /** Fills {@code [x0, x1) x [y0, y1)} with a square pattern that repeats. */
    void tile(int[] tile, int x0, int y0, int x1, int y1) {
        int side = (int) Math.sqrt(tile.length);
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                set(x, y, tile[y % side * side + x % side]);
            }
        }
    }

    /** Draws the border of {@code [x0, x1) x [y0, y1)}, inside of it. */
    public void frame(int x0, int y0, int x1, int y1, int thickness, int argb) {
        fill(x0, y0, x1, Math.min(y0 + thickness, y1), argb);
        fill(x0, Math.max(y1 - thickness, y0), x1, y1, argb);
        fill(x0, y0, Math.min(x0 + thickness, x1), y1, argb);
        fill(Math.max(x1 - thickness, x0), y0, x1, y1, argb);
    }
}
