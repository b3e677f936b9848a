package org.framescope.app.shell.commands;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;

/** Shows the keys of commands in menus, as they are now. */
public final class MenuKeys {

    private final KeyBindings keys;
    private final Map<Command, MenuItem> items = new EnumMap<>(Command.class);
    private boolean typing;

    public MenuKeys(KeyBindings keys) {
        this.keys = keys;
        keys.allProperty().subscribe(this::refresh);
    }

    /** Shows the key of a command in its menu item from now on. */
    public void show(Command command, MenuItem item) {
        items.put(command, item);
        refresh();
    }

    /** While text is typed, a space is a space: the menus must not take it. */
    public void follow(Scene scene) {
        scene.focusOwnerProperty().subscribe(focused -> {
            typing = focused instanceof TextInputControl;
            refresh();
        });
    }

    private void refresh() {
        items.forEach((command, item) -> {
            KeyCombination key = keys.key(command);
            item.setAccelerator(key == null || typing && Keys.isBare(key) ? null : key);
        });
    }
}
