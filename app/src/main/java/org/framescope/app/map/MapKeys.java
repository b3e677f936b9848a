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
            case LEFT -> step(view, -cell(view));
            case RIGHT -> step(view, cell(view));
            case UP -> step(view, -view.framesPerRow());
            case DOWN -> step(view, view.framesPerRow());
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

    /** Frames that the cursor moves by: what eight pixels show, or one. */
    private static long cell(MapViewport view) {
        return Math.max(1, Long.highestOneBit(Math.max(1, view.framesPerRow() * 8 / view.width())));
    }

    private void step(MapViewport view, long by) {
        AddressAxis axis = map.axisProperty().get();
        if (axis == null) {
            return;
        }
        long now = map.frameCursor() < 0 ? view.firstVisible() - by : axis.positionOf(map.frameCursor());
        long position = Math.clamp(now + by, 0, axis.length() - 1);
        map.goTo(axis.mfnAt(position));
    }
}
