package org.framescope.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Folds the panels left and right of the map away and back, and keeps their widths when the window grows. */
final class SidePanels {

    private static final double LEFT_SHARE = 0.18;
    private static final double LEFT_LEAST = 240;
    private static final double LEFT_MOST = 320;
    private static final double RIGHT_SHARE = 0.19;
    private static final double RIGHT_LEAST = 244;
    private static final double RIGHT_MOST = 400;

    private final SplitPane split;
    private final Node left;
    private final Node middle;
    private final Node right;
    private final BooleanProperty leftShown = new SimpleBooleanProperty(true);
    private final BooleanProperty rightShown = new SimpleBooleanProperty(true);
    private double placedFor = -1;

    SidePanels(SplitPane split, Node left, Node middle, Node right) {
        this.split = split;
        this.left = left;
        this.middle = middle;
        this.right = right;
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        leftShown.subscribe(shown -> arrange());
        rightShown.subscribe(shown -> arrange());
        split.widthProperty().subscribe(width -> place());
    }

    private void arrange() {
        split.getItems().setAll(middle);
        if (leftShown.get()) {
            split.getItems().addFirst(left);
        }
        if (rightShown.get()) {
            split.getItems().addLast(right);
        }
        placedFor = -1;
        place();
    }

    /** Gives the panels widths that suit the window; once, so that later the user's own widths stay. */
    private void place() {
        double width = split.getWidth();
        if (width <= 0 || Math.abs(width - placedFor) < 200) {
            return;
        }
        placedFor = width;
        int divider = 0;
        if (leftShown.get()) {
            split.setDividerPosition(divider++, Math.clamp(width * LEFT_SHARE, LEFT_LEAST, LEFT_MOST) / width);
        }
        if (rightShown.get()) {
            split.setDividerPosition(divider, 1 - Math.clamp(width * RIGHT_SHARE, RIGHT_LEAST, RIGHT_MOST) / width);
        }
    }

    void toggleLeft() {
        leftShown.set(!leftShown.get());
    }

    void toggleRight() {
        rightShown.set(!rightShown.get());
    }

    /** Shows the map alone, or both panels again when it is alone already. */
    void toggleBoth() {
        boolean show = !leftShown.get() && !rightShown.get();
        leftShown.set(show);
        rightShown.set(show);
    }

    void showRight() {
        rightShown.set(true);
    }

    void showLeft() {
        leftShown.set(true);
    }
}
