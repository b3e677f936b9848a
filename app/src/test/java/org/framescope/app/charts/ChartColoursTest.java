package org.framescope.app.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartColoursTest {

    @ParameterizedTest
    @EnumSource(
            value = InkColour.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BACKGROUND", "GRID", "AXIS"})
    void whatIsReadStandsOutAgainstTheBackground(InkColour colour) {
        for (ChartColours colours : new ChartColours[] {ChartColours.LIGHT, ChartColours.DARK}) {
            double contrast = contrast(colours.rgb(colour), colours.rgb(InkColour.BACKGROUND));
            assertTrue(contrast >= 3, colour + " has a contrast of " + contrast);
        }
    }

    private static double contrast(int a, int b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
