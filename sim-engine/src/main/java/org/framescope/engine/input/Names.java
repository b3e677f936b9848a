package org.framescope.engine.input;

import java.util.Locale;

/** How constants are called in files, on the command line and in keys of texts. */
public final class Names {

    private Names() {}

    /** The name of a constant in lower case, with hyphens between its words. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
