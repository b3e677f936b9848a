package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * What the colours of a map mean, with amounts. A click isolates an entry, with Shift or Ctrl it adds or removes one; an
 * entry can be hidden too, and then it is said how much that is. Style class {@code map-legend}.
 */
public final class MapLegend extends LegendFlow implements LegendEntry.Clicks {

    private final MapView map;
    private final LegendNote outOfReach = new LegendNote();
    private final LegendNote ownerless = new LegendNote();
    private final LegendNote hidden = new LegendNote();
    private final Map<Integer, LegendEntry> entries = new LinkedHashMap<>();
    private final LegendCounter counter = new LegendCounter(Platform::runLater, this::show);
    private LegendTally tally = LegendTally.NONE;
    private @Nullable Measure shown;

    /** A legend that follows a map. */
    public MapLegend(MapView map) {
        this.map = map;
        getStyleClass().add("map-legend");
        getStylesheets().add(MapStyles.URL);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(MapTexts.get("legend.name"));
        MapColours colours = map.colours();
        map.frameMapProperty().addListener((o, old, frames) -> count());
        map.veilProperty().addListener((o, old, veil) -> explain(veil));
        map.axisMapProperty().addListener((o, old, axisMap) -> forgetRows());
        colours.measureProperty().addListener((o, old, measure) -> count());
        colours.stepProperty().addListener((o, old, step) -> {
            if (colours.measureProperty().get() == Measure.AGE) {
                count();
            }
        });
        colours.nodesProperty().addListener((o, old, nodes) -> count());
        colours.filterProperty().addListener((o, old, filter) -> showFilter());
        colours.paletteKindProperty().addListener((o, old, kind) -> paint());
        map.darkProperty().addListener((o, old, dark) -> paint());
        outOfReach.setId("legend-out-of-reach");
        ownerless.setId("legend-ownerless");
        hidden.setId("legend-hidden");
        count();
        explain(map.getVeil());
    }

    /** Says what lies over the frames; only while something does. */
    private void explain(MapVeil veil) {
        long bytes = veil.outOfReach().frames() << Units.PAGE_SHIFT;
        outOfReach.say(
                MapTexts.get("legend.out-of-reach", Units.size(bytes)),
                MapTexts.get("legend.out-of-reach.help", veil.xen(), Units.exactBytes(bytes)));
        outOfReach.setShown(bytes > 0);
        int domains = veil.ownerless().size();
        ownerless.say(
                MapTexts.get(domains == 1 ? "legend.ownerless.one" : "legend.ownerless", Units.count(domains)),
                MapTexts.get("legend.ownerless.help", veil.xen()));
        ownerless.setShown(domains > 0);
        paint();
    }

    private void count() {
        FrameMap frames = map.getFrameMap();
        if (frames == null) {
            counter.forget();
        } else {
            counter.count(frames, map.colours().colouring());
        }
    }

    private void show(LegendTally counted) {
        tally = counted;
        Measure measure = map.colours().measureProperty().get();
        if (measure != shown) {
            shown = measure;
            entries.clear();
            forgetRows();
        }
        List<Node> inOrder = new ArrayList<>(List.of(outOfReach, ownerless, hidden));
        Set<Integer> present = new HashSet<>();
        for (int i = 0; i < counted.groups().size(); i++) {
            ColourGroup group = counted.groups().get(i);
            if (counted.frames()[i] > 0) {
                inOrder.add(entries.computeIfAbsent(group.id(), id -> new LegendEntry(group, this)));
                present.add(group.id());
            }
        }
        boolean same = present.equals(entries.keySet()) && getChildren().containsAll(inOrder);
        entries.keySet().retainAll(present);
        if (!same) {
            showAll(inOrder);
        }
        showFilter();
    }

    /** Says amounts, and which entries are isolated or hidden. */
    private void showFilter() {
        LegendFilter filter = map.colours().filterProperty().get();
        long away = 0;
        for (int i = 0; i < tally.groups().size(); i++) {
            ColourGroup group = tally.groups().get(i);
            LegendEntry entry = entries.get(group.id());
            if (entry != null) {
                long bytes = tally.frames()[i] << Units.PAGE_SHIFT;
                boolean isHidden = filter.hidden().contains(group.id());
                entry.say(group, bytes, isHidden);
                entry.setSelected(filter.isolated().contains(group.id()));
                away += isHidden ? bytes : 0;
            }
        }
        hidden.say(
                MapTexts.get("legend.hidden", Units.size(away)),
                MapTexts.get("legend.hidden.help", Units.exactBytes(away)));
        hidden.setShown(away > 0);
        requestLayout();
        paint();
    }

    /** What the legend says, with exact amounts; null before there is a map. */
    public @Nullable Table table() {
        if (tally.groups().isEmpty()) {
            return null;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < tally.groups().size(); i++) {
            if (tally.frames()[i] > 0) {
                ColourGroup group = tally.groups().get(i);
                rows.add(Arrays.asList(group.label(), tally.frames()[i], group.help()));
            }
        }
        Measure measure = map.colours().measureProperty().get();
        List<Table.Column> columns = List.of(
                new Table.Column(measure.label(), null),
                new Table.Column(MapTexts.get("legend.table.amount"), Unit.PAGES),
                new Table.Column(MapTexts.get("legend.table.meaning"), null));
        String title = MapTexts.get("legend.table", measure.label());
        return new Table("memory-by-" + measure.id(), title, columns, rows);
    }

    private void paint() {
        Palette palette = map.palette();
        Swatch free = VeilPainter.under(palette.swatch(FrameUse.HEAP_FREE), palette);
        Swatch used = VeilPainter.under(palette.swatch(FrameUse.DOMAIN), palette);
        outOfReach.paint(List.of(free, used), palette, map.scale());
        ownerless.paint(List.of(palette.ownerless(0), palette.ownerless(1)), palette, map.scale());
        int background = palette.background();
        hidden.paint(List.of(new Swatch(background, background, Pattern.NONE)), palette, map.scale());
        Colouring colouring = map.colours().colouring();
        if (shown == map.colours().measureProperty().get()) {
            entries.values().forEach(entry -> entry.paint(colouring, palette, map.scale()));
        }
    }

    @Override
    public void isolate(int group, boolean adding) {
        change(filter -> filter.isolating(group, adding));
    }

    @Override
    public void hide(int group) {
        change(filter -> filter.hiding(group));
    }

    private void change(UnaryOperator<LegendFilter> change) {
        ObjectProperty<LegendFilter> filter = map.colours().filterProperty();
        filter.set(change.apply(filter.get()));
        // a toggle button has changed itself; the filter decides
        showFilter();
    }
}
