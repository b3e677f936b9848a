package org.framescope.app.map;

import java.net.URL;
import java.util.Objects;

/** The style sheet of the map's controls. */
final class MapStyles {

    static final String URL = find().toExternalForm();

    private MapStyles() {}

    private static URL find() {
        return Objects.requireNonNull(MapStyles.class.getResource("/org/framescope/app/layouts/map.css"));
    }
}
