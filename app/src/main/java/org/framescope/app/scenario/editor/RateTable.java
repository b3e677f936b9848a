package org.framescope.app.scenario.editor;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.liveupdate.pause.PauseRate;
import org.jspecify.annotations.Nullable;

/** The rates of the pause-time model, phase by phase: what is done, how long one takes, and who says so. */
final class RateTable {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double FIGURE = 80;

    private final ScenarioEditorViewModel model;
    private final Pane box;

    RateTable(ScenarioEditorViewModel model, Pane box) {
        this.model = model;
        this.box = box;
        model.rates().addListener((ListChangeListener<RateDraft>) change -> {
            boolean other = false;
            while (change.next()) {
                other |= change.wasAdded() || change.wasRemoved();
            }
            if (other) {
                refill();
            }
        });
        refill();
    }

    private void refill() {
        box.getChildren().clear();
        @Nullable PausePhase phase = null;
        int row = 0;
        for (RateDraft draft : model.rates()) {
            if (draft.rate().phase() != phase) {
                phase = draft.rate().phase();
                Label title = NoteBox.label(phase.title(), "rate-phase");
                Hint.on(title, phase.explanation());
                box.getChildren().add(title);
            }
            box.getChildren().add(row(draft, row++));
        }
    }

    private Node row(RateDraft draft, int row) {
        PauseRate rate = draft.rate();
        Label what = NoteBox.label(rate.title(), "rate-title");
        Label source = NoteBox.label(draft.source(), "quiet");
        source.getStyleClass().add("rate-source");
        TextField figure = Fields.text(draft.textProperty(), FIGURE, rate.title());
        figure.getStyleClass().add("digits");
        figure.setAlignment(Pos.BASELINE_RIGHT);
        figure.setId("rate-" + rate.id());
        draft.textProperty().subscribe(text -> {
            source.setText(draft.source());
            source.setManaged(!source.getText().isEmpty());
            figure.pseudoClassStateChanged(CHANGED, draft.changedProperty().get());
        });
        NoteBox.mark(figure, model.notes(), note -> note.place() == Place.RATES && note.item() == row);
        String unitKey = "editor.rate.unit." + Names.of(rate.unit());
        Label unit = Fields.word(unitKey);
        unit.getStyleClass().add("quiet");
        Button reset = Fields.icon("icon-reset", "editor.rate.reset", draft::reset);
        reset.visibleProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> draft.changedProperty().get(), draft.textProperty()));
        var amount = new HBox(4, figure, unit, reset);
        amount.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(2, what, amount, source);
        line.getStyleClass().add("rate-row");
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setAccessibleText(Texts.get("editor.rate.name", rate.title()));
        return line;
    }
}
