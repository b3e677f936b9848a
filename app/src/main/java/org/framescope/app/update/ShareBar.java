package org.framescope.app.update;

import javafx.scene.layout.Region;

/** A share of a whole as a line, part of which is done. Style classes {@code pause-piece} and {@code pause-spent}. */
final class ShareBar extends Region {

    private static final double HEIGHT = 4;

    private final Region whole = new Region();
    private final Region done = new Region();
    private double share;
    private double spent;

    ShareBar() {
        getStyleClass().add("share-bar");
        whole.getStyleClass().add("pause-piece");
        done.getStyleClass().add("pause-spent");
        getChildren().setAll(whole, done);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** How long the line is, from 0 to 1. */
    void setWhole(double part) {
        share = part;
        requestLayout();
    }

    /** How much of the line is done, from 0 to 1. */
    void setSpent(double part) {
        spent = part;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = share == 0 ? 0 : Math.max(2, snapPositionX(getWidth() * share));
        whole.resizeRelocate(0, 0, width, HEIGHT);
        done.resizeRelocate(0, 0, snapPositionX(width * spent), HEIGHT);
    }
}
