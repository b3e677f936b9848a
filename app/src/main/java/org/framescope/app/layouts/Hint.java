package org.framescope.app.layouts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Explains a term when the pointer rests on it. */
public final class Hint {

    private static final double WIDEST = 360;
    private static final Duration DELAY = Duration.millis(300);

    /** Keys of what a node keeps in mind. */
    private static final Object WORDS = new Object();

    private static final Object SHOWN = new Object();
    private static final Object WHOLE = new Object();

    private Hint() {}

    /**
     * Gives a node an explanation, in place of an earlier one. The tooltip, which is a window of its own, is made when
     * the pointer comes for the first time: a page has hundreds of words that are explained, and few are asked for.
     */
    public static void on(Node node, String words) {
        Object before = node.getProperties().put(WORDS, words);
        if (node.getAccessibleHelp() == null || node.getAccessibleHelp().equals(before)) {
            node.setAccessibleHelp(words);
        }
        if (node.getProperties().get(SHOWN) instanceof Tooltip shown) {
            shown.setText(words);
        } else if (before == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> install(node));
        }
    }

    private static void install(Node node) {
        if (node.getProperties().get(SHOWN) == null) {
            Tooltip tooltip = of(String.valueOf(node.getProperties().get(WORDS)));
            node.getProperties().put(SHOWN, tooltip);
            Tooltip.install(node, tooltip);
        }
    }

    /** Shows the words of a label in full while they are cut. */
    public static void onCut(Label label) {
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole(label) : null));
    }

    private static Tooltip whole(Label label) {
        return (Tooltip) label.getProperties().computeIfAbsent(WHOLE, key -> {
            Tooltip whole = of("");
            whole.textProperty().bind(label.textProperty());
            return whole;
        });
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
