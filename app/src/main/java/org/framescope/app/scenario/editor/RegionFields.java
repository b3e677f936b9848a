package org.framescope.app.scenario.editor;

import javafx.scene.control.TextField;

/** Size and place of the region, as two fields that write {@code liveupdate=} into the command line, and follow it. */
final class RegionFields {

    private final ScenarioEditorViewModel model;
    private final TextField size;
    private final TextField place;

    /** Set while one side is written because of the other. */
    private boolean following;

    RegionFields(ScenarioEditorViewModel model, TextField size, TextField place) {
        this.model = model;
        this.size = size;
        this.place = place;
        size.textProperty().addListener(field -> write());
        place.textProperty().addListener(field -> write());
        model.optionsProperty().subscribe(this::follow);
    }

    private void write() {
        if (!following) {
            following = true;
            String at = place.getText().isBlank() ? "" : "@" + place.getText().strip();
            model.setRegion(size.getText().isBlank() ? "" : size.getText().strip() + at);
            following = false;
        }
    }

    private void follow() {
        if (!following) {
            following = true;
            String value = model.region();
            int at = value.indexOf('@');
            size.setText(at < 0 ? value : value.substring(0, at));
            place.setText(at < 0 ? "" : value.substring(at + 1));
            following = false;
        }
    }
}
