package org.framescope.app.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Everything that a person reads in the window and that the engine does not say. Each room has a file of its own. */
public final class Texts {

    private static final ResourceBundle BUNDLE =
            new RoomTexts("messages", "places", "timeline", "charts", "panels", "compare", "everyday", "export");

    private Texts() {}

    /** The bundle itself, for {@code %key} in FXML. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /** A text that may be missing. */
    public static @Nullable String find(String key) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : null;
    }

    /**
     * A text with its gaps filled. Numbers go in as they are written here, so format them with
     * {@link org.framescope.engine.frames.Units} first.
     */
    public static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
