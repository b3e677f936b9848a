package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.Exportable;
import org.framescope.app.export.PanelExports;
import org.framescope.app.layouts.Layouts;
import org.jspecify.annotations.Nullable;

/**
 * Wires a panel: builds what it says anew with each content. The keyboard stays where it was, and so does what is in
 * sight.
 */
public final class PanelController<T extends Exportable> {

    private final PanelViewModel<T> model;
    private final List<Node> controls;
    private final PanelActions actions;
    private final Function<T, List<Node>> build;

    @FXML
    private VBox head;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    private PanelController(
            PanelViewModel<T> model, List<Node> controls, PanelActions actions, Function<T, List<Node>> build) {
        this.model = model;
        this.controls = controls;
        this.actions = actions;
        this.build = build;
    }

    /**
     * Makes a panel.
     *
     * @param controls what stays above it, such as choices
     * @param actions say in what places are written: what the panel says is built anew when that changes
     * @param build makes the nodes for what the panel says
     */
    public static <T extends Exportable> Pane load(
            PanelViewModel<T> model, List<Node> controls, PanelActions actions, Function<T, List<Node>> build) {
        Pane pane = Layouts.load("panel.fxml", new PanelController<>(model, controls, actions, build));
        model.shownProperty().bind(pane.visibleProperty());
        return pane;
    }

    @FXML
    private void initialize() {
        head.getChildren().setAll(controls);
        head.setVisible(!controls.isEmpty());
        head.setManaged(!controls.isEmpty());
        model.contentProperty().subscribe(this::show);
        actions.unitProperty().subscribe(unit -> show(model.contentProperty().get()));
        PanelExports.attach(scroll, model.contentProperty()::get);
    }

    private void show(@Nullable T content) {
        int focused = focusedIndex();
        body.getChildren().setAll(content == null ? List.of() : build.apply(content));
        if (focused >= 0) {
            List<Node> nodes = focusable(body);
            if (!nodes.isEmpty()) {
                nodes.get(Math.min(focused, nodes.size() - 1)).requestFocus();
            } else {
                scroll.requestFocus();
            }
        }
    }

    /** Which of the nodes that can have the keyboard has it, or -1. */
    private int focusedIndex() {
        return body.getScene() == null
                ? -1
                : focusable(body).indexOf(body.getScene().getFocusOwner());
    }

    private static List<Node> focusable(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && child.isVisible()) {
                found.add(child);
            } else if (child instanceof Parent inner) {
                found.addAll(focusable(inner));
            }
        }
        return found;
    }
}
