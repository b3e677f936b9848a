package org.framescope.app.shell.commands;

import javafx.scene.control.Control;
import javafx.scene.layout.Pane;
import org.framescope.app.layouts.Hint;

/** Says on hover what a control does, and with which key it is done as well. */
public final class KeyHints {

    private final KeyBindings keys;

    public KeyHints(KeyBindings keys) {
        this.keys = keys;
    }

    /**
     * Explains a control of a pane.
     *
     * @param id the control's id
     */
    public void on(Pane pane, String id, Command command) {
        on(pane, id, command, command.text());
    }

    /** Explains a control of a pane in words of its own. */
    public void on(Pane pane, String id, Command command, String words) {
        if (!(pane.lookup("#" + id) instanceof Control control)) {
            throw new IllegalStateException("there is no control " + id);
        }
        keys.allProperty().subscribe(all -> control.setTooltip(Hint.of(keys.behind(words, command))));
    }
}
