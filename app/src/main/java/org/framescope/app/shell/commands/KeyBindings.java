package org.framescope.app.shell.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCombination;
import org.framescope.app.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which keys each command has: those that it comes with, until the user gives it others. No two commands share a key.
 * What the user chose is kept in the settings as {@code keys.COMMAND}, empty for a command that shall have none.
 */
public final class KeyBindings {

    private static final String PREFIX = "keys.";
    private static final String OR = " | ";

    private final Settings settings;
    private final Map<Command, List<KeyCombination>> chosen = new EnumMap<>(Command.class);
    private final ReadOnlyObjectWrapper<Map<Command, List<KeyCombination>>> all = new ReadOnlyObjectWrapper<>(Map.of());

    public KeyBindings(Settings settings) {
        this.settings = settings;
        for (Command command : Command.values()) {
            String written = settings.find(PREFIX + command.id());
            if (written != null) {
                chosen.put(command, read(written));
            }
        }
        settle();
    }

    private static List<KeyCombination> read(String written) {
        return Arrays.stream(written.split(" \\| "))
                .flatMap(text -> Keys.parse(text).stream())
                .toList();
    }

    /** Works out what holds: a key that the user chose is taken from every command that merely came with it. */
    private void settle() {
        Map<Command, List<KeyCombination>> settled = new EnumMap<>(Command.class);
        List<KeyCombination> taken = new ArrayList<>();
        chosen.forEach((command, keys) -> settled.put(command, withoutTaken(keys, taken)));
        for (Command command : Command.values()) {
            if (!chosen.containsKey(command)) {
                settled.put(command, withoutTaken(command.usualKeys(), taken));
            }
        }
        all.set(Map.copyOf(settled));
    }

    private static List<KeyCombination> withoutTaken(List<KeyCombination> keys, List<KeyCombination> taken) {
        List<KeyCombination> free =
                keys.stream().distinct().filter(key -> !taken.contains(key)).toList();
        taken.addAll(free);
        return free;
    }

    /** The keys of all commands; a new map after each change. */
    public ReadOnlyObjectProperty<Map<Command, List<KeyCombination>>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The keys of a command, the one that menus show first. */
    public List<KeyCombination> keys(Command command) {
        return all.get().getOrDefault(command, List.of());
    }

    /** The key that menus and tooltips show; null for none. */
    public @Nullable KeyCombination key(Command command) {
        List<KeyCombination> keys = keys(command);
        return keys.isEmpty() ? null : keys.getFirst();
    }

    /** The key that menus and tooltips show as a person reads it, such as {@code Ctrl+G}; empty for none. */
    public String text(Command command) {
        KeyCombination key = key(command);
        return key == null ? "" : key.getDisplayText();
    }

    /** Some words, and behind them the key of the command that they speak of, where it has one. */
    public String behind(String words, Command command) {
        String key = text(command);
        return key.isEmpty() ? words : words + "  (" + key + ")";
    }

    /** The command that has a key. */
    public Optional<Command> ownerOf(KeyCombination key) {
        return all.get().entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Gives a command one more key, and takes that from the command that had it. */
    public void add(Command command, KeyCombination key) {
        List<KeyCombination> keys = new ArrayList<>(keys(command));
        if (keys.contains(key)) {
            return;
        }
        ownerOf(key).ifPresent(owner -> choose(owner, without(owner, key)));
        keys.add(key);
        choose(command, keys);
        settle();
    }

    /** Takes a key from a command. */
    public void remove(Command command, KeyCombination key) {
        choose(command, without(command, key));
        settle();
    }

    private List<KeyCombination> without(Command command, KeyCombination key) {
        return keys(command).stream().filter(each -> !each.equals(key)).toList();
    }

    /** Gives a command the keys back that it came with; who has one of them now loses it. */
    public void reset(Command command) {
        for (KeyCombination key : command.usualKeys()) {
            ownerOf(key).filter(owner -> owner != command).ifPresent(owner -> choose(owner, without(owner, key)));
        }
        choose(command, command.usualKeys());
        settle();
    }

    public void resetAll() {
        for (Command command : Command.values()) {
            choose(command, command.usualKeys());
        }
        settle();
    }

    /** Whether a command has other keys than those that it came with. */
    public boolean isChanged(Command command) {
        return !keys(command).equals(command.usualKeys());
    }

    private void choose(Command command, List<KeyCombination> keys) {
        if (keys.equals(command.usualKeys())) {
            chosen.remove(command);
            settings.remove(PREFIX + command.id());
        } else {
            chosen.put(command, List.copyOf(keys));
            settings.put(
                    PREFIX + command.id(),
                    keys.stream().map(KeyCombination::getName).collect(Collectors.joining(OR)));
        }
    }
}
