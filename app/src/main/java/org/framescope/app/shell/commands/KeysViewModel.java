package org.framescope.app.shell.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** The list of all keys, in which they can be changed: what is searched, which command waits for a key, who has it. */
public final class KeysViewModel {

    /**
     * A key that was pressed for a command and that another one has.
     *
     * @param owner who has it
     */
    public record Conflict(Command command, KeyCombination key, Command owner) {}

    private final KeyBindings keys;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Command> waiting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict = new ReadOnlyObjectWrapper<>();

    public KeysViewModel(KeyBindings keys) {
        this.keys = keys;
        query.subscribe(typed -> search());
    }

    private void search() {
        String searched = query.get().strip();
        stop();
        found.setAll(Arrays.stream(Command.values())
                .filter(command -> isFound(command, searched))
                .toList());
    }

    /** A command is found by its name, its menu or a key. */
    private boolean isFound(Command command, String searched) {
        String low = searched.toLowerCase(Locale.ROOT);
        return Fuzzy.score(searched, command.text() + " " + command.group().text())
                        .isPresent()
                || keys.keys(command).stream()
                        .anyMatch(key ->
                                key.getDisplayText().toLowerCase(Locale.ROOT).contains(low));
    }

    /** The next key that is pressed is for this command. */
    public void waitFor(Command command) {
        conflict.set(null);
        waiting.set(command);
    }

    /** No command waits for a key any more. */
    public void stop() {
        waiting.set(null);
        conflict.set(null);
    }

    /** Takes a key for the command that waits; when another one has it, the user is asked first. */
    public void press(KeyCombination key) {
        Command command = waiting.get();
        if (command == null) {
            return;
        }
        waiting.set(null);
        Optional<Command> owner = keys.ownerOf(key).filter(other -> other != command);
        if (owner.isPresent()) {
            conflict.set(new Conflict(command, key, owner.get()));
        } else {
            keys.add(command, key);
        }
    }

    /** Takes the key from the command that has it. */
    public void takeOver() {
        Conflict now = conflict.get();
        if (now != null) {
            conflict.set(null);
            keys.add(now.command, now.key);
        }
    }

    public void remove(Command command, KeyCombination key) {
        stop();
        keys.remove(command, key);
    }

    /** Gives a command the keys back that it came with. */
    public void reset(Command command) {
        stop();
        keys.reset(command);
    }

    public void resetAll() {
        stop();
        keys.resetAll();
    }

    public List<KeyCombination> keys(Command command) {
        return keys.keys(command);
    }

    public boolean isChanged(Command command) {
        return keys.isChanged(command);
    }

    /** Whether any command has other keys than those that it came with. */
    public boolean isAnyChanged() {
        return Arrays.stream(Command.values()).anyMatch(keys::isChanged);
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** The commands that have what is searched. */
    public ObservableList<Command> found() {
        return found;
    }

    /** The command that waits for a key; null for none. */
    public ReadOnlyObjectProperty<@Nullable Command> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The key that is to be decided about; null for none. */
    public ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }
}
