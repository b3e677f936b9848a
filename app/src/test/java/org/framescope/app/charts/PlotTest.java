package org.framescope.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.charts.StepsChart.Limit;
import org.framescope.app.charts.StepsChart.Series;
import org.framescope.engine.frames.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {

    private final RecordedInk ink = new RecordedInk();

    private Plot plot(Chart chart, double width) {
        Plot plot = Plot.of(chart, ink, width, 160);
        plot.draw(ink);
        return plot;
    }

    private static StepsChart few(Limit limit) {
        return new StepsChart(
                "few", "Few", Unit.COUNT, 10, List.of(new Series("a", new int[] {2, 6}, new long[] {5, 3})), limit);
    }

    @Test
    void aReadingSaysTheExactValueOfEachLine() {
        Plot plot = plot(DemoCharts.memory(), 640);
        assertEquals("Step 60\nfree: 700 MiB (734,003,200 bytes)\nframetable: 2 MiB (2,097,152 bytes)", plot.words(60));
        assertEquals("Step 2\nfree: none\nframetable: none", plot.words(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 57, 311, 312})
    void theMarkOfAStepLiesWhereThatStepIsRead(int step) {
        Plot plot = plot(DemoCharts.memory(), 640);
        Plot.Mark mark = plot.markOf(step);
        assertEquals(step, plot.readingAt(mark.x(), mark.y() + 5));
    }

    @Test
    void barsAndCellsAreReadWhereTheyAreMarked() {
        for (Chart chart : List.of(DemoCharts.blocks(), DemoCharts.zones())) {
            Plot plot = plot(chart, 500);
            for (int reading = 0; reading < 19 * 2; reading++) {
                Plot.Mark mark = plot.markOf(reading);
                assertEquals(
                        reading, plot.readingAt(mark.x() + mark.width() / 2, mark.y() + mark.height() / 2), chart.id());
            }
        }
        assertEquals("order 1\nbefore: 3", plot(DemoCharts.blocks(), 500).words(3));
        assertEquals("zone 21, order 1: 32", plot(DemoCharts.zones(), 500).words(20));
    }

    @Test
    void arrowsStayInside() {
        Plot zones = plot(DemoCharts.zones(), 500);
        assertEquals(0, zones.beside(Plot.NOTHING, 1, 0));
        assertEquals(0, zones.beside(0, -1, -1));
        assertEquals(19, zones.beside(0, 0, 1));
        assertEquals(94, zones.beside(94, 1, 1));
        Plot steps = plot(DemoCharts.memory(), 500);
        assertEquals(312, steps.beside(300, 100, 0));
        assertEquals(1, steps.beside(300, Integer.MIN_VALUE / 2, 0));
    }

    @Test
    void aStaircaseHasNoSlopes() {
        plot(few(null), 400);
        List<double[]> points = ink.polylines.getFirst();
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            assertTrue(a[0] == b[0] || a[1] == b[1], "between " + i);
        }
    }

    @Test
    void aLineIsBrokenWhereThereIsNoValue() {
        plot(
                new StepsChart(
                        "gap",
                        "Gap",
                        Unit.COUNT,
                        100,
                        List.of(new Series("a", new int[] {1, 30, 60}, new long[] {5, Series.NONE, 3})),
                        null),
                400);
        assertEquals(2, ink.polylines.size());
    }

    /** A hundred thousand values on four hundred pixels: few points, but the peak is among them. */
    @Test
    void noPeakIsLostWhereManyValuesShareAPixel() {
        int[] steps = new int[100_000];
        long[] values = new long[100_000];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i + 1;
            values[i] = i % 2;
        }
        values[54_321] = 100;
        plot(new StepsChart("many", "Many", Unit.COUNT, 100_000, List.of(new Series("a", steps, values)), null), 400);
        List<double[]> points = ink.polylines.getFirst();
        assertTrue(points.size() < 2_000, points.size() + " points");
        double top = points.stream().mapToDouble(point -> point[1]).min().orElseThrow();
        assertEquals(
                ink.lines.stream().mapToDouble(RecordedInk.Stroke::y1).min().orElseThrow(), top, 0.01);
    }

    @Test
    void aLimitNearByIsALineAndOneFarAboveIsNamed() {
        plot(few(new Limit("capacity", 8)), 400);
        assertTrue(ink.lines.stream().anyMatch(line -> line.colour() == InkColour.LIMIT && line.y1() == line.y2()));
        assertTrue(ink.words.stream().anyMatch(words -> words.text().equals("capacity 8")));
        ink.lines.clear();
        plot(few(new Limit("capacity", 256)), 400);
        assertFalse(ink.lines.stream().anyMatch(line -> line.colour() == InkColour.LIMIT && line.x1() < 60));
        assertTrue(ink.words.stream().anyMatch(words -> words.text().equals("capacity 256, far above")));
    }

    @Test
    void allIsDrawnInsideTheRectangle() {
        for (Chart chart :
                List.of(DemoCharts.memory(), DemoCharts.regions(), DemoCharts.blocks(), DemoCharts.zones())) {
            for (double width : new double[] {200, 640}) {
                var found = new RecordedInk();
                Plot.of(chart, found, width, 160).draw(found);
                for (RecordedInk.Words words : found.words) {
                    double length = found.width(words.text(), Ink.TextSize.LABEL);
                    double from = words.x()
                            - switch (words.anchor()) {
                                case START -> 0;
                                case MIDDLE -> length / 2;
                                case END -> length;
                            };
                    assertTrue(from >= 0 && from + length <= width + 1, chart.id() + " " + words);
                    assertTrue(words.y() > 0 && words.y() < 160, chart.id() + " " + words);
                }
            }
        }
    }
}
