package org.framescope.app.charts;

import java.util.Objects;
import org.framescope.app.charts.Ink.Dash;
import org.framescope.app.charts.StepsChart.Series;

/** The first line of a chart over steps, as small as a word: without title and axes. A reading is the number of a step. */
final class SparkPlot implements Plot {

    /** Room for half the width of the line. */
    private static final double EDGE = 1;

    private final StepsChart chart;
    private final Plot full;
    private final double width;
    private final double height;
    private final long highest;

    /** @param full says what is read */
    SparkPlot(StepsChart chart, Plot full, double width, double height) {
        this.chart = chart;
        this.full = Objects.requireNonNull(full);
        this.width = width;
        this.height = height;
        highest = Math.max(1, chart.series().getFirst().highest());
    }

    private double begin(int step) {
        return (step - 1.0) / Math.max(1, chart.lastStep()) * width;
    }

    private double y(long value) {
        return height - EDGE - (double) value / highest * (height - 2 * EDGE);
    }

    @Override
    public void draw(Ink ink) {
        ink.line(0, height - 1, width, height - 1, InkColour.GRID, Dash.SOLID);
        Series line = chart.series().getFirst();
        new Staircase(ink, InkColour.series(0), Dash.SOLID).draw(line, this::begin, this::y, width);
    }

    @Override
    public int readingAt(double x, double y) {
        if (x < 0 || x > width || chart.lastStep() == 0) {
            return NOTHING;
        }
        return Math.clamp(1 + (int) (x / width * chart.lastStep()), 1, chart.lastStep());
    }

    @Override
    public int beside(int reading, int right, int down) {
        return full.beside(reading, right, down);
    }

    @Override
    public Mark markOf(int reading) {
        double middle = (reading - 0.5) / Math.max(1, chart.lastStep()) * width;
        return new Mark(middle, 0, 0, height);
    }

    @Override
    public String words(int reading) {
        return full.words(reading);
    }
}
