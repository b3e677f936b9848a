package org.framescope.app.places;

import java.io.File;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Wires the list of bookmarks: everything in it can be done by keys as well. */
final class BookmarksController {

    private final PlacesViewModel places;
    private final BookmarksViewModel model;
    private final Consumer<Bookmark> editor;
    private final Runnable close;
    private final FilteredList<Bookmark> filtered;

    @FXML
    private Label count;

    @FXML
    private CheckBox shown;

    @FXML
    private VBox problemBox;

    @FXML
    private Label problem;

    @FXML
    private TextField filter;

    @FXML
    private ListView<Bookmark> list;

    @FXML
    private Button go;

    @FXML
    private Button edit;

    @FXML
    private Button copy;

    @FXML
    private Button remove;

    @FXML
    private Button restore;

    @FXML
    private Button export;

    @FXML
    private Label file;

    /**
     * @param editor opens a bookmark for change
     * @param close what is done when the card is done with
     */
    BookmarksController(PlacesViewModel places, Consumer<Bookmark> editor, Runnable close) {
        this.places = places;
        model = places.bookmarks();
        this.editor = editor;
        this.close = close;
        filtered = new FilteredList<>(model.all());
    }

    @FXML
    private void initialize() {
        list.setItems(filtered);
        list.setCellFactory(view -> new BookmarkCell(places));
        list.setPlaceholder(placeholder());
        list.setAccessibleText(Texts.get("bookmarks.title"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        filter.textProperty().subscribe(this::filterBy);
        filter.setOnAction(event -> list.requestFocus());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> filtered.size() == model.all().size()
                                ? Units.count(filtered.size())
                                : Texts.get(
                                        "bookmarks.some",
                                        Units.count(filtered.size()),
                                        Units.count(model.all().size())),
                        filtered,
                        model.all()));
        shown.selectedProperty().bindBidirectional(model.shownProperty());
        BooleanBinding none = list.getSelectionModel().selectedItemProperty().isNull();
        for (Button button : new Button[] {go, edit, copy, remove}) {
            button.disableProperty().bind(none);
        }
        export.disableProperty().bind(Bindings.isEmpty(model.all()));
        restore.visibleProperty().bind(model.removedProperty().isNotNull());
        problem.textProperty().bind(model.problemProperty());
        problemBox.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problemBox.managedProperty().bind(problemBox.visibleProperty());
        file.setText(model.file() == null ? "" : Texts.get("bookmarks.file", model.file()));
        Platform.runLater(() -> {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        });
    }

    private static Label placeholder() {
        var label = new Label(Texts.get("bookmarks.none"));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void filterBy(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        filtered.setPredicate(
                bookmark -> bookmark.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || bookmark.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case F2 -> edit();
            case DELETE, BACK_SPACE -> remove();
            // a list keeps Esc to itself, and there is nothing in this one that could be left by it
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable Bookmark chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    @FXML
    private void go() {
        Bookmark bookmark = chosen();
        if (bookmark != null) {
            close.run();
            places.follow(bookmark.goal());
        }
    }

    @FXML
    private void edit() {
        Bookmark bookmark = chosen();
        if (bookmark != null) {
            editor.accept(bookmark);
        }
    }

    @FXML
    private void copy() {
        Bookmark bookmark = chosen();
        if (bookmark != null) {
            Copies.put(bookmark.shareText());
        }
    }

    @FXML
    private void remove() {
        Bookmark bookmark = chosen();
        if (bookmark != null) {
            model.remove(bookmark);
        }
    }

    @FXML
    private void restore() {
        model.restore();
        list.requestFocus();
    }

    @FXML
    private void replaceFile() {
        model.replaceFile();
    }

    @FXML
    private void importFile() {
        File chosen =
                chooser("bookmarks.import.title").showOpenDialog(list.getScene().getWindow());
        if (chosen != null) {
            model.importFrom(chosen.toPath());
        }
    }

    @FXML
    private void exportFile() {
        FileChooser chooser = chooser("bookmarks.export.title");
        chooser.setInitialFileName("bookmarks" + SideFilePlace.ENDING);
        File chosen = chooser.showSaveDialog(list.getScene().getWindow());
        if (chosen != null) {
            model.exportTo(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Texts.get("bookmarks.kind"), "*.json"));
        return chooser;
    }

    @FXML
    private void close() {
        close.run();
    }
}
