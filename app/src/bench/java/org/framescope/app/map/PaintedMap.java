package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/** What a map control has painted, for benchmarks of the whole window. */
public final class PaintedMap {

    private PaintedMap() {}

    /** The map that the control shows in full colour now; null before the first picture. */
    public static @Nullable FrameMap of(MapView view) {
        MapScene scene = view.paintedProperty().get();
        return scene == null ? null : scene.map();
    }

    /** Tells when the control has painted something. */
    public static void whenPainted(MapView view, Runnable listener) {
        view.paintedProperty().addListener((o, old, scene) -> listener.run());
    }
}
