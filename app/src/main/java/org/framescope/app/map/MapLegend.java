package org.framescope.app.map;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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
    private final LegendNote outOfReach = new LegendNote();
    private final LegendNote ownerless = new LegendNote();
    private final Map<FrameUse, LegendEntry> entries = new EnumMap<>(FrameUse.class);

    /** A legend that follows a map. */
    public MapLegend(MapView map) {
        this.map = map;
        getStyleClass().add("map-legend");
        getStylesheets().add(MapStyles.URL);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(MapTexts.get("legend.name"));
        map.frameMapProperty().addListener((o, old, frames) -> count(frames));
        map.veilProperty().addListener((o, old, veil) -> explain(veil));
        map.darkProperty().addListener(o -> paint());
        ReadOnlyObjectProperty<Set<FrameUse>> isolated = map.isolatedProperty();
        isolated.addListener(o ->
                entries.forEach((use, entry) -> entry.setSelected(isolated.get().contains(use))));
        outOfReach.setId("legend-out-of-reach");
        ownerless.setId("legend-ownerless");
        getChildren().setAll(outOfReach, ownerless);
        count(map.getFrameMap());
        explain(map.getVeil());
    }

    /** Says what lies over the frames; only while something does. */
    private void explain(MapVeil veil) {
        long hidden = veil.outOfReach().frames() << Units.PAGE_SHIFT;
        outOfReach.say(
                MapTexts.get("legend.out-of-reach", Units.size(hidden)),
                MapTexts.get("legend.out-of-reach.help", veil.xen(), Units.exactBytes(hidden)));
        outOfReach.setShown(hidden > 0);
        int domains = veil.ownerless().size();
        ownerless.say(
                MapTexts.get(domains == 1 ? "legend.ownerless.one" : "legend.ownerless", Units.count(domains)),
                MapTexts.get("legend.ownerless.help", veil.xen()));
        ownerless.setShown(domains > 0);
        paint();
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
            getChildren().setAll(outOfReach, ownerless);
            getChildren().addAll(entries.values());
            paint();
        }
    }

    private void paint() {
        Palette palette = map.palette();
        Swatch free = VeilPainter.under(palette.swatch(FrameUse.HEAP_FREE), palette);
        Swatch used = VeilPainter.under(palette.swatch(FrameUse.DOMAIN), palette);
        outOfReach.paint(List.of(free, used), palette, map.scale());
        ownerless.paint(List.of(palette.ownerless(0), palette.ownerless(1)), palette, map.scale());
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
