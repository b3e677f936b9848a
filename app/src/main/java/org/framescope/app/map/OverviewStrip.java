package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.framescope.app.layouts.KeyOwner;
import org.jspecify.annotations.Nullable;

/**
 * The whole address space in one strip, with the part that the map shows. Click or drag moves the map there. Style class
 * {@code overview-strip}.
 */
public final class OverviewStrip extends Region implements KeyOwner {

    private static final double HEIGHT = 22;
    /** The part in sight is never drawn narrower than this, in units. */
    private static final int LEAST_WIDTH = 6;

    /** So many presses of an arrow go from one end to the other. */
    private static final int KEY_PARTS = 50;

    private final MapView map;
    private final PixelSurface surface = new PixelSurface();
    private PixelCanvas frames = new PixelCanvas(1, 1);
    private boolean framesStale = true;

    /** A strip that follows a map. */
    public OverviewStrip(MapView map) {
        this.map = map;
        getStyleClass().add("overview-strip");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(MapTexts.get("overview.name"));
        setAccessibleHelp(MapTexts.get("overview.help"));
        getChildren().add(surface.node());
        map.paintedProperty().addListener((o, old, scene) -> painted(old, scene));
        setOnMousePressed(this::moveTo);
        setOnMouseDragged(this::moveTo);
        setFocusTraversable(true);
        setOnKeyPressed(this::pressed);
        focusedProperty().addListener(o -> setNeedsLayout(true));
    }

    /** The arrows move what the map shows by a part of all there is. */
    @Override
    public boolean wants(KeyCode key) {
        return key == KeyCode.LEFT || key == KeyCode.RIGHT;
    }

    private void pressed(KeyEvent event) {
        MapViewport view = map.getViewport();
        if (view != null && wants(event.getCode())) {
            long by = Math.max(1, view.length() / KEY_PARTS) * (event.getCode() == KeyCode.LEFT ? -1 : 1);
            long middle = (view.firstVisible() + view.endVisible()) / 2;
            long position = Math.clamp(middle + by, 0, view.length() - 1);
            map.change(v -> v.centredOn(position));
            event.consume();
        }
    }

    private void painted(@Nullable MapScene old, @Nullable MapScene scene) {
        if (old == null || scene == null || !old.showsAllTheSame(scene)) {
            framesStale = true;
        }
        setNeedsLayout(true);
    }

    private void moveTo(MouseEvent event) {
        MapViewport view = map.getViewport();
        if (view != null && getWidth() > 0) {
            double part = Math.clamp(event.getX() / getWidth(), 0, 1);
            long position = Math.min(view.length() - 1, (long) (part * view.length()));
            map.change(v -> v.centredOn(position));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        MapScene scene =
                map.getFrameMap() == null ? null : map.paintedProperty().get();
        int width = (int) Math.round(getWidth() * map.scale());
        int height = (int) Math.round(getHeight() * map.scale());
        surface.node().setVisible(scene != null && width > 0 && height > 0);
        if (scene == null || width <= 0 || height <= 0) {
            return;
        }
        surface.resize(width, height, map.scale());
        surface.node().relocate(0, 0);
        if (framesStale || frames.width() != width || frames.height() != height) {
            paintFrames(scene, width, height);
        }
        surface.paint(canvas -> {
            canvas.copyFrom(frames);
            paintWindow(canvas, scene);
            if (isFocused()) {
                canvas.frame(
                        0,
                        0,
                        canvas.width(),
                        canvas.height(),
                        2 * unit(),
                        scene.palette().accent());
            }
        });
    }

    private void paintFrames(MapScene scene, int width, int height) {
        int background = scene.palette().background();
        frames = new PixelCanvas(width, height);
        frames.clear(background);
        long length = scene.axis().length();
        RibbonPainter ribbon = new RibbonPainter(frames, scene.colouring(), background, unit());
        Ribbon all = Ribbon.whole(0, length, 0, 3 * unit(), width, height - 6 * unit());
        ribbon.paint(scene.map(), scene.pyramid(), scene.axis(), all);
        VeilPainter veil = new VeilPainter(frames, scene.palette(), unit());
        veil.paint(scene.veil(), scene.axis(), all);
        framesStale = false;
    }

    private int unit() {
        return Math.max(1, (int) Math.round(map.scale()));
    }

    /** Dims what is out of sight and frames what is in sight. */
    private void paintWindow(PixelCanvas canvas, MapScene scene) {
        MapViewport view = scene.viewport();
        if (view.isFit()) {
            return;
        }
        Palette palette = scene.palette();
        int width = canvas.width();
        int height = canvas.height();
        List<int[]> windows = new ArrayList<>();
        int at = 0;
        for (AddressAxis.Stretch stretch : view.visible()) {
            int x0 = (int) (stretch.from() * width / view.length());
            int x1 = (int) Math.ceilDiv(stretch.to() * width, view.length());
            int wider = Math.max(0, LEAST_WIDTH * unit() - (x1 - x0));
            x0 -= wider / 2;
            x1 += (wider + 1) / 2;
            canvas.blend(at, 0, x0, height, palette.background(), 140);
            windows.add(new int[] {x0, x1});
            at = Math.max(at, x1);
        }
        canvas.blend(at, 0, width, height, palette.background(), 140);
        for (int[] window : windows) {
            canvas.frame(window[0] - unit(), 0, window[1] + unit(), height, 2 * unit(), palette.text());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }
}
