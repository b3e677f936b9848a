package org.framescope.app.shell.commands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.framescope.app.layouts.KeyOwner;
import org.jspecify.annotations.Nullable;

/** What each command does in this window, and when it can be done; turns keys into commands. */
public final class Commands {

    /** What still works while a card lies over the window. */
    private static final Set<Command> OVER_CARDS = Set.of(Command.QUIT, Command.KEYS, Command.PALETTE);

    private static final Set<Command> HISTORY = Set.of(Command.UNDO, Command.REDO);

    private record Bound(Runnable action, Condition condition) {}

    private final KeyBindings keys;
    private final BooleanSupplier hasCard;
    private final Map<Command, Bound> bound = new EnumMap<>(Command.class);
    private final List<Predicate<Node>> histories = new ArrayList<>();
    private boolean listening = true;
    private final Map<Command, ObservableBooleanValue> chosen = new EnumMap<>(Command.class);

    /** @param hasCard whether a card lies over the window */
    public Commands(KeyBindings keys, BooleanSupplier hasCard) {
        this.keys = keys;
        this.hasCard = hasCard;
    }

    public void bind(Command command, Runnable action) {
        bind(command, action, Condition.ALWAYS);
    }

    public void bind(Command command, Runnable action, ObservableBooleanValue enabled) {
        bind(command, action, new Condition(enabled, ""));
    }

    public void bind(Command command, Runnable action, Condition condition) {
        bound.put(command, new Bound(action, condition));
    }

    /** Gives a command another meaning while a condition holds, such as on another page; else it does what it did. */
    public void bindAlso(Command command, Runnable action, ObservableBooleanValue when) {
        Bound before = get(command);
        Runnable either = () -> {
            if (when.get()) {
                action.run();
            } else {
                before.action.run();
            }
        };
        Condition condition = before.condition;
        bind(command, either, new Condition(Bindings.or(when, condition.holds()), condition.otherwise()));
    }

    /** As above, for a command that chooses or switches something; menus have a mark while that holds. */
    public void bind(Command command, Runnable action, Condition condition, ObservableBooleanValue holds) {
        bind(command, action, condition);
        chosen.put(command, holds);
    }

    /** Whether what a command chooses is chosen; null for one that chooses nothing. */
    public @Nullable ObservableBooleanValue chosen(Command command) {
        return chosen.get(command);
    }

    public ObservableBooleanValue enabled(Command command) {
        return get(command).condition.holds();
    }

    /** Why a command cannot be done now; empty when it can, or when nobody said why. */
    public String whyNot(Command command) {
        return enabled(command).get() ? "" : get(command).condition.otherwise();
    }

    public void run(Command command) {
        Bound what = get(command);
        if (what.condition.holds().get()) {
            what.action.run();
        }
    }

    private Bound get(Command command) {
        Bound what = bound.get(command);
        if (what == null) {
            throw new IllegalStateException("command " + command + " is not bound");
        }
        return what;
    }

    /** Whether keys mean commands; not while a key is pressed only to be taken down. */
    public void setListening(boolean value) {
        listening = value;
    }

    /** Undo and redo of these fields are the window's, not their own. */
    public void undoIn(Predicate<Node> fields) {
        histories.add(fields);
    }

    /** Listens to the keys of a window, before its controls do. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!listening) {
                return;
            }
            for (Command command : bound.keySet()) {
                // a key of a command that cannot be done now is free for the controls
                // but undo never falls through to a field whose edits are the window's
                if (isMeant(command, event, scene.getFocusOwner())
                        && (enabled(command).get() || HISTORY.contains(command))) {
                    run(command);
                    event.consume();
                    return;
                }
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (listening && event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                run(Command.KEYS);
                event.consume();
            }
        });
    }

    private boolean isMeant(Command command, KeyEvent event, @Nullable Node focused) {
        if (hasCard.getAsBoolean() && !OVER_CARDS.contains(command)) {
            return false;
        }
        for (KeyCombination key : keys.keys(command)) {
            if (key.match(event)) {
                return !isWantedBy(focused, command, key, event);
            }
        }
        return false;
    }

    /** Whether undo and redo mean what was typed into a field, and not what the window knows of. */
    private boolean hasOwnHistory(TextInputControl field) {
        return (field.isUndoable() || field.isRedoable()) && histories.stream().noneMatch(fields -> fields.test(field));
    }

    /** Whether the control with the focus has a use of its own for a key. */
    private boolean isWantedBy(@Nullable Node focused, Command command, KeyCombination key, KeyEvent event) {
        if (focused instanceof TextInputControl field) {
            return HISTORY.contains(command) ? hasOwnHistory(field) : Keys.isBare(key) || Keys.editText(event);
        }
        if (focused instanceof KeyOwner owner && Keys.isBare(key) && owner.wants(event.getCode())) {
            return true;
        }
        boolean pressable =
                focused instanceof ButtonBase || focused instanceof ComboBoxBase<?> || focused instanceof ChoiceBox<?>;
        return pressable && Keys.isBare(key) && event.getCode() == KeyCode.SPACE;
    }
}
