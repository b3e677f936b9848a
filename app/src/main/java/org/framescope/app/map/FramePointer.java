package org.framescope.app.map;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** Which frame is read out: the one under the pointer, else the one at which the keyboard's cursor stands. */
final class FramePointer {

    final ReadOnlyObjectWrapper<@Nullable MapReadout> readout = new ReadOnlyObjectWrapper<>(this, "readout");

    /** The keyboard's frame (MFN), or -1. */
    private long cursor = -1;

    long cursor() {
        return cursor;
    }

    void setCursor(@Nullable FrameMap map, long mfn) {
        cursor = mfn;
        read(map, mfn);
    }

    /** Reads out a frame; -1 goes back to the keyboard's cursor. */
    void read(@Nullable FrameMap map, long mfn) {
        long frame = mfn >= 0 ? mfn : cursor;
        boolean known = map != null && frame >= 0 && frame < map.end();
        readout.set(map != null && known ? new MapReadout(map.runAt(frame), frame) : null);
    }

    /** Reads out the same frame as it is in another map. */
    void readAgain(@Nullable FrameMap map) {
        MapReadout now = readout.get();
        if (now != null) {
            read(map, now.mfn());
        }
    }

    /** The run that is read out. */
    @Nullable FrameRange run() {
        MapReadout now = readout.get();
        return now == null ? null : now.run().range();
    }
}
