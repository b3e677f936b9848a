package org.framescope.app.places;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;

/** Wires the card on which a bookmark is written. */
final class BookmarkEditorController {

    private final BookmarkEditorViewModel model;
    private final BookmarksViewModel bookmarks;
    private final Runnable close;

    @FXML
    private Label title;

    @FXML
    private TextField name;

    @FXML
    private TextField range;

    @FXML
    private CheckBox atStep;

    @FXML
    private TextArea text;

    @FXML
    private Label problem;

    @FXML
    private Button save;

    /** @param close what is done when the card is done with */
    BookmarkEditorController(BookmarkEditorViewModel model, BookmarksViewModel bookmarks, Runnable close) {
        this.model = model;
        this.bookmarks = bookmarks;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.setText(Texts.get(model.before() == null ? "bookmark.title.new" : "bookmark.title.edit"));
        name.textProperty().bindBidirectional(model.nameProperty());
        range.textProperty().bindBidirectional(model.rangeProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        atStep.setText(Texts.get("bookmark.at-step", Units.count(model.step())));
        atStep.selectedProperty().bindBidirectional(model.atStepProperty());
        problem.textProperty().bind(model.problemProperty());
        save.disableProperty().bind(model.problemProperty().isNotEmpty());
        name.setOnAction(event -> save());
        range.setOnAction(event -> save());
        Platform.runLater(() -> {
            name.requestFocus();
            name.selectAll();
        });
    }

    @FXML
    private void save() {
        Bookmark result = model.result();
        if (result != null) {
            bookmarks.put(model.before(), result);
            close.run();
        }
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
