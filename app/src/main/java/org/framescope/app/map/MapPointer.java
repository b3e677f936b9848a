package org.framescope.app.map;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Mouse, wheel and touch on the map. */
final class MapPointer {

    /** Wheel movement for one zoom step; what a notch of a wheel sends. */
    private static final double NOTCH = 40;

    /** Movement from which a press is a drag, in scene pixels. */
    private static final double DRAG_FROM = 4;

    private final MapView map;
    private double wheel;
    private double pinch = 1;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private boolean sideways;

    MapPointer(MapView map) {
        this.map = map;
    }

    void install() {
        map.setOnMouseMoved(event -> map.read(map.mfnAt(event.getX(), event.getY())));
        map.setOnMouseExited(event -> map.read(-1));
        map.setOnMousePressed(this::pressed);
        map.setOnMouseDragged(this::dragged);
        map.setOnMouseReleased(this::released);
        map.setOnMouseClicked(this::clicked);
        map.setOnScroll(this::scrolled);
        map.setOnZoomStarted(event -> pinch = 1);
        map.setOnZoom(this::pinched);
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragging = false;
        event.consume();
    }

    /** A drag that begins upright only scrolls, so that the rows keep their round addresses. */
    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!dragging) {
            double x = Math.abs(event.getX() - pressX);
            double y = Math.abs(event.getY() - pressY);
            dragging = x > DRAG_FROM || y > DRAG_FROM;
            sideways = x > y;
        }
        if (dragging) {
            double dx = sideways ? (event.getX() - lastX) * map.scale() : 0;
            double dy = (event.getY() - lastY) * map.scale();
            map.change(view -> view.panned(dx, dy));
            lastX = event.getX();
            lastY = event.getY();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!dragging && event.getButton() == MouseButton.PRIMARY) {
            map.setCursor(map.mfnAt(event.getX(), event.getY()));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            zoomAt(event.getX(), event.getY(), event.isShiftDown() ? -2 : 2);
            event.consume();
        }
    }

    /** The wheel zooms; with Shift it scrolls. */
    private void scrolled(ScrollEvent event) {
        if (event.isInertia()) {
            return;
        }
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShiftDown()) {
            map.change(view -> view.panned(0, delta * map.scale()));
        } else {
            wheel += delta;
            int steps = (int) (wheel / NOTCH);
            wheel -= steps * NOTCH;
            zoomAt(event.getX(), event.getY(), steps);
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        pinch *= event.getZoomFactor();
        int steps = (int) (Math.log(pinch) / Math.log(2));
        pinch /= Math.pow(2, steps);
        zoomAt(event.getX(), event.getY(), steps);
        event.consume();
    }

    private void zoomAt(double x, double y, int steps) {
        if (steps != 0) {
            map.change(view -> view.zoomedAt(map.toPixelX(x), map.toPixelY(y), steps));
            map.read(map.mfnAt(x, y));
        }
    }
}
