package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameSpans;
import org.jspecify.annotations.Nullable;

/**
 * What is painted: frames, the axis they lie on, the part that is seen, and the colours.
 *
 * @param veil frames that are out of reach
 * @param pyramid summary of the map by the classes of the colouring; null to draw its runs
 */
record MapScene(
        FrameMap map,
        FrameSpans veil,
        @Nullable RunPyramid pyramid,
        AddressAxis axis,
        MapViewport viewport,
        Colouring colouring,
        Palette palette) {

    MapScene(
            FrameMap map,
            @Nullable RunPyramid pyramid,
            AddressAxis axis,
            MapViewport viewport,
            Colouring colouring,
            Palette palette) {
        this(map, FrameSpans.NONE, pyramid, axis, viewport, colouring, palette);
    }

    MapScene(FrameMap map, AddressAxis axis, MapViewport viewport, Colouring colouring, Palette palette) {
        this(map, null, axis, viewport, colouring, palette);
    }

    /** Whether another scene shows the same frames in the same colours, though perhaps another part of them. */
    boolean showsAllTheSame(MapScene other) {
        return map == other.map
                && veil == other.veil
                && axis == other.axis
                && palette == other.palette
                && colouring.equals(other.colouring);
    }
}
