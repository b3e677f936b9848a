package org.framescope.app.shell.commands;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.shell.commands.KeysViewModel.Conflict;

/** Wires the card on which keys are changed. */
public final class KeysController {

    private final KeysViewModel model;
    private final ObservableValue<?> bindings;
    private final Consumer<Boolean> listenToKeys;
    private final Runnable close;

    @FXML
    private Pane card;

    @FXML
    private TextField query;

    @FXML
    private Label count;

    @FXML
    private Button resetAll;

    @FXML
    private VBox rows;

    private KeysController(
            KeysViewModel model, ObservableValue<?> bindings, Consumer<Boolean> listenToKeys, Runnable close) {
        this.model = model;
        this.bindings = bindings;
        this.listenToKeys = listenToKeys;
        this.close = close;
    }

    /**
     * A card that shows all keys.
     *
     * @param listenToKeys told false while a pressed key is to be taken down and must do nothing else
     */
    public static Pane build(KeyBindings keys, Consumer<Boolean> listenToKeys, Runnable close) {
        return Layouts.load(
                "keys.fxml", new KeysController(new KeysViewModel(keys), keys.allProperty(), listenToKeys, close));
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        model.found().addListener((ListChangeListener<Command>) change -> refill());
        refill();
        // the bindings outlive the card
        Subscription changes = bindings.subscribe(this::refresh);
        card.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                changes.unsubscribe();
                listenToKeys.accept(true);
            }
        });
        model.waitingProperty().subscribe(command -> {
            listenToKeys.accept(command == null);
            refresh();
        });
        model.conflictProperty().subscribe(conflict -> refresh());
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::takeDown);
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                query.requestFocus();
            }
        });
    }

    /** While a command waits for a key, a press is that key, whatever it does otherwise; Esc gives up. */
    private void takeDown(KeyEvent event) {
        Command waiting = model.waitingProperty().get();
        if (waiting == null) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            model.stop();
        } else {
            Keys.of(event).ifPresent(model::press);
        }
        if (model.waitingProperty().get() == null) {
            focus(waiting);
        }
    }

    private void focus(Command command) {
        for (var node : rows.getChildren()) {
            if (node instanceof KeyRow row && row.command() == command) {
                row.focus();
            }
        }
    }

    private void refill() {
        rows.getChildren()
                .setAll(model.found().stream()
                        .map(command -> new KeyRow(command, model))
                        .toList());
        count.setText(Texts.get("keys.count", model.found().size(), Command.values().length));
    }

    private void refresh() {
        Conflict conflict = model.conflictProperty().get();
        for (var node : rows.getChildren()) {
            if (node instanceof KeyRow row) {
                row.show(conflict != null && conflict.command() == row.command() ? conflict : null);
            }
        }
        resetAll.setDisable(!model.isAnyChanged());
    }

    @FXML
    private void resetAll() {
        model.resetAll();
    }

    @FXML
    private void close() {
        close.run();
    }
}
