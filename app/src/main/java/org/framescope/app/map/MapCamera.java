package org.framescope.app.map;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** Holds the axis and the part of it that is seen, and moves the view. Knows no nodes. */
final class MapCamera {

    final ReadOnlyObjectWrapper<@Nullable AddressAxis> axis = new ReadOnlyObjectWrapper<>(this, "axis");
    final ReadOnlyObjectWrapper<@Nullable MapViewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport");

    /** Lays the frames of a map on a new axis, with the same place in sight as far as it can be. */
    void lay(FrameMap model, boolean compressed) {
        AddressAxis old = axis.get();
        AddressAxis line = compressed ? AddressAxis.compressed(model) : AddressAxis.whole(model.end());
        if (line.equals(old)) {
            return;
        }
        MapViewport view = viewport.get();
        if (view != null) {
            long first = old == null ? 0 : old.mfnAt(view.firstVisible());
            viewport.set(view.onAxis(line.length(), line.positionOf(first)));
        }
        axis.set(line);
    }

    /** Adapts the view to the size of the area in device pixels. */
    void resize(int width, int height, int minPitch) {
        AddressAxis line = axis.get();
        MapViewport view = viewport.get();
        if (line == null) {
            return;
        }
        if (view == null) {
            viewport.set(MapViewport.fit(width, height, line.length(), minPitch));
        } else if (view.width() != width || view.height() != height || view.minPitch() != minPitch) {
            viewport.set(view.resized(width, height, minPitch));
        }
    }

    void change(UnaryOperator<MapViewport> change) {
        MapViewport view = viewport.get();
        if (view != null) {
            viewport.set(change.apply(view));
        }
    }

    void zoomTo(FrameRange range) {
        AddressAxis line = axis.get();
        if (line != null) {
            long from = line.positionOf(range.start());
            long to = Math.max(from + 1, line.positionOf(range.end()));
            change(view -> view.showing(from, to));
        }
    }

    void reveal(long mfn) {
        AddressAxis line = axis.get();
        if (line != null) {
            change(view -> view.revealing(line.positionOf(mfn)));
        }
    }

    /** Zooms at a frame when it is in sight, else at the middle. */
    void zoom(int steps, long mfn) {
        AddressAxis line = axis.get();
        MapViewport view = viewport.get();
        if (line == null || view == null) {
            return;
        }
        long position = mfn < 0 ? -1 : line.positionOf(mfn);
        if (position >= view.firstVisible() && position < view.endVisible()) {
            double y = view.rowTop(view.rowOf(position)) + view.pitch() / 2.0;
            change(v -> v.zoomedAt(v.xOf(position), y, steps));
        } else {
            change(v -> v.zoomedAt(v.width() / 2.0, v.height() / 2.0, steps));
        }
    }

    /** MFN at a pixel of the area, or -1. */
    long mfnAt(double x, double y) {
        AddressAxis line = axis.get();
        MapViewport view = viewport.get();
        long position = line == null || view == null ? -1 : view.positionAt(x, y);
        return position < 0 || line == null ? -1 : line.mfnAt(position);
    }
}
