package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Draws charts with nodes. A chart has a few hundred of them at most, and unlike a canvas they are sharp at any scale, in
 * pictures of the window as well.
 */
final class NodeInk implements Ink {

    private static final double LINE_WIDTH = 1.5;

    private final ChartColours colours;
    private final double scale;
    private final List<Node> nodes = new ArrayList<>();
    private final Text measure = new Text();

    /** @param scale device pixels for each pixel of the scene */
    NodeInk(ChartColours colours, double scale) {
        this.colours = colours;
        this.scale = scale;
    }

    /** What was drawn, from the bottom up. */
    List<Node> nodes() {
        return nodes;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, InkColour colour, Dash dash) {
        // sharp when the middle of the line lies half its width behind an edge between two device pixels
        double width = Math.max(1, Math.floor(scale)) / scale;
        double x = x1 == x2 ? edge(x1) + width / 2 : Double.NaN;
        double y = y1 == y2 ? edge(y1) + width / 2 : Double.NaN;
        var line = new Line(or(x, x1), or(y, y1), or(x, x2), or(y, y2));
        add(line, colour, dash, width);
    }

    private static double or(double snapped, double exact) {
        return Double.isNaN(snapped) ? exact : snapped;
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, InkColour colour, Dash dash) {
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            points[2 * i] = xs[i];
            points[2 * i + 1] = ys[i];
        }
        add(new Polyline(points), colour, dash, LINE_WIDTH);
    }

    private void add(Shape line, InkColour colour, Dash dash, double width) {
        line.setFill(null);
        line.setStroke(paint(colour));
        line.setStrokeWidth(width);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.getStrokeDashArray().setAll(Arrays.stream(dash.lengths()).boxed().toList());
        nodes.add(line);
    }

    @Override
    public void fill(double x, double y, double width, double height, InkColour colour, double opacity) {
        double left = edge(x);
        double top = edge(y);
        var box = new Rectangle(left, top, edge(x + width) - left, edge(y + height) - top);
        box.setFill(paint(colour));
        box.setOpacity(opacity);
        nodes.add(box);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextSize size, InkColour colour) {
        double before = switch (anchor) {
            case START -> 0;
            case MIDDLE -> width(text, size) / 2;
            case END -> width(text, size);
        };
        var node = new Text(edge(x - before), edge(y), text);
        node.setFont(font(size));
        node.setFill(paint(colour));
        nodes.add(node);
    }

    @Override
    public double width(String text, TextSize size) {
        measure.setFont(font(size));
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private static Font font(TextSize size) {
        return Font.font(
                Font.getDefault().getFamily(), size.bold() ? FontWeight.BOLD : FontWeight.NORMAL, size.pixels());
    }

    private Color paint(InkColour colour) {
        int rgb = colours.rgb(colour);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** The nearest edge between two device pixels. */
    private double edge(double at) {
        return Math.round(at * scale) / scale;
    }
}
