package org.framescope.app.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** Frames that are selected on the map, by pulling from one frame to another. Knows no nodes. */
final class MapSelection {

    /** How near to an end of the selection one must be to take hold of it, in device pixels at 100 %. */
    private static final int REACH = 7;

    final ObjectProperty<@Nullable FrameRange> range = new SimpleObjectProperty<>(this, "selection");
    final ReadOnlyBooleanWrapper selecting = new ReadOnlyBooleanWrapper(this, "selecting");

    /** The frame from which the selection is pulled (MFN), or -1. */
    private long anchor = -1;

    /** Selects from here on, as soon as another frame is pulled to. */
    void begin(long mfn) {
        anchor = mfn;
    }

    /** As {@link #begin} where nothing has begun. */
    void beginUnlessBegun(long mfn) {
        anchor = anchor < 0 ? mfn : anchor;
    }

    /** The next selection begins anew. */
    void forget() {
        anchor = -1;
    }

    /**
     * Selects from where it began to a frame, both included, at bounds that are as round as a pixel allows.
     *
     * @param end first frame behind memory (MFN)
     */
    void pullTo(long mfn, MapViewport view, long end) {
        if (anchor < 0 || mfn < 0) {
            return;
        }
        long grain = Long.highestOneBit(Math.max(1, (long) view.positionsPerPixel()));
        long low = Math.min(anchor, mfn) / grain * grain;
        long high = Math.max(anchor, mfn) / grain * grain + grain;
        range.set(new FrameRange(low, Math.min(high, end)));
    }

    /**
     * The frame at the other end of the selection (MFN) when a pixel is at one of its ends; -1 where it is at neither.
     *
     * @param scale device pixels for one of the scene
     */
    long heldFrom(double x, double y, AddressAxis axis, MapViewport view, double scale) {
        FrameRange now = range.get();
        if (now == null) {
            return -1;
        }
        PixelBox first = view.boxOf(axis.positionOf(now.start()));
        PixelBox last = view.boxOf(axis.positionOf(now.end() - 1));
        if (isNear(x, y, last.x1(), last, scale)) {
            return now.start();
        }
        return isNear(x, y, first.x0(), first, scale) ? now.end() - 1 : -1;
    }

    private static boolean isNear(double x, double y, int edge, PixelBox box, double scale) {
        return Math.abs(x - edge) <= REACH * scale && y >= box.y0() && y < box.y1();
    }
}
