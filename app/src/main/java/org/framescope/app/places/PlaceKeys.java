package org.framescope.app.places;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys of places while the map has the focus: Esc lets the selection go, Ctrl+C copies what is marked. */
final class PlaceKeys {

    private final PlacesViewModel places;

    PlaceKeys(PlacesViewModel places) {
        this.places = places;
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && places.selection().range() != null) {
            places.selection().clear();
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown()) {
            Copies.put(places.copyText());
            event.consume();
        }
    }
}
