package org.framescope.app.inspect;

import javafx.scene.layout.Region;

/** A share of a whole as a bar. Style classes {@code share-line} and, for the bar, {@code share-part}. */
public final class ShareLine extends Region {

    private static final double HEIGHT = 8;

    private final Region part = new Region();
    private final double share;

    /** @param share from 0 to 1 */
    public ShareLine(double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-line");
        part.getStyleClass().add("share-part");
        getChildren().add(part);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        // what there is, is seen
        double width = share == 0 ? 0 : Math.max(1, snapPositionX(getWidth() * share));
        part.resizeRelocate(0, 0, width, HEIGHT);
    }
}
