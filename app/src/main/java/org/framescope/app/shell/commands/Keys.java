package org.framescope.app.shell.commands;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** What can be said of a key, or of keys that are pressed together, without knowing what it does. */
final class Keys {

    /** With the shortcut key these edit or walk through the text of every field. */
    private static final Set<KeyCode> EDIT_TEXT = Set.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    /** These go from control to control, close what is open, or press what has the focus; no command may take them. */
    private static final Set<KeyCode> RESERVED = Set.of(KeyCode.TAB, KeyCode.ESCAPE, KeyCode.ENTER);

    private Keys() {}

    /** Whether a key writes or moves the caret where text is typed: one without Ctrl, Alt or the like, F keys apart. */
    static boolean isBare(KeyCombination keys) {
        return keys instanceof KeyCodeCombination with
                && with.getShortcut() != ModifierValue.DOWN
                && with.getControl() != ModifierValue.DOWN
                && with.getAlt() != ModifierValue.DOWN
                && with.getMeta() != ModifierValue.DOWN
                && !with.getCode().isFunctionKey();
    }

    /** Whether a field for text has a use of its own for a key. */
    static boolean editText(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && EDIT_TEXT.contains(event.getCode());
    }

    /** The keys of a press; empty for a modifier alone and for keys that every window needs for itself. */
    static Optional<KeyCombination> of(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || bare && RESERVED.contains(code)) {
            return Optional.empty();
        }
        boolean onMac = event.isShortcutDown() && event.isMetaDown();
        return Optional.of(new KeyCodeCombination(
                code,
                state(event.isShiftDown()),
                onMac ? state(event.isControlDown()) : ModifierValue.UP,
                state(event.isAltDown()),
                onMac ? ModifierValue.UP : state(event.isMetaDown()),
                state(event.isShortcutDown())));
    }

    private static ModifierValue state(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** Keys as they are read from a file; empty when they are none. */
    static Optional<KeyCombination> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyCombination.valueOf(text)).filter(KeyCodeCombination.class::isInstance);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
