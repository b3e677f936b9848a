package org.framescope.app.shell;

import org.framescope.app.map.Arrangement;
import org.framescope.app.map.MapView;
import org.framescope.app.map.Measure;
import org.framescope.app.map.PaletteKind;
import org.framescope.app.settings.Remembered;

/** Says what of the looks of the map is kept from one run of the program to the next. */
final class RememberedMap {

    private final Remembered remembered;

    RememberedMap(Remembered remembered) {
        this.remembered = remembered;
    }

    void bind(MapView map) {
        remembered.choice("map.colouring", map.colours().measureProperty(), Measure.class);
        remembered.choice("map.palette", map.colours().paletteKindProperty(), PaletteKind.class);
        remembered.choice("map.arrangement", map.arrangementProperty(), Arrangement.class);
        remembered.yesNo("map.holes-left-out", map.holesCompressedProperty());
    }
}
