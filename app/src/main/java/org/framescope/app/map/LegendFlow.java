package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/**
 * Lays nodes out in rows, of which a few are shown; a button says how many nodes are left out and shows them. Keeps the
 * rows that it once needed until it is told to forget, so that what lies above does not jump.
 */
class LegendFlow extends Pane {

    /** Rows that are shown without being asked for more. */
    public static final int MOST_ROWS = 3;

    private static final double GAP = 4;
    private static final double ROW = 25;

    private final Button more = new Button();
    private final List<Node> nodes = new ArrayList<>();
    private boolean expanded;
    private int rowsKept;

    LegendFlow() {
        more.getStyleClass().add("map-legend-more");
        more.setId("legend-more");
        more.setOnAction(event -> {
            expanded = !expanded;
            requestLayout();
        });
        getChildren().add(more);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Shows other nodes, in this order; those that are not visible take no room. */
    final void showAll(List<? extends Node> others) {
        nodes.clear();
        nodes.addAll(others);
        getChildren().setAll(others);
        getChildren().add(more);
        requestLayout();
    }

    /** Begins anew with as few rows as needed. */
    final void forgetRows() {
        rowsKept = 0;
        expanded = false;
    }

    /** How many of the nodes fit, and in how many rows. */
    private record Fit(int shown, int rows) {}

    private Fit fit(double width) {
        int all = place(width, Integer.MAX_VALUE, false);
        int rows = rowsOf;
        if (rows <= MOST_ROWS) {
            return new Fit(all, rows);
        }
        return expanded
                ? new Fit(place(width, Integer.MAX_VALUE, true), rowsOf)
                : new Fit(place(width, MOST_ROWS, true), MOST_ROWS);
    }

    /** Rows of the last {@link #place}. */
    private int rowsOf;

    /** Goes along the rows; gives the number of nodes that fit. With a button, room is left for it in the last row. */
    private int place(double width, int mostRows, boolean withButton) {
        double buttonWidth = withButton ? moreWidth() : 0;
        double x = 0;
        int row = 1;
        int count = 0;
        for (Node node : nodes) {
            if (node.isManaged()) {
                double wide = Math.min(node.prefWidth(-1), width);
                double most = row == mostRows ? width - buttonWidth - GAP : width;
                if (x > 0 && x + wide > most) {
                    if (row == mostRows) {
                        break;
                    }
                    row++;
                    x = 0;
                }
                x += wide + GAP;
            }
            count++;
        }
        if (withButton && mostRows == Integer.MAX_VALUE && x + buttonWidth > width) {
            row++;
        }
        rowsOf = row;
        return count;
    }

    private double moreWidth() {
        more.setText(MapTexts.get("legend.more", Integer.toString(nodes.size())));
        return more.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        Fit fit = fit(width);
        double x = 0;
        int row = 0;
        int index = 0;
        for (Node node : nodes) {
            boolean shown = index++ < fit.shown && node.isManaged();
            node.setVisible(shown);
            if (shown) {
                double wide = Math.min(node.prefWidth(-1), width);
                if (x > 0 && x + wide > width) {
                    row++;
                    x = 0;
                }
                node.resizeRelocate(x, row * ROW, wide, ROW - 1);
                x += wide + GAP;
            }
        }
        layoutButton(width, fit, x, row);
    }

    private void layoutButton(double width, Fit fit, double x, int row) {
        int left = nodes.size() - fit.shown;
        boolean needed = left > 0 || expanded && fit.rows > MOST_ROWS;
        more.setVisible(needed);
        if (needed) {
            more.setText(left > 0 ? MapTexts.get("legend.more", Integer.toString(left)) : MapTexts.get("legend.fewer"));
            double wide = more.prefWidth(-1);
            boolean fits = x + wide <= width;
            more.resizeRelocate(fits ? x : 0, (fits ? row : row + 1) * ROW, wide, ROW - 1);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = fit(width < 0 ? getWidth() : width).rows;
        rowsKept = expanded ? rowsKept : Math.max(rowsKept, Math.min(rows, MOST_ROWS));
        return Math.max(rows, rowsKept) * ROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
