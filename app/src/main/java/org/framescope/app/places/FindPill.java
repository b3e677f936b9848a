package org.framescope.app.places;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.places.FrameSearch.Direction;

/** What a search came to, with the way to the next and the previous one. Style class {@code find-pill}. */
final class FindPill extends HBox {

    private final GoToViewModel model;
    private final Label words = new Label();

    FindPill(GoToViewModel model) {
        this.model = model;
        getStyleClass().add("find-pill");
        setId("find-pill");
        setAccessibleRole(AccessibleRole.PARENT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.setId("find-outcome");
        words.setMinWidth(0);
        words.textProperty().bind(model.outcomeProperty());
        getChildren()
                .setAll(
                        words,
                        button("▲", "command.find-previous", () -> model.find(Direction.PREVIOUS)),
                        button("▼", "command.find-next", () -> model.find(Direction.NEXT)),
                        button("×", "find.close", model::closeOutcome));
        visibleProperty().bind(model.outcomeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String sign, String text, Runnable action) {
        var button = new Button(sign);
        button.getStyleClass().add("flat");
        button.setAccessibleText(Texts.get(text));
        button.setTooltip(Hint.of(Texts.get(text)));
        button.setOnAction(event -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
