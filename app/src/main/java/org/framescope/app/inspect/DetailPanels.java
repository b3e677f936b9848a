package org.framescope.app.inspect;

import javafx.scene.layout.VBox;
import org.framescope.engine.recording.Detail;
import org.jspecify.annotations.Nullable;

/** Chooses the panel for what a step knows beyond its figures. */
final class DetailPanels {

    private DetailPanels() {}

    static void show(@Nullable Detail detail, VBox into) {
        into.getChildren().clear();
        into.setVisible(detail != null);
        into.setManaged(detail != null);
    }
}
