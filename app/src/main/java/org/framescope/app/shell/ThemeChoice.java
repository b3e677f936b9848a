package org.framescope.app.shell;

import java.util.Locale;

/** What the user says about light and dark. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    static ThemeChoice of(String name) {
        for (ThemeChoice choice : values()) {
            if (choice.id().equals(name)) {
                return choice;
            }
        }
        return SYSTEM;
    }

    /** Name in settings and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
