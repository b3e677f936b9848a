package org.framescope.app.shell;

import org.framescope.app.settings.Remembered;

/** Says what each pane of the main window keeps from one run of the program to the next. */
final class RememberedSetup {

    private final Remembered remembered;

    RememberedSetup(Remembered remembered) {
        this.remembered = remembered;
    }

    void bind(Theme theme) {
        remembered.choice("theme", theme.choiceProperty(), ThemeChoice.class);
    }
}
