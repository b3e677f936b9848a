package org.framescope.app.map;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * The uses that are present on a map, with their amounts. A click isolates a use; with Shift or Ctrl it adds or removes
 * one. Style class {@code map-legend}.
 */
public final class MapLegend extends FlowPane {

    private final MapView map;
    private final Map<FrameUse, LegendEntry> entries = new EnumMap<>(FrameUse.class);

    /** A legend that follows a map. */
    public MapLegend(MapView map) {
        this.map = map;
        getStyleClass().add("map-legend");
        getStylesheets().add(MapStyles.URL);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(MapTexts.get("legend.name"));
        map.frameMapProperty().addListener((o, old, frames) -> count(frames));
        map.darkProperty().addListener(o -> paint());
        ReadOnlyObjectProperty<Set<FrameUse>> isolated = map.isolatedProperty();
        isolated.addListener(o ->
                entries.forEach((use, entry) -> entry.setSelected(isolated.get().contains(use))));
        count(map.getFrameMap());
    }

    private void count(@Nullable FrameMap frames) {
        long[] tally = new long[FrameUse.count()];
        if (frames != null) {
            frames.tally(0, frames.end(), tally);
        }
        boolean other = false;
        for (FrameUse use : FrameUse.values()) {
            long amount = tally[use.ordinal()] << Units.PAGE_SHIFT;
            if (amount > 0 && !entries.containsKey(use)) {
                entries.put(use, new LegendEntry(use, this::clicked));
                other = true;
            } else if (amount == 0 && entries.remove(use) != null) {
                other = true;
            }
            if (amount > 0) {
                entries.get(use).setAmount(amount);
            }
        }
        if (other) {
            getChildren().setAll(entries.values());
            paint();
        }
    }

    private void paint() {
        entries.values().forEach(entry -> entry.paint(map.palette(), map.scale()));
    }

    private void clicked(FrameUse use, boolean adding) {
        Set<FrameUse> now = map.isolatedProperty().get();
        Set<FrameUse> next = EnumSet.noneOf(FrameUse.class);
        if (adding) {
            next.addAll(now);
        }
        if (!now.contains(use)) {
            next.add(use);
        } else {
            next.remove(use);
        }
        map.isolate(next);
        // a toggle button has changed itself; the map decides
        entries.forEach((other, entry) -> entry.setSelected(next.contains(other)));
    }
}
