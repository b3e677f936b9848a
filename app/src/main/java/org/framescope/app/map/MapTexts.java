package org.framescope.app.map;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts of the map, from its resource bundle. */
final class MapTexts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.framescope.app.i18n.map", MapTexts.class.getModule());

    private MapTexts() {}

    static String get(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text).format(values);
    }
}
