package org.framescope.app.charts;

/**
 * A chart laid out in a rectangle: it can be drawn, and says what lies at a place. What can be read from it has numbers:
 * the steps of a {@link StepsChart}, the bars of a {@link BarsChart}, the cells of a {@link HeatChart}.
 */
public sealed interface Plot permits StepsPlot, SparkPlot, BarsPlot, HeatPlot {

    /** No reading. */
    int NOTHING = -1;

    /**
     * Lays a chart out.
     *
     * @param ink what it will be drawn with; measures its texts
     */
    static Plot of(Chart chart, Ink ink, double width, double height) {
        return switch (chart) {
            case StepsChart steps -> new StepsPlot(steps, ink, width, height);
            case BarsChart bars -> new BarsPlot(bars, ink, width, height);
            case HeatChart heat -> new HeatPlot(heat, ink, width, height);
        };
    }

    /** Lays a chart out as small as a word. Only a {@link StepsChart} with a line can be so small. */
    static Plot small(Chart chart, Ink ink, double width, double height) {
        Plot full = of(chart, ink, width, height);
        return chart instanceof StepsChart steps && !steps.series().isEmpty()
                ? new SparkPlot(steps, full, width, height)
                : full;
    }

    /** A rectangle that stands out where a reading is taken; a line where it has no width. */
    record Mark(double x, double y, double width, double height) {}

    void draw(Ink ink);

    /** The reading at a place, or {@link #NOTHING}. */
    int readingAt(double x, double y);

    /** The reading beside another one; the same where there is none. From {@link #NOTHING}, the first one. */
    int beside(int reading, int right, int down);

    Mark markOf(int reading);

    /** What is read, with exact values; several lines. */
    String words(int reading);
}
