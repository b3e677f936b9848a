package org.framescope.app.map;

import java.util.Locale;

/** What the colours of the map tell of a frame. */
public enum Measure {
    USE,
    OWNER,
    AGE,
    ORDER,
    NODE;

    /** Name in texts and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return MapTexts.get("measure." + id());
    }

    /** The measure after this one, beginning anew behind the last. */
    public Measure next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
