package org.framescope.app.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/** How the map is coloured: by which measure, in which palette, and which groups of the legend are shown. */
public final class MapColours {

    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.USE);
    private final ObjectProperty<PaletteKind> paletteKind =
            new SimpleObjectProperty<>(this, "paletteKind", PaletteKind.STANDARD);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final ObjectProperty<List<NodeSpan>> nodes = new SimpleObjectProperty<>(this, "nodes", List.of());
    private final ObjectProperty<Set<Integer>> ownerless = new SimpleObjectProperty<>(this, "ownerless", Set.of());
    private final ObjectProperty<LegendFilter> filter = new SimpleObjectProperty<>(this, "filter", LegendFilter.NONE);

    private final ReadOnlyObjectWrapper<Set<FrameUse>> isolated =
            new ReadOnlyObjectWrapper<>(this, "isolated", Set.of());

    /** What the colours are now; null when something has changed since they were put together. */
    private @Nullable Colouring colouring;

    MapColours() {
        // the groups of one measure mean nothing in another
        measure.addListener((o, old, now) -> filter.set(LegendFilter.NONE));
        measure.addListener((o, old, now) -> isolatedChanged());
        filter.addListener((o, old, now) -> isolatedChanged());
        addListener(o -> colouring = null);
    }

    /** What the colours tell. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** For whose eyes the colours are chosen. */
    public ObjectProperty<PaletteKind> paletteKindProperty() {
        return paletteKind;
    }

    /** Which groups of the legend are shown in full, faded or not at all; begins anew with another measure. */
    public ObjectProperty<LegendFilter> filterProperty() {
        return filter;
    }

    /** The step that is shown, from which the age of frames is counted. */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** Uses that are shown in full while all others are faded; empty for all, and with another measure than use. */
    ReadOnlyObjectProperty<Set<FrameUse>> isolatedProperty() {
        return isolated.getReadOnlyProperty();
    }

    /** Colours by use, shows these uses in full and fades all others; an empty set shows all. */
    void isolate(Set<FrameUse> uses) {
        measure.set(Measure.USE);
        Set<Integer> groups = uses.stream().map(FrameUse::ordinal).collect(Collectors.toSet());
        filter.set(new LegendFilter(groups, Set.of()));
    }

    private void isolatedChanged() {
        Set<Integer> groups = filter.get().isolated();
        boolean byUse = measure.get() == Measure.USE;
        isolated.set(EnumSet.allOf(FrameUse.class).stream()
                .filter(use -> byUse && groups.contains(use.ordinal()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Takes over what another one has. */
    void showLike(MapColours other) {
        measure.set(other.measure.get());
        paletteKind.set(other.paletteKind.get());
        dark.set(other.dark.get());
        step.set(other.step.get());
        nodes.set(other.nodes.get());
        filter.set(other.filter.get());
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    ObjectProperty<List<NodeSpan>> nodesProperty() {
        return nodes;
    }

    /** Numbers of the domains whose frames have no owner yet. */
    ObjectProperty<Set<Integer>> ownerlessProperty() {
        return ownerless;
    }

    public Palette palette() {
        return Palette.of(paletteKind.get(), dark.get());
    }

    /** The colouring that all this makes. */
    Colouring colouring() {
        Colouring now = colouring;
        if (now == null) {
            now = new ShownColouring(base(), filter.get(), palette());
            colouring = now;
        }
        return now;
    }

    private Colouring base() {
        Palette palette = palette();
        return switch (measure.get()) {
            case USE -> new UseColouring(palette, ownerless.get());
            case OWNER -> new OwnerColouring(palette);
            case AGE -> new AgeColouring(palette, step.get());
            case ORDER -> new OrderColouring(palette);
            case NODE -> new NodeColouring(palette, nodes.get().isEmpty() ? oneNode() : nodes.get());
        };
    }

    private static List<NodeSpan> oneNode() {
        return List.of(new NodeSpan(0, new FrameRange(0, Long.MAX_VALUE)));
    }

    /** Tells of every change of the colours, before the listeners that come later. */
    final void addListener(InvalidationListener listener) {
        for (Observable observed : List.of(measure, paletteKind, dark, nodes, ownerless, filter)) {
            observed.addListener(listener);
        }
        step.addListener(o -> {
            if (measure.get() == Measure.AGE) {
                listener.invalidated(o);
            }
        });
    }
}
