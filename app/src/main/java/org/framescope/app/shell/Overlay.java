package org.framescope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows a card over the window, of which there is one at a time: nothing opens a second window. Tab stays on the card;
 * Esc or a press beside it closes it, and the keyboard goes back to where it was.
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
        pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe((before, focused) -> keepOnCard(before, focused));
    }

    /** What lies behind the card cannot be used: the keyboard goes round on the card, where Esc is heard. */
    private void keepOnCard(@Nullable Node before, @Nullable Node focused) {
        if (!isOpen() || focused == null || isOnCard(focused)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collectStops(pane, stops);
        if (!stops.isEmpty()) {
            (before == stops.getFirst() ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private boolean isOnCard(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static void collectStops(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, into));
        }
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
