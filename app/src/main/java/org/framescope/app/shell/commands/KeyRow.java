package org.framescope.app.shell.commands;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.jspecify.annotations.Nullable;

/** One command with its keys: each can be taken away, another one added, and all be set back. */
final class KeyRow extends VBox {

    private final Command command;
    private final KeysViewModel model;
    private final HBox caps = new HBox(4);
    private final HBox question = new HBox(8);
    private final Button add = new Button();

    KeyRow(Command command, KeysViewModel model) {
        this.command = command;
        this.model = model;
        getStyleClass().add("key-row");
        setId("key-row-" + command.id());
        var name = new Label(command.text());
        name.setMinWidth(Region.USE_PREF_SIZE);
        var menu = new Label(command.group().text());
        menu.getStyleClass().add("quiet");
        menu.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(menu, Priority.ALWAYS);
        caps.setAlignment(Pos.CENTER_RIGHT);
        var line = new HBox(8, name, menu, caps);
        line.setAlignment(Pos.CENTER_LEFT);
        question.setAlignment(Pos.CENTER_RIGHT);
        question.getStyleClass().add("key-question");
        getChildren().setAll(line, question);
        add.setId("add-key-" + command.id());
        add.getStyleClass().add("small");
        add.setOnAction(event -> model.waitFor(command));
        caps.getChildren().add(add);
        show(null);
    }

    Command command() {
        return command;
    }

    /** Puts the keyboard to what is to be decided here, or to the button for one more key. */
    void focus() {
        if (question.isVisible()) {
            question.lookup("#take-key").requestFocus();
        } else {
            add.requestFocus();
        }
    }

    /** @param conflict a key that was pressed for this command and that another one has; null for none */
    void show(KeysViewModel.@Nullable Conflict conflict) {
        boolean waits = model.waitingProperty().get() == command;
        // the button stays where it is: it has the keyboard while a key is waited for
        caps.getChildren().removeIf(node -> node != add);
        caps.getChildren().addAll(0, model.keys(command).stream().map(this::cap).toList());
        add.setText(Texts.get(waits ? "keys.press" : "keys.add"));
        add.setAccessibleText(waits ? Texts.get("keys.press") : Texts.get("keys.add.to", command.text()));
        add.getStyleClass().remove("accent");
        if (waits) {
            add.getStyleClass().add("accent");
        }
        if (model.isChanged(command)) {
            caps.getChildren().add(reset());
        }
        question.getChildren().clear();
        if (conflict != null) {
            ask(conflict);
        }
        question.setVisible(conflict != null);
        question.setManaged(conflict != null);
    }

    /** A key as a button that takes it away. */
    private Button cap(KeyCombination key) {
        var cap = new Button(key.getDisplayText());
        cap.getStyleClass().add("key-button");
        String words = Texts.get("keys.remove", key.getDisplayText(), command.text());
        cap.setTooltip(Hint.of(words));
        cap.setAccessibleText(words);
        cap.setOnAction(event -> {
            model.remove(command, key);
            focus();
        });
        return cap;
    }

    private Button reset() {
        var reset = new Button(Texts.get("keys.reset"));
        reset.setId("reset-key-" + command.id());
        reset.getStyleClass().addAll("small", "flat");
        reset.setAccessibleText(Texts.get("keys.reset.of", command.text()));
        reset.setOnAction(event -> {
            model.reset(command);
            focus();
        });
        return reset;
    }

    private void ask(KeysViewModel.Conflict conflict) {
        String key = conflict.key().getDisplayText();
        var words = new Label(Texts.get("keys.conflict", key, conflict.owner().text()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var take = new Button(Texts.get("keys.conflict.take"));
        take.setId("take-key");
        take.getStyleClass().addAll("small", "accent");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> {
            model.takeOver();
            focus();
        });
        var leave = new Button(Texts.get("keys.conflict.leave"));
        leave.setId("leave-key");
        leave.getStyleClass().add("small");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(event -> {
            model.stop();
            focus();
        });
        question.getChildren().setAll(words, take, leave);
    }
}
