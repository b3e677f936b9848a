package org.framescope.app.map;

import javafx.scene.input.KeyEvent;

/** Keys of the map while it has the focus. Home and End are left to the time line. */
final class MapKeys {

    private final MapView map;

    MapKeys(MapView map) {
        this.map = map;
    }

    void install() {
        map.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        MapViewport view = map.getViewport();
        if (view == null) {
            return;
        }
        double across = view.width() / 8.0;
        double down = view.pitch() * 4.0;
        boolean used = true;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> step(view, -1, 0, event.isShiftDown());
            case RIGHT, KP_RIGHT -> step(view, 1, 0, event.isShiftDown());
            case UP, KP_UP -> step(view, 0, -1, event.isShiftDown());
            case DOWN, KP_DOWN -> step(view, 0, 1, event.isShiftDown());
            case W -> map.change(v -> v.panned(0, down));
            case S -> map.change(v -> v.panned(0, -down));
            case A -> map.change(v -> v.panned(across, 0));
            case D -> map.change(v -> v.panned(-across, 0));
            case PAGE_UP -> map.change(v -> v.panned(0, v.height() - v.pitch()));
            case PAGE_DOWN -> map.change(v -> v.panned(0, v.pitch() - v.height()));
            case PLUS, ADD, EQUALS -> map.zoom(1);
            case MINUS, SUBTRACT -> map.zoom(-1);
            case F -> map.fit();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    /** Moves the cursor by a cell; selects what it passes over when asked to. */
    private void step(MapViewport view, int right, int down, boolean select) {
        AddressAxis axis = map.axisProperty().get();
        if (axis == null) {
            return;
        }
        if (select) {
            map.selection().beginUnlessBegun(map.frameCursor());
        } else {
            map.selection().forget();
        }
        boolean first = map.frameCursor() < 0;
        long now = first ? view.anchor() : Math.min(axis.positionOf(map.frameCursor()), axis.length() - 1);
        map.goTo(axis.mfnAt(first ? now : view.moved(now, right, down)));
        if (select) {
            map.selection().beginUnlessBegun(map.frameCursor());
            map.selection().pullTo(map.frameCursor(), view, axis.end());
        }
    }
}
