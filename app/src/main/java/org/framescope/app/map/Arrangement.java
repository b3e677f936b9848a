package org.framescope.app.map;

import java.util.List;
import java.util.Locale;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;

/** How the positions of the axis are laid out on the area of the map. */
public enum Arrangement {
    /** Wrapped rows, as text runs. */
    ROWS,
    /** A Hilbert curve: neighbours stay neighbours. */
    HILBERT,
    /** A block of wrapped rows for each NUMA node. */
    NODES;

    /** Name in texts and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return MapTexts.get("arrangement." + id());
    }

    /**
     * The axis that is laid out.
     *
     * @param line the frames in ascending order
     * @param nodes the node of every frame; those of another map, or none, are taken for one node of all frames
     */
    AddressAxis arranged(AddressAxis line, List<NodeSpan> nodes) {
        if (this != NODES) {
            return line;
        }
        boolean known = !nodes.isEmpty() && nodes.getLast().frames().end() == line.end();
        return line.byNode(known ? nodes : List.of(new NodeSpan(0, new FrameRange(0, line.end()))));
    }

    /** Room for addresses beside the rows, in scene pixels; a curve has them in its blocks. */
    double gutterWidth(AddressAxis axis, AddressUnit unit) {
        return this == HILBERT ? 0 : MapGutter.widthFor(axis, unit);
    }

    /** The viewport that shows a whole axis. */
    MapViewport fit(int width, int height, AddressAxis axis, int minPitch) {
        return switch (this) {
            case HILBERT -> HilbertViewport.fit(width, height, axis.length(), minPitch);
            case ROWS, NODES -> RowViewport.fit(width, height, RowBlocks.of(axis), minPitch);
        };
    }
}
