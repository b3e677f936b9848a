package org.framescope.app.map;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/**
 * The memory map: every frame of the host, coloured by use, from the whole address space down to one frame.
 *
 * <p>The map is painted on the JavaFX thread, at most once a pulse, and only the layer that changed: frames, or the
 * marks above them. Style class {@code memory-map}.
 */
public final class MapView extends Region {

    private static final double DEFAULT_WIDTH = 800;
    private static final double DEFAULT_HEIGHT = 500;

    private final ObjectProperty<@Nullable FrameMap> frameMap = new SimpleObjectProperty<>(this, "frameMap");
    private final ObjectProperty<@Nullable FrameMap> axisMap = new SimpleObjectProperty<>(this, "axisMap");
    private final ObjectProperty<List<FrameRange>> marked = new SimpleObjectProperty<>(this, "marked", List.of());
    private final ObservableList<MapOutline> outlines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable MapReadout> readout = new ReadOnlyObjectWrapper<>(this, "readout");
    private final ReadOnlyObjectWrapper<@Nullable MapViewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport");
    private final ReadOnlyObjectWrapper<@Nullable AddressAxis> axis = new ReadOnlyObjectWrapper<>(this, "axis");
    private final ReadOnlyObjectWrapper<Set<FrameUse>> isolated =
            new ReadOnlyObjectWrapper<>(this, "isolated", Set.of());
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);
    private final BooleanProperty holesCompressed = new SimpleBooleanProperty(this, "holesCompressed", true);

    private final PixelSurface surface = new PixelSurface();
    private final MapGutter gutter = new MapGutter();
    private final MapLabels labels = new MapLabels();
    private final Rectangle labelClip = new Rectangle();
    private final MarkGlow glow = new MarkGlow(this::marksChanged);

    /** The frames as they were painted last, without marks. */
    private PixelCanvas frames = new PixelCanvas(1, 1);

    private boolean framesStale = true;
    private boolean marksStale = true;
    private @Nullable FrameRange hovered;
    private long cursor = -1;

    public MapView() {
        getStyleClass().add("memory-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(MapTexts.get("map.name"));
        setAccessibleHelp(MapTexts.get("map.help"));
        labels.setClip(labelClip);
        getChildren().addAll(surface.node(), gutter, labels);
        frameMap.addListener((o, old, map) -> mapChanged(map));
        axisMap.addListener(o -> rebuildAxis());
        holesCompressed.addListener(o -> rebuildAxis());
        marked.addListener((o, old, ranges) -> glow.start(!ranges.isEmpty() && isAnimated()));
        outlines.addListener((ListChangeListener<MapOutline>) c -> framesChanged());
        dark.addListener(o -> framesChanged());
        isolated.addListener(o -> framesChanged());
        focusedProperty().addListener(o -> marksChanged());
        new MapPointer(this).install();
        new MapKeys(this).install();
    }

    // what is shown

    /** The frames that are shown; null shows nothing. */
    public ObjectProperty<@Nullable FrameMap> frameMapProperty() {
        return frameMap;
    }

    public @Nullable FrameMap getFrameMap() {
        return frameMap.get();
    }

    public void setFrameMap(@Nullable FrameMap map) {
        frameMap.set(map);
    }

    /**
     * The map whose holes decide which addresses are left out, such as the last one of a recording, so that the
     * picture does not jump from step to step; null takes the first map that is shown.
     */
    public ObjectProperty<@Nullable FrameMap> axisMapProperty() {
        return axisMap;
    }

    public void setAxisMap(@Nullable FrameMap map) {
        axisMap.set(map);
    }

    /** Frames that the current step changed: they glow for a moment and stay outlined. */
    public ObjectProperty<List<FrameRange>> markedProperty() {
        return marked;
    }

    public void setMarked(List<FrameRange> ranges) {
        marked.set(ranges);
    }

    /** Places that are outlined with a label. */
    public ObservableList<MapOutline> outlines() {
        return outlines;
    }

    /** The frame under the pointer, or under the keyboard's cursor; null for none. */
    public ReadOnlyObjectProperty<@Nullable MapReadout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    public @Nullable MapReadout getReadout() {
        return readout.get();
    }

    /** Whether the palette for dark windows is used. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    public boolean isDark() {
        return dark.get();
    }

    /** Whether changed frames glow for a moment. */
    public BooleanProperty animatedProperty() {
        return animated;
    }

    public boolean isAnimated() {
        return animated.get();
    }

    /** Whether large holes are left out. */
    public BooleanProperty holesCompressedProperty() {
        return holesCompressed;
    }

    /** Uses that are shown in full while all others are faded; empty for all. */
    public ReadOnlyObjectProperty<Set<FrameUse>> isolatedProperty() {
        return isolated.getReadOnlyProperty();
    }

    /** Shows these uses in full and fades all others; an empty set shows all. */
    public void isolate(Set<FrameUse> uses) {
        isolated.set(Set.copyOf(uses));
    }

    /** The line the frames lie on; null before there is a map. */
    public ReadOnlyObjectProperty<@Nullable AddressAxis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    // which part is seen

    /** The part that is seen, in device pixels; null before there is a map and a size. */
    public ReadOnlyObjectProperty<@Nullable MapViewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public @Nullable MapViewport getViewport() {
        return viewport.get();
    }

    /** Sets the part that is seen; it is adapted to the size of the control. */
    public void setViewport(MapViewport wanted) {
        MapViewport now = viewport.get();
        if (now != null && !now.equals(wanted)) {
            viewport.set(wanted.length() == now.length() ? wanted : now);
            framesChanged();
        }
    }

    /** Shows the whole address space. */
    public void fit() {
        change(MapViewport::fit);
    }

    /** Zooms so that a range of frames is as large as can be. */
    public void zoomTo(FrameRange range) {
        AddressAxis line = axis.get();
        if (line != null) {
            long from = line.positionOf(range.start());
            change(view -> view.showing(from, Math.max(from + 1, line.positionOf(range.end()))));
        }
    }

    /** Moves the view so that a frame is in sight, and puts the cursor on it. */
    public void goTo(long mfn) {
        AddressAxis line = axis.get();
        if (line != null && mfn >= 0 && mfn < line.end()) {
            setCursor(mfn);
            change(view -> view.revealing(line.positionOf(mfn)));
        }
    }

    /** Zooms by steps of two at the middle of the view; negative to zoom out. */
    public void zoom(int steps) {
        MapViewport view = viewport.get();
        if (view != null) {
            AddressAxis line = axis.get();
            long at = cursor >= 0 && line != null ? line.positionOf(cursor) : -1;
            boolean seen = at >= view.firstVisible() && at < view.endVisible();
            double x = seen ? view.xOf(at) : view.width() / 2.0;
            double y = seen ? view.rowTop(view.rowOf(at)) + view.pitch() / 2.0 : view.height() / 2.0;
            change(v -> v.zoomedAt(x, y, steps));
        }
    }

    void change(java.util.function.UnaryOperator<MapViewport> change) {
        MapViewport view = viewport.get();
        if (view != null) {
            setViewport(change.apply(view));
        }
    }

    // the frame under the pointer and the keyboard's cursor

    /** The frame that the keyboard points at (MFN), or -1. */
    long frameCursor() {
        return cursor;
    }

    void setCursor(long mfn) {
        cursor = mfn;
        read(mfn);
        MapReadout now = readout.get();
        setAccessibleText(now == null ? MapTexts.get("map.name") : now.sentence());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Reads out a frame; -1 goes back to the keyboard's cursor. */
    void read(long mfn) {
        FrameMap map = frameMap.get();
        long frame = mfn >= 0 ? mfn : cursor;
        if (map == null || frame < 0 || frame >= map.end()) {
            readout.set(null);
            hovered = null;
        } else {
            readout.set(new MapReadout(map.runAt(frame), frame));
            hovered = map.runAt(frame).range();
        }
        marksChanged();
    }

    /** MFN at a place of this control in scene units, or -1. */
    long mfnAt(double x, double y) {
        MapViewport view = viewport.get();
        AddressAxis line = axis.get();
        if (view == null || line == null) {
            return -1;
        }
        long position = view.positionAt(toPixelX(x), toPixelY(y));
        return position < 0 ? -1 : line.mfnAt(position);
    }

    double toPixelX(double x) {
        return (x - gutter.getWidth()) * scale();
    }

    double toPixelY(double y) {
        return y * scale();
    }

    /** Device pixels for one of the scene. */
    double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    Palette palette() {
        return Palette.of(isDark());
    }

    // painting

    private void mapChanged(@Nullable FrameMap map) {
        AddressAxis line = axis.get();
        if (map != null && (line == null || line.end() != map.end())) {
            rebuildAxis();
        }
        MapReadout now = readout.get();
        if (now != null) {
            read(now.mfn());
        }
        framesChanged();
    }

    private void rebuildAxis() {
        FrameMap map = frameMap.get();
        FrameMap model = axisMap.get() == null || map != null && axisMap.get().end() != map.end() ? map : axisMap.get();
        if (model != null) {
            AddressAxis old = axis.get();
            AddressAxis line = holesCompressed.get() ? AddressAxis.compressed(model) : AddressAxis.whole(model.end());
            if (!line.equals(old)) {
                MapViewport view = viewport.get();
                long first = view == null || old == null ? 0 : old.mfnAt(view.firstVisible());
                axis.set(line);
                viewport.set(view == null ? null : view.onAxis(line.length(), line.positionOf(first)));
                framesChanged();
            }
        }
    }

    private void framesChanged() {
        framesStale = true;
        marksChanged();
    }

    private void marksChanged() {
        marksStale = true;
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        AddressAxis line = axis.get();
        FrameMap map = frameMap.get();
        double gutterWidth = line == null ? 0 : MapGutter.widthFor(line);
        int width = (int) Math.round((getWidth() - gutterWidth) * scale());
        int height = (int) Math.round(getHeight() * scale());
        boolean shown = line != null && map != null && width > 0 && height > 0;
        getChildren().forEach(child -> child.setVisible(shown));
        if (line == null || map == null || !shown) {
            return;
        }
        gutter.resize(gutterWidth, getHeight());
        labels.resizeRelocate(gutterWidth, 0, getWidth() - gutterWidth, getHeight());
        labelClip.setWidth(labels.getWidth());
        labelClip.setHeight(labels.getHeight());
        surface.resize(width, height, scale());
        surface.node().relocate(gutterWidth, 0);
        adapt(line, width, height);
        MapViewport view = viewport.get();
        if (view != null) {
            paint(new MapScene(map, line, view, new UseColouring(palette(), isolated.get()), palette()));
        }
    }

    private void adapt(AddressAxis line, int width, int height) {
        int pitch = MapPainter.minPitch(scale());
        MapViewport view = viewport.get();
        if (view == null) {
            viewport.set(MapViewport.fit(width, height, line.length(), pitch));
            framesStale = true;
        } else if (view.width() != width || view.height() != height || view.minPitch() != pitch) {
            viewport.set(view.resized(width, height, pitch));
            framesStale = true;
        }
    }

    private void paint(MapScene scene) {
        MapViewport view = scene.viewport();
        if (frames.width() != view.width() || frames.height() != view.height()) {
            frames = new PixelCanvas(view.width(), view.height());
            framesStale = true;
        }
        if (framesStale) {
            MapPainter.paintFrames(scene, frames);
            gutter.show(scene.axis(), view, scene.palette(), scale());
            labels.show(scene, outlines, scale());
        }
        if (framesStale || marksStale) {
            MapMarks marks = new MapMarks(
                    marked.get(), glow.strength(), List.copyOf(outlines), hovered, isFocused() ? cursor : -1);
            surface.paint(canvas -> {
                canvas.copyFrom(frames);
                MapPainter.paintMarks(scene, marks, canvas);
            });
        }
        framesStale = false;
        marksStale = false;
    }

    @Override
    protected double computePrefWidth(double height) {
        return DEFAULT_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return DEFAULT_HEIGHT;
    }

    @Override
    public String getUserAgentStylesheet() {
        return MapStyles.URL;
    }
}
