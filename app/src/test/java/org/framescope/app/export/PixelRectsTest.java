package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rectangles give the pixels back that they were made from, each once. */
class PixelRectsTest {

    private static final int NOTHING = 0;

    @Property
    void everyPixelIsInOneRectangle(
            @ForAll @Size(48) int @IntRange(max = 2) [] pixels, @ForAll @IntRange(min = 1, max = 8) int half) {
        int width = pixels.length % half == 0 ? half : 1;
        int[] painted = new int[pixels.length];
        PixelRects rects = PixelRects.of(pixels, width, pixels.length / width, NOTHING);
        rects.byValue()
                .forEach((value, all) -> all.forEach(rect -> {
                    for (int y = rect.y(); y < rect.y() + rect.height(); y++) {
                        for (int x = rect.x(); x < rect.x() + rect.width(); x++) {
                            assertEquals(NOTHING, painted[y * width + x], "two rectangles at " + x + ", " + y);
                            painted[y * width + x] = value;
                        }
                    }
                }));
        assertArrayEquals(pixels, painted);
    }

    @Example
    void stretchesOfSeveralLinesBecomeOneRectangle() {
        int[] pixels = new int[40];
        Arrays.fill(pixels, 1);
        pixels[39] = 2;
        assertEquals(3, PixelRects.of(pixels, 10, 4, NOTHING).count());
        assertEquals(2, PixelRects.of(pixels, 10, 4, 2).count());
    }
}
