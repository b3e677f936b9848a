package org.framescope.app.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows a card over the window, of which there is one at a time: nothing opens a second window. Esc or a press beside
 * it closes it, and the keyboard goes back to where it was.
 */
final class Overlay {

    private final StackPane pane;
    private @Nullable Node focusBefore;

    Overlay(StackPane pane) {
        this.pane = pane;
        pane.setVisible(false);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == pane) {
                close();
            }
        });
        // a handler and not a filter: what lies on the card may have a use for Esc first
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /** Shows a card in place of an earlier one and gives it the keyboard. */
    void show(Node card) {
        if (!isOpen()) {
            focusBefore = pane.getScene().getFocusOwner();
        }
        pane.getChildren().setAll(card);
        pane.setVisible(true);
        card.requestFocus();
    }

    /** Whether a card with this name lies there now. */
    boolean shows(String id) {
        return isOpen() && pane.getChildren().stream().anyMatch(card -> id.equals(card.getId()));
    }

    boolean isOpen() {
        return pane.isVisible();
    }

    void close() {
        pane.setVisible(false);
        pane.getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
