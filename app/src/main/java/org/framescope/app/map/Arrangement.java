package org.framescope.app.map;

import java.util.Locale;

/** How the positions of the axis are laid out on the area of the map. */
public enum Arrangement {
    /** Wrapped rows, as text runs. */
    ROWS,
    /** A block of wrapped rows for each NUMA node. */
    NODES;

    /** Name in texts and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return MapTexts.get("arrangement." + id());
    }

    /** The viewport that shows a whole axis. */
    MapViewport fit(int width, int height, AddressAxis axis, int minPitch) {
        return switch (this) {
            case ROWS, NODES -> RowViewport.fit(width, height, RowBlocks.of(axis), minPitch);
        };
    }
}
