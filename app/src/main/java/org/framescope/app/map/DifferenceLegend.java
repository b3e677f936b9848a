package org.framescope.app.map;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.framescope.engine.frames.DifferenceKind;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The kinds of differences on a map, with their amounts. A click shows only one kind. Style class {@code map-legend}. */
public final class DifferenceLegend extends FlowPane {

    private static final int SIDE = 14;

    private final MapView map;
    private final Map<DifferenceKind, ToggleButton> entries = new EnumMap<>(DifferenceKind.class);
    private final Map<DifferenceKind, PixelSurface> swatches = new EnumMap<>(DifferenceKind.class);
    private Set<DifferenceKind> isolated = Set.of();

    /** A legend that decides on the colours of a map. */
    public DifferenceLegend(MapView map) {
        this.map = map;
        getStyleClass().add("map-legend");
        getStylesheets().add(MapStyles.URL);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(MapTexts.get("difference.legend.name"));
        for (DifferenceKind kind : DifferenceKind.values()) {
            entries.put(kind, entry(kind));
        }
        // differences first, as on the map
        for (DifferenceKind kind : DifferenceKind.values()) {
            if (kind != DifferenceKind.SAME) {
                getChildren().add(entries.get(kind));
            }
        }
        getChildren().add(entries.get(DifferenceKind.SAME));
        map.darkProperty().subscribe(dark -> paint());
        map.colours().paletteKindProperty().subscribe(kind -> paint());
        sceneProperty().subscribe(scene -> paint());
        show(null);
    }

    private ToggleButton entry(DifferenceKind kind) {
        var surface = new PixelSurface();
        surface.node().setManaged(true);
        swatches.put(kind, surface);
        var entry = new ToggleButton();
        entry.setGraphic(surface.node());
        entry.getStyleClass().add("map-legend-entry");
        entry.setId("difference-" + id(kind));
        entry.setOnAction(event -> isolate(kind));
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        entry.setTooltip(tooltip);
        return entry;
    }

    private static String id(DifferenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shows the amounts of a difference; null while there is none. */
    public void show(@Nullable MapDifference difference) {
        entries.forEach((kind, entry) -> {
            long bytes = difference == null ? 0 : difference.frames(kind) << Units.PAGE_SHIFT;
            String name = MapTexts.get("difference." + id(kind));
            entry.setText(difference == null ? name : MapTexts.get("legend.entry", name, Units.size(bytes)));
            entry.getTooltip()
                    .setText(MapTexts.get(
                            "legend.entry.help",
                            MapTexts.get("difference." + id(kind) + ".help"),
                            Units.size(bytes),
                            Units.exactBytes(bytes)));
        });
    }

    private void isolate(DifferenceKind kind) {
        isolated = isolated.contains(kind) ? Set.of() : EnumSet.of(kind);
        entries.forEach((each, entry) -> entry.setSelected(isolated.contains(each)));
        paint();
    }

    private void paint() {
        Palette palette = map.palette();
        map.setColouring(new DifferenceColouring(palette, isolated));
        swatches.forEach((kind, surface) -> {
            int side = (int) Math.round(SIDE * map.scale());
            int unit = Math.max(1, (int) Math.round(map.scale()));
            surface.resize(side, side, map.scale());
            Swatch swatch = DifferenceColouring.swatch(kind, palette);
            surface.paint(canvas -> {
                canvas.tile(swatch.tile(unit), 0, 0, side, side);
                canvas.frame(0, 0, side, side, unit, Colours.mix(swatch.colour(), palette.text(), 70));
            });
        });
    }
}
