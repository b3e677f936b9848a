package org.framescope.app.shell.commands;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Layouts;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Wires the card of the command palette. The keyboard stays in the field; the arrow keys go through the list. */
public final class PaletteController {

    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Runnable close;

    @FXML
    private Pane card;

    @FXML
    private TextField query;

    @FXML
    private ListView<PaletteItem> list;

    @FXML
    private Label note;

    private PaletteController(PaletteViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    /** A card that shows the palette anew. */
    public static Pane build(PaletteViewModel model, Runnable close) {
        model.open();
        return Layouts.load("command-palette.fxml", new PaletteController(model, close));
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setItems(model.found());
        list.setCellFactory(view -> new PaletteCell(model));
        list.setOnMouseClicked(event -> {
            PaletteItem clicked = list.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY && clicked != null) {
                model.choose(clicked);
                use();
            }
        });
        model.chosenProperty().subscribe(this::showChosen);
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                query.requestFocus();
            }
        });
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case ENTER -> use();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void use() {
        Runnable action = model.use();
        if (action != null) {
            close.run();
            action.run();
        }
    }

    private void showChosen(@Nullable PaletteItem item) {
        if (item == null) {
            list.getSelectionModel().clearSelection();
            note.setText(Texts.get("palette.none"));
        } else {
            list.getSelectionModel().select(item);
            list.scrollTo(Math.max(0, model.found().indexOf(item) - 2));
            note.setText(
                    item.whyNot().isEmpty()
                            ? Texts.get(
                                    "palette.count", Units.count(model.found().size()), Units.count(model.size()))
                            : item.whyNot());
        }
        // the list itself never has the keyboard, so the field says what Enter would do
        query.setAccessibleText(
                item == null ? Texts.get("palette.none") : Texts.get("palette.read", PaletteCell.words(item)));
    }
}
