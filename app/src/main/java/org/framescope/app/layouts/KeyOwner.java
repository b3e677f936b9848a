package org.framescope.app.layouts;

import javafx.scene.input.KeyCode;

/** A control that has a use of its own for keys which mean something else everywhere else. */
public interface KeyOwner {

    /** Whether the control takes a key, as it is now. */
    boolean wants(KeyCode key);
}
