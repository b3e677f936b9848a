package org.framescope.app.map;

import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole address space in one strip, with the part that the map shows. Click or drag moves the map there. Style class
 * {@code overview-strip}.
 */
public final class OverviewStrip extends Region {

    private static final double HEIGHT = 22;
    /** The part in sight is never drawn narrower than this, in units. */
    private static final int LEAST_WIDTH = 6;

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
        map.frameMapProperty().addListener(o -> stale());
        map.axisProperty().addListener(o -> stale());
        map.darkProperty().addListener(o -> stale());
        map.isolatedProperty().addListener(o -> stale());
        map.viewportProperty().addListener(o -> setNeedsLayout(true));
        setOnMousePressed(this::moveTo);
        setOnMouseDragged(this::moveTo);
    }

    private void stale() {
        framesStale = true;
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
        FrameMap shown = map.getFrameMap();
        AddressAxis axis = map.axisProperty().get();
        int width = (int) Math.round(getWidth() * map.scale());
        int height = (int) Math.round(getHeight() * map.scale());
        surface.node().setVisible(shown != null && axis != null && width > 0 && height > 0);
        if (shown == null || axis == null || width <= 0 || height <= 0) {
            return;
        }
        surface.resize(width, height, map.scale());
        surface.node().relocate(0, 0);
        if (framesStale || frames.width() != width || frames.height() != height) {
            paintFrames(shown, axis, width, height);
        }
        surface.paint(canvas -> {
            canvas.copyFrom(frames);
            paintWindow(canvas, map.getViewport());
        });
    }

    private void paintFrames(FrameMap shown, AddressAxis axis, int width, int height) {
        Palette palette = map.palette();
        frames = new PixelCanvas(width, height);
        frames.clear(palette.background());
        UseColouring colouring =
                new UseColouring(palette, map.isolatedProperty().get());
        RibbonPainter ribbon = new RibbonPainter(frames, colouring, palette.background(), unit());
        ribbon.paint(shown, axis, 0, axis.length(), 0, 3 * unit(), width, height - 6 * unit());
        framesStale = false;
    }

    private int unit() {
        return Math.max(1, (int) Math.round(map.scale()));
    }

    /** Dims what is out of sight and frames what is in sight. */
    private void paintWindow(PixelCanvas canvas, @Nullable MapViewport view) {
        if (view == null || view.isFit()) {
            return;
        }
        Palette palette = map.palette();
        int width = canvas.width();
        int height = canvas.height();
        int x0 = (int) (view.firstVisible() * width / view.length());
        int x1 = (int) Math.ceilDiv(view.endVisible() * width, view.length());
        int wider = Math.max(0, LEAST_WIDTH * unit() - (x1 - x0));
        x0 -= wider / 2;
        x1 += (wider + 1) / 2;
        canvas.blend(0, 0, x0, height, palette.background(), 140);
        canvas.blend(x1, 0, width, height, palette.background(), 140);
        canvas.frame(x0 - unit(), 0, x1 + unit(), height, 2 * unit(), palette.text());
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
