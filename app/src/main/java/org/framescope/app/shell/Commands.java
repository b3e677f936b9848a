package org.framescope.app.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What each command does in this window, and when it can be done; turns keys into commands. */
final class Commands {

    private record Bound(Runnable action, ObservableBooleanValue enabled) {}

    private final Map<Command, Bound> bound = new EnumMap<>(Command.class);

    void bind(Command command, Runnable action) {
        bind(command, action, new SimpleBooleanProperty(true));
    }

    void bind(Command command, Runnable action, ObservableBooleanValue enabled) {
        bound.put(command, new Bound(action, enabled));
    }

    ObservableBooleanValue enabled(Command command) {
        return get(command).enabled;
    }

    void run(Command command) {
        Bound what = get(command);
        if (what.enabled.get()) {
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

    /** Listens to the keys of a window, before its controls do. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            for (Command command : bound.keySet()) {
                // a key of a command that cannot be done now is free for the controls
                if (matches(command, event)
                        && enabled(command).get()
                        && !isWantedBy(scene.getFocusOwner(), command, event)) {
                    run(command);
                    event.consume();
                    return;
                }
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                run(Command.KEYS);
                event.consume();
            }
        });
    }

    private static boolean matches(Command command, KeyEvent event) {
        return command.key().map(key -> key.match(event)).orElse(false);
    }

    /** Whether the control with the focus has a use of its own for a key. */
    private static boolean isWantedBy(@Nullable Node focused, Command command, KeyEvent event) {
        if (!command.isBareKey()) {
            return false;
        }
        boolean choosing = focused instanceof ComboBoxBase<?> || focused instanceof ChoiceBox<?>;
        return focused instanceof TextInputControl
                || event.getCode() == KeyCode.SPACE && (focused instanceof ButtonBase || choosing);
    }
}
