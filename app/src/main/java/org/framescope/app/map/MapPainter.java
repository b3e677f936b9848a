package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;

/**
 * Paints a memory map into pixels, without text and without a toolkit: the window, the command line and the tests get
 * the same picture.
 */
public final class MapPainter {

    private MapPainter() {}

    /** A place that needs a label: pixels of the area, and what the label says. */
    public record Label(String text, int x, int y) {}

    /** Paints the frames, without marks. */
    public static void paintFrames(MapScene scene, PixelCanvas canvas) {
        MapViewport view = scene.viewport();
        int background = scene.palette().background();
        canvas.clear(background);
        int unit = unitOf(view);
        RibbonPainter ribbons = new RibbonPainter(canvas, scene.colouring(), background, unit);
        int air = view.ribbonGap() / 2;
        for (long row = view.firstRow(); row < view.endRow(); row++) {
            int top = (int) view.rowTop(row) + air;
            ribbons.paint(
                    scene.map(),
                    scene.axis(),
                    view.rowStart(row),
                    view.framesPerRow(),
                    0,
                    top,
                    view.width(),
                    view.ribbonHeight());
        }
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            paintBreak(scene, canvas, gap, unit);
        }
    }

    /** Paints what lies over the frames. */
    public static void paintMarks(MapScene scene, MapMarks marks, PixelCanvas canvas) {
        OutlinePainter painter = new OutlinePainter(scene, canvas, unitOf(scene.viewport()));
        painter.paint(marks);
    }

    /** Paints frames and marks as a picture of the whole map. */
    public static PixelCanvas picture(
            FrameMap map, AddressAxis axis, int width, int height, Palette palette, int scale, MapMarks marks) {
        MapViewport view = MapViewport.fit(width, height, axis.length(), minPitch(scale));
        MapScene scene = new MapScene(map, axis, view, new UseColouring(palette, java.util.Set.of()), palette);
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

    /** Labels of the breaks that are in sight. */
    public static List<AddressAxis.Break> visibleBreaks(MapScene scene) {
        List<AddressAxis.Break> visible = new ArrayList<>();
        MapViewport view = scene.viewport();
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            if (gap.position() >= view.firstVisible() && gap.position() <= view.endVisible()) {
                visible.add(gap);
            }
        }
        return visible;
    }

    /** A torn edge across the row where the axis leaves frames out. */
    private static void paintBreak(MapScene scene, PixelCanvas canvas, AddressAxis.Break gap, int unit) {
        MapViewport view = scene.viewport();
        long position = Math.min(gap.position(), scene.axis().length() - 1);
        long row = view.rowOf(position);
        if (row < view.firstRow() || row >= view.endRow()) {
            return;
        }
        int x = view.xOf(position);
        int top = (int) view.rowTop(row) + view.ribbonGap() / 2;
        int ink = Colours.mix(scene.palette().background(), scene.palette().text(), 150);
        for (int y = 0; y < view.ribbonHeight(); y++) {
            int tooth = Math.abs(y / unit % 6 - 3) * unit;
            int left = x + tooth - 4 * unit;
            int line = top + y;
            canvas.fill(left, line, left + 6 * unit, line + 1, scene.palette().background());
            canvas.fill(left, line, left + unit, line + 1, ink);
            canvas.fill(left + 5 * unit, line, left + 6 * unit, line + 1, ink);
        }
    }
}
