package org.framescope.app.map;

/** Makes a map look as another one does, from now on: what is chosen for the main map holds for all maps of the window. */
public final class SameLooks {

    private SameLooks() {}

    /** Theme, palette, arrangement, what is left out, and the unit of addresses; not what the colours tell. */
    public static void bind(MapView map, MapView main) {
        map.darkProperty().bind(main.darkProperty());
        map.colours().paletteKindProperty().bind(main.colours().paletteKindProperty());
        map.arrangementProperty().bind(main.arrangementProperty());
        map.holesCompressedProperty().bind(main.holesCompressedProperty());
        map.unitProperty().bind(main.unitProperty());
    }

    /** As {@link #bind}, and what the colours tell; either map can choose that. */
    public static void bindWithMeasure(MapView map, MapView main) {
        bind(map, main);
        map.colours().measureProperty().bindBidirectional(main.colours().measureProperty());
    }
}
