package org.framescope.app.compare;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A figure as a length, on a scale that other bars share; what lies beyond a limit looks different. */
final class Bar extends Pane {

    private static final double HEIGHT = 10;
    private static final double LEAST = 2;

    private final double value;
    private final double limit;
    private final double scale;
    private final Region rest = part("bar-rest");
    private final Region fill = part("bar-fill");
    private final Region over = part("bar-over");
    private final Region mark = part("bar-limit");

    /**
     * @param value the figure
     * @param limit where too much begins, {@link Double#POSITIVE_INFINITY} for no limit
     * @param scale the figure of a bar of full length, more than 0
     */
    Bar(double value, double limit, double scale) {
        this.value = value;
        this.limit = limit;
        this.scale = scale;
        getStyleClass().add("bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().setAll(rest, fill, over, mark);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    @Override
    protected void layoutChildren() {
        boolean limited = !Double.isInfinite(limit);
        double end = x(value);
        double limitAt = limited ? x(limit) : end;
        rest.setVisible(limited);
        rest.resizeRelocate(0, 0, limitAt, HEIGHT);
        double inside = Math.min(end, limitAt);
        fill.resizeRelocate(0, 0, value > 0 ? Math.max(LEAST, inside) : 0, HEIGHT);
        over.resizeRelocate(limitAt, 0, Math.max(0, end - limitAt), HEIGHT);
        mark.setVisible(limited);
        mark.resizeRelocate(Math.max(0, limitAt - 1), 0, 2, HEIGHT);
    }

    private double x(double figure) {
        return Math.rint(Math.min(figure, scale) / scale * getWidth());
    }
}
