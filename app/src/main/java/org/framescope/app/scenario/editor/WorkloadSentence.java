package org.framescope.app.scenario.editor;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;

/** The workload as a sentence with gaps to fill. */
final class WorkloadSentence {

    private final ScenarioEditorViewModel model;
    private final Pane sentence;

    WorkloadSentence(ScenarioEditorViewModel model, CheckBox on, Pane sentence) {
        this.model = model;
        this.sentence = sentence;
        WorkloadDraft draft = model.workload();
        on.selectedProperty().bindBidirectional(draft.onProperty());
        Fields.explain(on, "editor.workload.hint");
        sentence.visibleProperty().bind(draft.onProperty());
        sentence.managedProperty().bind(draft.onProperty());
        gap(WorkloadDraft.DAYS, draft.daysProperty(), 56);
        gap(WorkloadDraft.STARTS, draft.startsProperty(), 64);
        gap(WorkloadDraft.SMALLEST, draft.smallestProperty(), 72);
        gap(WorkloadDraft.LARGEST, draft.largestProperty(), 72);
        gap(WorkloadDraft.BALLOONS, draft.balloonsProperty(), 64);
        gap(WorkloadDraft.FILL, draft.fillProperty(), 48);
        gap(WorkloadDraft.SEED, draft.seedProperty(), 80);
    }

    /** Some words, the field, and what stands behind it; they stay together when the sentence wraps. */
    private void gap(String field, StringProperty value, double width) {
        TextField box = Fields.text(value, width, Texts.get("editor.workload." + field));
        box.getStyleClass().remove("quiet-field");
        box.getStyleClass().add("digits");
        box.setId("workload-" + field);
        Fields.explain(box, "editor.workload." + field + ".hint");
        NoteBox.mark(
                box,
                model.notes(),
                note -> note.place() == Place.WORKLOAD && note.field().equals(field));
        var part = new HBox(6, Fields.word("editor.workload." + field + ".before"), box);
        String after = Texts.find("editor.workload." + field + ".after");
        if (after != null) {
            part.getChildren().add(Fields.word("editor.workload." + field + ".after"));
        }
        part.setAlignment(Pos.CENTER_LEFT);
        sentence.getChildren().add(part);
    }
}
