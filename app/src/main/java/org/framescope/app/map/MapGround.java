package org.framescope.app.map;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/** On which line the frames of a map lie, and how that is laid out. Knows no nodes of the window. */
final class MapGround {

    /** The map whose holes are left out; null for that which is shown. */
    final ObjectProperty<@Nullable FrameMap> model = new SimpleObjectProperty<>(this, "axisMap");

    final BooleanProperty holesCompressed = new SimpleBooleanProperty(this, "holesCompressed", true);
    final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(this, "arrangement", Arrangement.ROWS);

    /** The line of a map without its large holes: to find them takes a walk through all of its runs. */
    private record Found(FrameMap map, AddressAxis line) {}

    private volatile @Nullable Found found;

    /** Tells of everything that lays the frames on another line. */
    void addListener(InvalidationListener listener) {
        List.of(model, holesCompressed, arrangement).forEach(each -> each.addListener(listener));
    }

    /** Finds the large holes of a map that is about to be the model. To be called beside the window's thread. */
    void prepare(FrameMap map) {
        compressed(map);
    }

    /** Takes over what another one has, and what it has found. */
    void showLike(MapGround other) {
        found = other.found;
        arrangement.set(other.arrangement.get());
        holesCompressed.set(other.holesCompressed.get());
        model.set(other.model.get());
    }

    /** The line for a map that is shown; null before there is one. */
    @Nullable AddressAxis axis(@Nullable FrameMap shown, List<NodeSpan> nodes) {
        FrameMap map = model.get();
        if (map == null || shown != null && map.end() != shown.end()) {
            map = shown;
        }
        if (map == null) {
            return null;
        }
        AddressAxis line = holesCompressed.get() ? compressed(map) : AddressAxis.whole(map.end());
        return arrangement.get().arranged(line, nodes);
    }

    private AddressAxis compressed(FrameMap map) {
        Found known = found;
        if (known == null || known.map() != map) {
            known = new Found(map, AddressAxis.compressed(map));
            found = known;
        }
        return known.line();
    }
}
