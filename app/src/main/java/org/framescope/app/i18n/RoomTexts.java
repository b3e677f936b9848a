package org.framescope.app.i18n;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of several files as one bundle. A key that stands in two of them is a mistake and is told at once. */
final class RoomTexts extends ResourceBundle {

    private final Map<String, String> texts = new HashMap<>();

    RoomTexts(String... files) {
        for (String file : files) {
            var bundle = ResourceBundle.getBundle(
                    RoomTexts.class.getPackageName() + "." + file, Locale.ROOT, RoomTexts.class.getModule());
            for (String key : bundle.keySet()) {
                if (texts.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("text " + key + " stands in " + file + " and in a file before");
                }
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
