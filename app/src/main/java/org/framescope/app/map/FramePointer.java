package org.framescope.app.map;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.jspecify.annotations.Nullable;

/** Which frame is read out: the one under the pointer, else the one at which the keyboard's cursor stands. */
final class FramePointer {

    final ReadOnlyObjectWrapper<@Nullable MapReadout> readout = new ReadOnlyObjectWrapper<>(this, "readout");

    private AddressUnit unit = AddressUnit.HEX;

    private List<NodeSpan> nodes = List.of();

    /** The keyboard's frame (MFN), or -1. */
    private long cursor = -1;

    long cursor() {
        return cursor;
    }

    void setCursor(@Nullable FrameMap map, MapVeil veil, long mfn) {
        cursor = mfn;
        read(map, veil, mfn);
    }

    /** Reads out a frame; -1 goes back to the keyboard's cursor. */
    void read(@Nullable FrameMap map, MapVeil veil, long mfn) {
        readout.set(readoutOf(map, veil, mfn >= 0 ? mfn : cursor));
    }

    /** What is to be said of the frame at the keyboard's cursor, wherever the pointer is; null for none. */
    @Nullable MapReadout atCursor(@Nullable FrameMap map, MapVeil veil) {
        return readoutOf(map, veil, cursor);
    }

    private @Nullable MapReadout readoutOf(@Nullable FrameMap map, MapVeil veil, long frame) {
        if (map == null || frame < 0 || frame >= map.end()) {
            return null;
        }
        FrameRun run = map.runAt(frame);
        return new MapReadout(run, frame, unit, nodeOf(frame), veil.remark(frame, run.state()));
    }

    private int nodeOf(long mfn) {
        return nodes.size() < 2 ? -1 : nodes.get(NodeSpan.indexAt(nodes, mfn)).node();
    }

    /** The NUMA node of every frame from now on, ascending, without gaps; empty for none. */
    void setNodes(List<NodeSpan> spans) {
        nodes = spans;
    }

    /** In what places are written from now on. */
    void setUnit(AddressUnit chosen) {
        unit = chosen;
    }

    /** Reads out the same frame as it is in another map. */
    void readAgain(@Nullable FrameMap map, MapVeil veil) {
        MapReadout now = readout.get();
        if (now != null) {
            read(map, veil, now.mfn());
        }
    }

    /** The run that is read out. */
    @Nullable FrameRange run() {
        MapReadout now = readout.get();
        return now == null ? null : now.run().range();
    }
}
