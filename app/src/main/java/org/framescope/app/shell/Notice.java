package org.framescope.app.shell;

import java.util.List;

/**
 * Something that a person is told without having to do anything about it.
 *
 * @param actions what can be done about it
 */
record Notice(String message, List<Action> actions) {

    /** Something that can be done, named after what it does. */
    record Action(String text, Runnable action) {}

    static Notice of(String message) {
        return new Notice(message, List.of());
    }
}
