package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is drawn, for tests without a window. */
final class RecordedInk implements Ink {

    record Stroke(double x1, double y1, double x2, double y2, InkColour colour) {}

    record Box(double x, double y, double width, double height, InkColour colour) {}

    record Words(String text, double x, double y, Anchor anchor) {}

    final List<Stroke> lines = new ArrayList<>();
    final List<List<double[]>> polylines = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final List<Words> words = new ArrayList<>();

    @Override
    public void line(double x1, double y1, double x2, double y2, InkColour colour, Dash dash) {
        lines.add(new Stroke(x1, y1, x2, y2, colour));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, InkColour colour, Dash dash) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new double[] {xs[i], ys[i]});
        }
        polylines.add(points);
    }

    @Override
    public void fill(double x, double y, double width, double height, InkColour colour, double opacity) {
        boxes.add(new Box(x, y, width, height, colour));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextSize size, InkColour colour) {
        words.add(new Words(text, x, y, anchor));
    }

    @Override
    public double width(String text, TextSize size) {
        return text.length() * size.pixels() * 0.6;
    }
}
