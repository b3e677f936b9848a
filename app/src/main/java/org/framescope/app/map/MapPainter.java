package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * Paints a memory map into pixels, without text and without a toolkit: the window, the command line and the tests get
 * the same picture.
 */
public final class MapPainter {

    private MapPainter() {}

    /** A place that needs a label: pixels of the area, and what the label says. */
    public record Label(String text, int x, int y) {}

    /** Paints the frames, without marks. */
    static void paintFrames(MapScene scene, PixelCanvas canvas) {
        canvas.clear(scene.palette().background());
        paintRows(scene, canvas, 0, scene.viewport().height());
    }

    /**
     * Paints the frames on a canvas that shows them as of another scene. What was only scrolled is moved, and no more is
     * painted than came into sight.
     */
    static void repaintFrames(@Nullable MapScene before, MapScene scene, PixelCanvas canvas) {
        MapViewport view = scene.viewport();
        long by = before == null
                ? view.height()
                : view.scroll() - before.viewport().scroll();
        if (before == null
                || Math.abs(by) >= view.height()
                || !scene.showsAllTheSame(before)
                || !view.equals(before.viewport().withScroll(view.scroll()))) {
            paintFrames(scene, canvas);
            return;
        }
        canvas.scroll((int) by);
        int top = by > 0 ? (int) (view.height() - by) : 0;
        int bottom = by > 0 ? view.height() : (int) -by;
        canvas.fill(0, top, canvas.width(), bottom, scene.palette().background());
        paintRows(scene, canvas, top, bottom);
    }

    /** Paints the rows that have a part in the pixels {@code [top, bottom)}. Every core paints some of them. */
    private static void paintRows(MapScene scene, PixelCanvas canvas, int top, int bottom) {
        MapViewport view = scene.viewport();
        long first = Math.floorDiv(view.scroll() + top, (long) view.pitch());
        long end = Math.min(view.rows(), Math.ceilDiv(view.scroll() + bottom, (long) view.pitch()));
        long rows = Math.max(0, end - first);
        int bands = (int) Math.min(rows, 2L * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, bands)
                .parallel()
                .forEach(band ->
                        paintBand(scene, canvas, first + rows * band / bands, first + rows * (band + 1) / bands));
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            paintBreak(scene, canvas, gap, unitOf(view));
        }
    }

    private static void paintBand(MapScene scene, PixelCanvas canvas, long from, long to) {
        MapViewport view = scene.viewport();
        int unit = unitOf(view);
        RibbonPainter ribbons =
                new RibbonPainter(canvas, scene.colouring(), scene.palette().background(), unit);
        VeilPainter veil = new VeilPainter(canvas, scene.palette(), unit);
        int air = view.ribbonGap() / 2;
        for (long row = from; row < to; row++) {
            int top = (int) view.rowTop(row) + air;
            ribbons.paint(
                    scene.map(),
                    scene.pyramid(),
                    scene.axis(),
                    view.rowStart(row),
                    view.framesPerRow(),
                    0,
                    top,
                    view.width(),
                    view.ribbonHeight());
            veil.paint(
                    scene.veil(),
                    scene.axis(),
                    view.rowStart(row),
                    view.framesPerRow(),
                    0,
                    top,
                    view.width(),
                    view.ribbonHeight());
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

    /** Labels of the breaks that are in sight. */
    static List<AddressAxis.Break> visibleBreaks(MapScene scene) {
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
