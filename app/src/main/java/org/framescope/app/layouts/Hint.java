package org.framescope.app.layouts;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Explains a term when the pointer rests on it. */
public final class Hint {

    private static final double WIDEST = 360;
    private static final Duration DELAY = Duration.millis(300);

    private Hint() {}

    /** Gives a node an explanation, in place of an earlier one. */
    public static void on(Node node, String words) {
        Tooltip.install(node, of(words));
    }

    /** An explanation that wraps. */
    public static Tooltip of(String words) {
        var tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        return tooltip;
    }
}
