package org.framescope.app.charts;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import org.framescope.app.charts.StepsChart.Series;

/**
 * Draws a series as a staircase. Where several values fall into one pixel, the line goes over the lowest and the highest
 * of them, so that no peak is lost.
 */
final class Staircase {

    private final Ink ink;
    private final InkColour colour;
    private final Ink.Dash dash;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;

    Staircase(Ink ink, InkColour colour, Ink.Dash dash) {
        this.ink = ink;
        this.colour = colour;
        this.dash = dash;
    }

    /** @param end where the last value ends */
    void draw(Series series, IntToDoubleFunction x, LongToDoubleFunction y, double end) {
        int[] steps = series.steps();
        long[] values = series.values();
        for (int i = 0; i < steps.length; ) {
            double at = x.applyAsDouble(steps[i]);
            int stop = i + 1;
            while (stop < steps.length && x.applyAsDouble(steps[stop]) < at + 1) {
                stop++;
            }
            column(values, i, stop, at, y);
            i = stop;
        }
        if (count > 0) {
            add(end, ys[count - 1]);
        }
        finish();
    }

    /** The values {@code [from, to)}, which lie in one pixel. */
    private void column(long[] values, int from, int to, double x, LongToDoubleFunction y) {
        if (count > 0) {
            add(x, ys[count - 1]);
        }
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            if (values[i] != Series.NONE) {
                lowest = Math.min(lowest, values[i]);
                highest = Math.max(highest, values[i]);
            }
        }
        if (lowest > highest) {
            finish();
            return;
        }
        if (to - from > 1) {
            add(x, y.applyAsDouble(lowest));
            add(x, y.applyAsDouble(highest));
        }
        if (values[to - 1] == Series.NONE) {
            finish();
        } else {
            add(x, y.applyAsDouble(values[to - 1]));
        }
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, count * 2);
            ys = Arrays.copyOf(ys, count * 2);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private void finish() {
        if (count > 1) {
            ink.polyline(xs, ys, count, colour, dash);
        }
        count = 0;
    }
}
