package org.framescope.app.map;

import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Wheel, touchpad and touch screen on the map: a wheel and a pinch zoom at the pointer, two fingers move the map. */
final class MapWheel {

    /** Wheel movement for one zoom step; what a notch of a wheel sends. */
    private static final double NOTCH = 40;

    private final MapView map;
    private double wheel;
    private double pinch = 1;

    /** Whether fingers move: a touchpad says when they begin and end, a wheel does not. */
    private boolean fingers;

    MapWheel(MapView map) {
        this.map = map;
    }

    void install() {
        map.setOnScrollStarted(event -> fingers = true);
        map.setOnScroll(this::scrolled);
        map.setOnScrollFinished(event -> fingers = false);
        map.setOnZoomStarted(event -> pinch = 1);
        map.setOnZoom(this::pinched);
    }

    /** A wheel zooms; with Shift it scrolls. With Ctrl fingers zoom as well, as touchpads without pinch send it. */
    private void scrolled(ScrollEvent event) {
        event.consume();
        if (event.isShiftDown()) {
            double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            pan(0, delta);
        } else if ((fingers || event.isInertia()) && !event.isControlDown()) {
            pan(event.getDeltaX(), event.getDeltaY());
        } else if (event.getDeltaY() == 0) {
            pan(event.getDeltaX(), 0);
        } else if (!event.isInertia()) {
            wheel += event.getDeltaY();
            int steps = (int) (wheel / NOTCH);
            wheel -= steps * NOTCH;
            zoomAt(map, event.getX(), event.getY(), steps);
        }
    }

    private void pan(double dx, double dy) {
        map.change(view -> view.panned(dx * map.scale(), dy * map.scale()));
    }

    private void pinched(ZoomEvent event) {
        pinch *= event.getZoomFactor();
        int steps = (int) (Math.log(pinch) / Math.log(2));
        pinch /= Math.pow(2, steps);
        zoomAt(map, event.getX(), event.getY(), steps);
        event.consume();
    }

    /** Zooms so that what is drawn at a place of the map in scene units stays there. */
    static void zoomAt(MapView map, double x, double y, int steps) {
        if (steps != 0) {
            map.change(view -> view.zoomedAt(map.toPixelX(x), map.toPixelY(y), steps));
            map.read(map.mfnAt(x, y));
        }
    }
}
