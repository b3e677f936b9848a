package org.framescope.app.map;

import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse on the map: a drag moves it, a drag with Shift or at an end of the selection selects. */
final class MapPointer {

    /** Movement from which a press is a drag, in scene pixels. */
    private static final double DRAG_FROM = 4;

    /** What a press is about to become. */
    private enum Grip {
        NONE,
        PAN,
        SELECT,
        /** An end of the selection. */
        HANDLE
    }

    private final MapView map;
    private Grip grip = Grip.NONE;
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
        map.setOnMouseMoved(this::moved);
        map.setOnMouseExited(event -> map.read(-1));
        map.setOnMousePressed(this::pressed);
        map.setOnMouseDragged(this::dragged);
        map.setOnMouseReleased(this::released);
        map.setOnMouseClicked(this::clicked);
        map.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::aboutToChoose);
        new MapWheel(map).install();
    }

    private void moved(MouseEvent event) {
        map.read(map.mfnAt(event.getX(), event.getY()));
        boolean atEnd = heldFrom(event) >= 0;
        map.setCursor(atEnd ? Cursor.H_RESIZE : isSelecting(event) ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    /** Shift means the other of what a drag does. */
    private boolean isSelecting(MouseEvent event) {
        return event.isShiftDown() != map.dragSelectsProperty().get();
    }

    /** The frame at the other end of the selection when the pointer is at one of its ends, or -1. */
    private long heldFrom(MouseEvent event) {
        AddressAxis axis = map.axisProperty().get();
        MapViewport view = map.getViewport();
        if (axis == null || view == null) {
            return -1;
        }
        return map.selection()
                .heldFrom(map.toPixelX(event.getX()), map.toPixelY(event.getY()), axis, view, map.scale());
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragging = false;
        grip = gripOf(event);
        event.consume();
    }

    private Grip gripOf(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return Grip.NONE;
        }
        long other = heldFrom(event);
        if (other >= 0) {
            map.selection().begin(other);
            return Grip.HANDLE;
        }
        return isSelecting(event) ? Grip.SELECT : Grip.PAN;
    }

    private void dragged(MouseEvent event) {
        if (grip == Grip.NONE) {
            return;
        }
        if (!dragging) {
            beginDrag(event);
        }
        if (dragging && grip == Grip.PAN) {
            pan(event);
        } else if (dragging) {
            pull(event);
        }
        event.consume();
    }

    private void beginDrag(MouseEvent event) {
        double x = Math.abs(event.getX() - pressX);
        double y = Math.abs(event.getY() - pressY);
        dragging = x > DRAG_FROM || y > DRAG_FROM;
        sideways = x > y;
        if (dragging && grip == Grip.SELECT) {
            map.selection().begin(map.mfnNear(pressX, pressY));
        }
        map.selection().selecting.set(dragging && grip != Grip.PAN);
    }

    /** A drag that begins upright only scrolls, so that the rows keep their round addresses. */
    private void pan(MouseEvent event) {
        double dx = sideways ? (event.getX() - lastX) * map.scale() : 0;
        double dy = (event.getY() - lastY) * map.scale();
        map.change(view -> view.panned(dx, dy));
        lastX = event.getX();
        lastY = event.getY();
    }

    /** Selects up to the pointer; above and below the map the view moves along. */
    private void pull(MouseEvent event) {
        int beyond = event.getY() < 0 ? 1 : event.getY() > map.getHeight() ? -1 : 0;
        if (beyond != 0) {
            map.change(view -> view.panned(0, beyond * view.pitch()));
        }
        selectTo(event);
    }

    private void selectTo(MouseEvent event) {
        AddressAxis axis = map.axisProperty().get();
        MapViewport view = map.getViewport();
        if (axis != null && view != null) {
            long mfn = map.mfnNear(event.getX(), event.getY());
            map.selection().pullTo(mfn, view, axis.end());
            map.read(mfn);
        }
    }

    private void released(MouseEvent event) {
        map.selection().selecting.set(false);
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShiftDown() && grip != Grip.HANDLE) {
            map.selection().beginUnlessBegun(map.frameCursor());
            selectTo(event);
        } else if (grip != Grip.HANDLE) {
            map.selection().forget();
            map.selectionProperty().set(null);
            map.setCursor(map.mfnAt(event.getX(), event.getY()));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.isStillSincePress()
                && !event.isShiftDown()) {
            MapWheel.zoomAt(map, event.getX(), event.getY(), 2);
            event.consume();
        }
    }

    /** What is chosen from a menu is meant for the frame at which the menu was asked for. */
    private void aboutToChoose(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            long mfn = map.mfnAt(event.getX(), event.getY());
            if (mfn >= 0) {
                map.selection().forget();
                map.setCursor(mfn);
            }
        }
    }
}
