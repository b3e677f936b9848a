package org.framescope.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.frames.Units;

/** A breakpoint: whether it stops, what it waits for, in how many steps that comes up, and a button that deletes it. */
final class BreakpointCell extends ListCell<Breakpoint> {

    private final BreakpointsViewModel model;
    private final CheckBox enabled = new CheckBox();
    private final Label words = new Label();
    private final Label hits = new Label();
    private final Button delete = new Button("×");
    private final HBox line = new HBox(6, enabled, words, hits, delete);

    BreakpointCell(BreakpointsViewModel model) {
        this.model = model;
        getStyleClass().add("breakpoint-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        hits.getStyleClass().add("step-count");
        hits.setMinWidth(Region.USE_PREF_SIZE);
        delete.getStyleClass().addAll("flat", "small", "breakpoint-delete");
        delete.setMinWidth(Region.USE_PREF_SIZE);
        // the list has the keyboard: Space and Delete do the same
        enabled.setFocusTraversable(false);
        delete.setFocusTraversable(false);
        setPrefWidth(0);
        enabled.setOnAction(event -> model.setEnabled(getItem(), enabled.isSelected()));
        delete.setOnAction(event -> model.remove(getItem()));
    }

    @Override
    protected void updateItem(Breakpoint breakpoint, boolean empty) {
        super.updateItem(breakpoint, empty);
        if (empty || breakpoint == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String text = breakpoint.question().words(model.unitProperty().get());
        enabled.setSelected(breakpoint.enabled());
        enabled.setAccessibleText(Texts.get("breakpoint.enabled", text));
        words.setText(text);
        String count = breakpoint.steps() == null
                ? Texts.get("figure.counting")
                : Units.count(breakpoint.steps().cardinality());
        hits.setText(count);
        delete.setAccessibleText(Texts.get("breakpoint.delete", text));
        setTooltip(Hint.of(Texts.get("breakpoint.hint", text, count)));
        setAccessibleText(
                Texts.get(breakpoint.enabled() ? "breakpoint.words.on" : "breakpoint.words.off", text, count));
        setGraphic(line);
    }
}
