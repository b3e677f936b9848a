package org.framescope.app.places;

import org.framescope.app.map.AddressAxis;
import org.framescope.app.map.MapView;
import org.framescope.app.map.MapViewport;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** The real map. */
final class MapViewHand implements MapHand {

    /** Frames around a frame that one wants to see: 16 MiB. */
    private static final long NEAR = 1L << 12;

    /**
     * What is in sight.
     *
     * @param start first frame in sight (MFN), for a map of another size or arrangement
     * @param end first frame behind
     */
    private record View(MapViewport viewport, long start, long end) {}

    private final MapView map;

    MapViewHand(MapView map) {
        this.map = map;
    }

    @Override
    public long cursor() {
        return map.frameCursor();
    }

    @Override
    public void reveal(long mfn) {
        AddressAxis axis = map.axisProperty().get();
        MapViewport view = map.getViewport();
        if (axis != null && view != null) {
            long position = Math.min(axis.positionOf(mfn), axis.length() - 1);
            if (!view.isVisible(position)) {
                map.change(now -> now.centredOn(position));
            }
        }
        map.goTo(mfn);
    }

    @Override
    public void approach(long mfn) {
        MapViewport view = map.getViewport();
        if (view != null && view.positionsPerPixel() > 1) {
            long start = mfn - mfn % NEAR;
            map.zoomTo(new FrameRange(start, start + NEAR));
        }
        reveal(mfn);
    }

    @Override
    public void show(FrameRange range) {
        map.zoomTo(range);
    }

    @Override
    public @Nullable Object view() {
        MapViewport view = map.getViewport();
        AddressAxis axis = map.axisProperty().get();
        if (view == null || axis == null) {
            return null;
        }
        long start = axis.mfnAt(Math.min(view.firstVisible(), axis.length() - 1));
        long end = axis.mfnAt(Math.clamp(view.endVisible() - 1, 0, axis.length() - 1)) + 1;
        return new View(view, start, end);
    }

    @Override
    public void restore(Object before, long cursor) {
        if (before instanceof View view) {
            map.change(now -> isLike(now, view.viewport) ? view.viewport : now);
            if (!view.viewport.equals(map.getViewport())) {
                map.zoomTo(new FrameRange(Math.min(view.start, view.end - 1), view.end));
            }
        }
        map.setCursor(cursor);
    }

    /** Whether the map has the size and the arrangement that it had. */
    private static boolean isLike(MapViewport now, MapViewport before) {
        return now.getClass() == before.getClass()
                && now.width() == before.width()
                && now.height() == before.height()
                && now.length() == before.length()
                && now.minPitch() == before.minPitch();
    }
}
