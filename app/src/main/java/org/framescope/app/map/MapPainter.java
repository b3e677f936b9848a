package org.framescope.app.map;

import java.util.Set;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * Paints a memory map into pixels, without text and without a toolkit: the window, the command line and the tests get
 * the same picture.
 */
public final class MapPainter {

    private MapPainter() {}

    /** Paints the frames, without marks. */
    static void paintFrames(MapScene scene, PixelCanvas canvas) {
        canvas.clear(scene.palette().background());
        switch (scene.viewport()) {
            case RowViewport rows -> new RowPainter(scene, rows, canvas).paint(0, rows.height());
            case HilbertViewport squares -> new HilbertPainter(scene, squares, canvas).paint();
        }
    }

    /**
     * Paints the frames on a canvas that shows them as of another scene. What was only scrolled is moved, and no more is
     * painted than came into sight.
     */
    static void repaintFrames(@Nullable MapScene before, MapScene scene, PixelCanvas canvas) {
        if (before != null
                && scene.viewport() instanceof RowViewport rows
                && before.viewport() instanceof RowViewport old
                && Math.abs(rows.scroll() - old.scroll()) < rows.height()
                && rows.equals(old.withScroll(rows.scroll()))
                && scene.showsAllTheSame(before)) {
            int by = (int) (rows.scroll() - old.scroll());
            int top = by > 0 ? rows.height() - by : 0;
            int bottom = by > 0 ? rows.height() : -by;
            canvas.scroll(by);
            canvas.fill(0, top, canvas.width(), bottom, scene.palette().background());
            new RowPainter(scene, rows, canvas).paint(top, bottom);
        } else {
            paintFrames(scene, canvas);
        }
    }

    /** Paints what lies over the frames. */
    static void paintMarks(MapScene scene, MapMarks marks, PixelCanvas canvas) {
        OutlinePainter painter = new OutlinePainter(scene, canvas, unitOf(scene.viewport()));
        painter.paint(marks);
    }

    /** Paints frames and marks as a picture of the whole map. */
    public static PixelCanvas picture(
            FrameMap map, AddressAxis axis, int width, int height, Palette palette, int scale, MapMarks marks) {
        MapViewport view = MapViewport.fit(width, height, axis.length(), minPitch(scale));
        MapScene scene = new MapScene(map, axis, view, new UseColouring(palette, Set.of()), palette);
        PixelCanvas canvas = new PixelCanvas(width, height);
        paintFrames(scene, canvas);
        paintMarks(scene, marks, canvas);
        return canvas;
    }

    /** Smallest distance of two rows for an output scale. */
    public static int minPitch(double scale) {
        return (int) Math.round(14 * scale);
    }

    /** Pixels for one of a pattern: whole ones, so that patterns stay sharp at every scale. */
    static int unitOf(MapViewport view) {
        return Math.max(1, (view.minPitch() + 4) / 14);
    }
}
