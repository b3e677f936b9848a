package org.framescope.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes pixels apart into rectangles of one value: stretches of a line, each joined with the same stretch of the lines
 * below it.
 */
final class PixelRects {

    /** Pixels {@code [x, x + width) x [y, y + height)}. */
    record Rect(int x, int y, int width, int height) {}

    private final Map<Integer, List<Rect>> byValue = new LinkedHashMap<>();
    private int count;

    private PixelRects() {}

    /**
     * The rectangles of every value but one.
     *
     * @param nothing the value of the pixels that belong to no rectangle
     */
    static PixelRects of(int[] values, int width, int height, int nothing) {
        var rects = new PixelRects();
        // for each column, the top of the stretch that begins there and is still open, and where that ends
        int[] tops = new int[width];
        int[] ends = new int[width];
        Arrays.fill(ends, -1);
        for (int y = 0; y <= height; y++) {
            int x = 0;
            while (x < width) {
                int stop = x + 1;
                int value = y < height ? values[y * width + x] : nothing;
                while (stop < width && y < height && values[y * width + stop] == value) {
                    stop++;
                }
                boolean goesOn = y > 0 && ends[x] == stop && values[(y - 1) * width + x] == value;
                // what the line above has in these columns ends here, unless it is the same stretch
                for (int i = x; i < stop && !goesOn; i++) {
                    if (ends[i] >= 0) {
                        rects.add(values[(y - 1) * width + i], i, tops[i], ends[i] - i, y - tops[i]);
                        ends[i] = -1;
                    }
                }
                if (!goesOn && value != nothing) {
                    tops[x] = y;
                    ends[x] = stop;
                }
                x = stop;
            }
        }
        return rects;
    }

    private void add(int value, int x, int y, int width, int height) {
        byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(new Rect(x, y, width, height));
        count++;
    }

    /** Rectangles by their value, values in the order in which they end from the top. */
    Map<Integer, List<Rect>> byValue() {
        return byValue;
    }

    /** Number of all rectangles. */
    int count() {
        return count;
    }
}
