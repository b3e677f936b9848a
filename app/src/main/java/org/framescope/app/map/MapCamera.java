package org.framescope.app.map;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** Holds the axis and the part of it that is seen, and moves the view. Knows no nodes. */
final class MapCamera {

    final ReadOnlyObjectWrapper<@Nullable AddressAxis> axis = new ReadOnlyObjectWrapper<>(this, "axis");
    final ReadOnlyObjectWrapper<@Nullable MapViewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport");

    private Arrangement arrangement = Arrangement.ROWS;

    /** Lays the frames on another axis, or arranges them in another way, with the same place in sight. */
    void lay(AddressAxis line, Arrangement arranged) {
        AddressAxis old = axis.get();
        boolean rearranged = arranged != arrangement;
        if (line.equals(old) && !rearranged) {
            return;
        }
        arrangement = arranged;
        MapViewport view = viewport.get();
        if (view != null && old != null) {
            long anchor = Math.min(line.positionOf(old.mfnAt(view.anchor())), line.length() - 1);
            viewport.set(rearranged ? rearranged(view, line, anchor) : view.onAxis(line, anchor));
        }
        axis.set(line);
    }

    /** The other arrangement of about as many frames around the same place. */
    private MapViewport rearranged(MapViewport view, AddressAxis line, long anchor) {
        MapViewport whole = arrangement.fit(view.width(), view.height(), line, view.minPitch());
        if (view.isFit()) {
            return whole;
        }
        long seen = Math.max(
                1,
                view.visible().stream()
                        .mapToLong(stretch -> stretch.to() - stretch.from())
                        .sum());
        long from = Math.clamp(anchor, 0, Math.max(0, line.length() - seen));
        return whole.showing(from, Math.min(from + seen, line.length()));
    }

    /** Adapts the view to the size of the area in device pixels. */
    void resize(int width, int height, int minPitch) {
        AddressAxis line = axis.get();
        MapViewport view = viewport.get();
        if (line == null) {
            return;
        }
        if (view == null) {
            viewport.set(arrangement.fit(width, height, line, minPitch));
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

    /** Shows a range of frames as large as can be; where it is in several pieces, all of them. */
    void zoomTo(FrameRange range) {
        AddressAxis line = axis.get();
        if (line != null) {
            List<AddressAxis.Stretch> stretches = line.stretchesOf(range);
            long from = stretches.stream()
                    .mapToLong(AddressAxis.Stretch::from)
                    .min()
                    .orElse(0);
            long to =
                    stretches.stream().mapToLong(AddressAxis.Stretch::to).max().orElse(1);
            change(view -> view.showing(from, to));
        }
    }

    void reveal(long mfn) {
        AddressAxis line = axis.get();
        if (line != null) {
            long position = Math.min(line.positionOf(mfn), line.length() - 1);
            change(view -> view.revealing(position));
        }
    }

    /** Zooms at a frame when it is in sight, else at the middle. */
    void zoom(int steps, long mfn) {
        AddressAxis line = axis.get();
        MapViewport view = viewport.get();
        if (line == null || view == null) {
            return;
        }
        long position = mfn < 0 ? -1 : Math.min(line.positionOf(mfn), line.length() - 1);
        if (position >= 0 && view.isVisible(position)) {
            PixelBox box = view.boxOf(position);
            change(v -> v.zoomedAt(box.x0(), box.y0() + box.height() / 2.0, steps));
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
