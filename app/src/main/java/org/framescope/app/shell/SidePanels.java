package org.framescope.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Folds the panels left and right of the map away and back, and keeps their widths when the window grows. */
final class SidePanels {

    /** Pixels by which a width must differ from the one that was set for it to be the user's own. */
    private static final double DRAWN = 1;

    private static final double LEFT_SHARE = 0.18;
    private static final double LEFT_LEAST = 236;
    private static final double LEFT_MOST = 320;
    private static final double RIGHT_SHARE = 0.19;
    private static final double RIGHT_LEAST = 244;
    private static final double RIGHT_MOST = 400;

    /** A panel is never wider than this, nor than a third of the window. */
    static final double WIDEST = 1000;

    private final SplitPane split;
    private final Node left;
    private final Node middle;
    private final Node right;
    private final BooleanProperty leftShown = new SimpleBooleanProperty(true);
    private final BooleanProperty rightShown = new SimpleBooleanProperty(true);
    private final DoubleProperty leftWidth = new SimpleDoubleProperty();
    private final DoubleProperty rightWidth = new SimpleDoubleProperty();
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
        // what is not seen has no style, and so no width of its dividers
        split.visibleProperty().subscribe(shown -> {
            placedFor = -1;
            place();
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> takeWidths());
    }

    /** Widths that were drawn by hand are the user's, and hold from then on. */
    private void takeWidths() {
        if (leftShown.get()
                && Math.abs(left(split.getWidth()) - left.getLayoutBounds().getWidth()) > DRAWN) {
            leftWidth.set(left.getLayoutBounds().getWidth());
        }
        if (rightShown.get()
                && Math.abs(right(split.getWidth()) - right.getLayoutBounds().getWidth()) > DRAWN) {
            rightWidth.set(right.getLayoutBounds().getWidth());
        }
    }

    private double left(double window) {
        return leftWidth.get() > 0
                ? Math.clamp(leftWidth.get(), LEFT_LEAST, Math.max(LEFT_LEAST, window / 3))
                : Math.clamp(window * LEFT_SHARE, LEFT_LEAST, LEFT_MOST);
    }

    private double right(double window) {
        return rightWidth.get() > 0
                ? Math.clamp(rightWidth.get(), RIGHT_LEAST, Math.max(RIGHT_LEAST, window / 3))
                : Math.clamp(window * RIGHT_SHARE, RIGHT_LEAST, RIGHT_MOST);
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

    /** Gives the panels the widths that the user gave them, else such that suit the window. */
    private void place() {
        double width = split.getWidth();
        if (!split.isVisible() || width <= 0 || width == placedFor) {
            return;
        }
        placedFor = width;
        // the position of a divider is that of its middle
        double half = dividerWidth() / 2;
        int divider = 0;
        if (leftShown.get()) {
            split.setDividerPosition(divider++, (left(width) + half) / width);
        }
        if (rightShown.get()) {
            split.setDividerPosition(divider, 1 - (right(width) + half) / width);
        }
    }

    private double dividerWidth() {
        // a divider that was made just now has no width yet
        split.applyCss();
        return split.lookup(".split-pane-divider") instanceof Region divider ? divider.prefWidth(-1) : 0;
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

    BooleanProperty leftShownProperty() {
        return leftShown;
    }

    BooleanProperty rightShownProperty() {
        return rightShown;
    }

    /** Width that the user gave the left panel; 0 for one that suits the window. */
    DoubleProperty leftWidthProperty() {
        return leftWidth;
    }

    /** Width that the user gave the right panel; 0 for one that suits the window. */
    DoubleProperty rightWidthProperty() {
        return rightWidth;
    }
}
