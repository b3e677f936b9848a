package org.framescope.app.map;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.framescope.app.layouts.KeyOwner;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The memory map: every frame of the host, coloured by use, from the whole address space down to one frame.
 *
 * <p>The map is painted on the JavaFX thread, at most once a pulse, and only the layer that changed: frames, or the
 * marks above them. Style class {@code memory-map}.
 */
public final class MapView extends Region implements KeyOwner {

    /** Style class of the node with the pixels. */
    public static final String FRAMES_STYLE = "map-frames";

    private static final double DEFAULT_WIDTH = 800;
    private static final double DEFAULT_HEIGHT = 500;

    private final ObjectProperty<@Nullable FrameMap> frameMap = new SimpleObjectProperty<>(this, "frameMap");
    private final ObjectProperty<MapVeil> veil = new SimpleObjectProperty<>(this, "veil", MapVeil.NONE);
    private final ReadOnlyObjectWrapper<@Nullable MapScene> painted = new ReadOnlyObjectWrapper<>(this, "painted");

    /** Device pixels for one of the scene where that is not the window's; 0 for the window's. */
    private double pictureScale;

    private final BooleanProperty dragSelects = new SimpleBooleanProperty(this, "dragSelects");
    private final ObjectProperty<AddressUnit> unit = new SimpleObjectProperty<>(this, "unit", AddressUnit.HEX);
    private final ObjectProperty<@Nullable Colouring> otherColouring =
            new SimpleObjectProperty<>(this, "otherColouring");

    private final MapGround ground = new MapGround();
    private final MapColours colours = new MapColours();
    private final MapCamera camera = new MapCamera();
    private final MapSigns signs = new MapSigns(this::marksChanged, this::framesChanged);
    private final FramePointer pointer = new FramePointer();
    private final MapLayers layers = new MapLayers();
    private final RunPyramids pyramids = new RunPyramids(Platform::runLater, this::framesChanged);

    /** By what frames were coloured last. */
    private volatile @Nullable Colouring colouring;

    public MapView() {
        getStyleClass().add("memory-map");
        setPrefSize(DEFAULT_WIDTH, DEFAULT_HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(MapTexts.get("map.name"));
        setAccessibleHelp(MapTexts.get("map.help"));
        getChildren().add(layers);
        frameMap.addListener((o, old, map) -> mapChanged(map));
        ground.addListener(o -> layAxis());
        colours.nodesProperty().addListener((o, old, now) -> nodesChanged(now));
        colours.addListener(o -> framesChanged());
        camera.viewport.addListener(o -> framesChanged());
        pointer.readout.addListener(o -> marksChanged());
        camera.axis.addListener(o -> framesChanged());
        veil.addListener(o -> veilChanged());
        unit.addListener((o, old, chosen) -> unitChanged(chosen));
        otherColouring.addListener(o -> framesChanged());
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
     * Makes the map after a step ready, which is about to be set, so that it is painted at once. Takes as long as what differs
     * from the map before, or from one that the recording keeps; to be called beside the window's thread.
     */
    public void prepare(Recording recording, int step, FrameMap map) {
        Colouring painted = colouring;
        if (painted == null) {
            pyramids.expect(recording, step, map);
        } else {
            pyramids.prepare(recording, step, map, painted.at(step));
        }
    }

    /**
     * The map whose holes decide which addresses are left out, such as the last one of a recording, so that the
     * picture does not jump from step to step; null takes the first map that is shown.
     */
    public ObjectProperty<@Nullable FrameMap> axisMapProperty() {
        return ground.model;
    }

    public void setAxisMap(@Nullable FrameMap map) {
        ground.model.set(map);
    }

    /** Finds the holes of a map that is about to be such a model, so that it is laid out at once; beside the window's thread. */
    public void prepareAxis(FrameMap map) {
        ground.prepare(map);
    }

    /** Frames that the current step changed: they glow for a moment and stay outlined. */
    public ObjectProperty<List<FrameRange>> markedProperty() {
        return signs.marked;
    }

    public void setMarked(List<FrameRange> ranges) {
        signs.marked.set(ranges);
    }

    /** Frames for which a rule was broken: outlined in red. */
    public ObjectProperty<List<FrameRange>> brokenProperty() {
        return signs.broken;
    }

    public void setBroken(List<FrameRange> ranges) {
        signs.broken.set(ranges);
    }

    /** What the Xen that runs cannot do anything with yet; {@link MapVeil#NONE} where nothing is like that. */
    public ObjectProperty<MapVeil> veilProperty() {
        return veil;
    }

    public MapVeil getVeil() {
        return veil.get();
    }

    public void setVeil(MapVeil value) {
        veil.set(value);
    }

    /** Places that are outlined with a label. */
    public ObservableList<MapOutline> outlines() {
        return signs.outlines;
    }

    /** Frames that are selected; null for none. Never empty. */
    public ObjectProperty<@Nullable FrameRange> selectionProperty() {
        return signs.selection.range;
    }

    /** Whether the selection is being pulled just now. */
    public ReadOnlyBooleanProperty selectingProperty() {
        return signs.selection.selecting.getReadOnlyProperty();
    }

    /** Whether a drag selects and a drag with Shift moves the map, and not the other way round. */
    public BooleanProperty dragSelectsProperty() {
        return dragSelects;
    }

    /** Places that somebody keeps: each has a flag with its name. */
    public ObservableList<MapFlag> flags() {
        return signs.flags;
    }

    /** In what places are written. */
    public ObjectProperty<AddressUnit> unitProperty() {
        return unit;
    }

    /** The frame under the pointer, or under the keyboard's cursor; null for none. */
    public ReadOnlyObjectProperty<@Nullable MapReadout> readoutProperty() {
        return pointer.readout.getReadOnlyProperty();
    }

    public @Nullable MapReadout getReadout() {
        return pointer.readout.get();
    }

    /** Whether the palette for dark windows is used. */
    public BooleanProperty darkProperty() {
        return colours.darkProperty();
    }

    public boolean isDark() {
        return darkProperty().get();
    }

    /** What the colours tell, in which palette, and what of it is shown. */
    public MapColours colours() {
        return colours;
    }

    /** Whether changed frames glow for a moment. */
    public BooleanProperty animatedProperty() {
        return signs.animated;
    }

    /** Whether large holes are left out. */
    public BooleanProperty holesCompressedProperty() {
        return ground.holesCompressed;
    }

    /** How frames are laid out. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return ground.arrangement;
    }

    /** The NUMA node of every frame, ascending, without gaps; empty where all frames belong to one. */
    public ObjectProperty<List<NodeSpan>> nodesProperty() {
        return colours.nodesProperty();
    }

    public void setNodes(List<NodeSpan> spans) {
        nodesProperty().set(List.copyOf(spans));
    }

    /** Uses that are shown in full while all others are faded; empty for all, and with another measure than use. */
    public ReadOnlyObjectProperty<Set<FrameUse>> isolatedProperty() {
        return colours.isolatedProperty();
    }

    /** Colours by use, shows these uses in full and fades all others; an empty set shows all. */
    public void isolate(Set<FrameUse> uses) {
        colours.isolate(uses);
    }

    /** Colours frames by something else than their use; null for by use. */
    public void setColouring(@Nullable Colouring other) {
        otherColouring.set(other);
    }

    /** The line the frames lie on; null before there is a map. */
    public ReadOnlyObjectProperty<@Nullable AddressAxis> axisProperty() {
        return camera.axis.getReadOnlyProperty();
    }

    // which part is seen

    /** The part that is seen, in device pixels; null before there is a map and a size. */
    public ReadOnlyObjectProperty<@Nullable MapViewport> viewportProperty() {
        return camera.viewport.getReadOnlyProperty();
    }

    public @Nullable MapViewport getViewport() {
        return camera.viewport.get();
    }

    /** Changes the part that is seen, such as {@code change(view -> view.panned(0, 40))}. */
    public void change(UnaryOperator<MapViewport> change) {
        camera.change(change);
    }

    /** Shows the whole address space. */
    public void fit() {
        camera.change(MapViewport::fit);
    }

    /** Zooms so that a range of frames is as large as can be. */
    public void zoomTo(FrameRange range) {
        camera.zoomTo(range);
    }

    /** Zooms by steps of two, at the cursor or at the middle of the view; negative to zoom out. */
    public void zoom(int steps) {
        camera.zoom(steps, pointer.cursor());
    }

    /** Moves the view so that a frame is in sight, and puts the cursor on it. */
    public void goTo(long mfn) {
        FrameMap map = frameMap.get();
        if (map != null && mfn >= 0 && mfn < map.end()) {
            setCursor(mfn);
            camera.reveal(mfn);
        }
    }

    // the frame under the pointer and the keyboard's cursor

    MapSelection selection() {
        return signs.selection;
    }

    /** The frame at which the cursor stands (MFN), or -1. */
    public long frameCursor() {
        return pointer.cursor();
    }

    /** Puts the cursor on a frame, wherever the view is; -1 takes it away. */
    public void setCursor(long mfn) {
        pointer.setCursor(frameMap.get(), veil.get(), mfn);
        marksChanged();
        tell();
    }

    /** Says the frame at the cursor to a screen reader, again when something about it is another. */
    private void tell() {
        MapReadout now = pointer.atCursor(frameMap.get(), veil.get());
        String words = now == null ? MapTexts.get("map.name") : now.sentence();
        if (!words.equals(getAccessibleText())) {
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    void read(long mfn) {
        pointer.read(frameMap.get(), veil.get(), mfn);
    }

    /** MFN at a place of this control in scene units, or -1. */
    long mfnAt(double x, double y) {
        return camera.mfnAt(toPixelX(x), toPixelY(y));
    }

    /** MFN at the place of the map that is nearest to a place in scene units, or -1 where nothing is drawn there. */
    long mfnNear(double x, double y) {
        double last = Math.max(layers.gutterWidth(), getWidth() - 1);
        return mfnAt(Math.clamp(x, layers.gutterWidth(), last), Math.clamp(y, 0, Math.max(0, getHeight() - 1)));
    }

    double toPixelX(double x) {
        return (x - layers.gutterWidth()) * scale();
    }

    double toPixelY(double y) {
        return y * scale();
    }

    /** Device pixels for one of the scene. */
    double scale() {
        if (pictureScale > 0) {
            return pictureScale;
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    Palette palette() {
        return colours.palette();
    }

    /** What was painted last: behind the map that is set while a map of very many runs is being summarised. */
    ReadOnlyObjectProperty<@Nullable MapScene> paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    // pictures of it

    /**
     * Shows what another map shows now, in the same way; a part of it, when that does. For pictures: what is painted has
     * {@code scale} device pixels for one of the scene, no glow, no pointer and no cursor.
     */
    public void showLike(MapView other, double scale) {
        pictureScale = scale;
        colours.showLike(other.colours);
        ground.showLike(other.ground);
        veil.set(other.veil.get());
        frameMap.set(other.frameMap.get());
        camera.viewport.set(other.camera.viewport.get());
        unit.set(other.unit.get());
        signs.showLike(other.signs);
    }

    /** Whether what was set last is painted: a map of very many runs is summarised first. */
    public boolean isPainted() {
        MapScene scene = painted.get();
        return scene != null && scene.map() == frameMap.get();
    }

    /** What is painted, taken apart; null before anything is. */
    public @Nullable MapVectors vectors() {
        return layers.vectors();
    }

    /** The arrows move the cursor while the map has the focus. */
    @Override
    public boolean wants(KeyCode key) {
        return key.isArrowKey();
    }

    // painting

    private void mapChanged(@Nullable FrameMap map) {
        AddressAxis line = camera.axis.get();
        if (map != null && (line == null || line.end() != map.end())) {
            layAxis();
        }
        pointer.readAgain(map, veil.get());
        tell();
        framesChanged();
    }

    private void unitChanged(AddressUnit chosen) {
        pointer.setUnit(chosen);
        pointer.readAgain(frameMap.get(), veil.get());
        tell();
        framesChanged();
    }

    private void veilChanged() {
        pointer.readAgain(frameMap.get(), veil.get());
        tell();
        colours.ownerlessProperty().set(veil.get().ownerless());
        framesChanged();
    }

    private void nodesChanged(List<NodeSpan> now) {
        pointer.setNodes(now);
        pointer.readAgain(frameMap.get(), veil.get());
        layAxis();
    }

    private void layAxis() {
        AddressAxis line = ground.axis(frameMap.get(), nodesProperty().get());
        if (line != null) {
            camera.lay(line, ground.arrangement.get());
        }
    }

    private void framesChanged() {
        layers.framesChanged();
        setNeedsLayout(true);
    }

    private void marksChanged() {
        layers.marksChanged();
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        AddressAxis line = camera.axis.get();
        FrameMap map = frameMap.get();
        double gutterWidth = line == null ? 0 : ground.arrangement.get().gutterWidth(line, unit.get());
        int width = (int) Math.round((getWidth() - gutterWidth) * scale());
        int height = (int) Math.round(getHeight() * scale());
        boolean any = line != null && map != null && width > 0 && height > 0;
        layers.setVisible(any);
        if (line == null || map == null || !any) {
            return;
        }
        camera.resize(width, height, MapPainter.minPitch(scale()));
        layers.resizeRelocate(0, 0, getWidth(), getHeight());
        layers.arrange(gutterWidth, width, height, scale());
        MapViewport view = camera.viewport.get();
        Colouring other = otherColouring.get();
        Colouring now = other != null ? other : colours.colouring();
        colouring = now;
        if (view != null && pyramids.isReady(map, now)) {
            MapMarks marks = signs.marks(pointer, isFocused());
            MapScene scene = new MapScene(map, veil.get().outOfReach(), pyramids.pyramid(), line, view, now, palette());
            layers.paint(scene, marks, unit.get(), scale());
            painted.set(scene);
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return MapStyles.URL;
    }
}
