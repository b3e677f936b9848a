package org.framescope.app.map;

import java.util.stream.IntStream;

/** Paints the frames of an axis that is laid out in rows. */
final class RowPainter {

    private final MapScene scene;
    private final RowViewport view;
    private final PixelCanvas canvas;
    private final int unit;

    RowPainter(MapScene scene, RowViewport view, PixelCanvas canvas) {
        this.scene = scene;
        this.view = view;
        this.canvas = canvas;
        unit = MapPainter.unitOf(view);
    }

    /** Paints the rows that have a part in the pixels {@code [top, bottom)}. Every core paints some of them. */
    void paint(int top, int bottom) {
        long first = Math.floorDiv(view.scroll() + top, (long) view.pitch());
        long end = Math.min(view.rows(), Math.ceilDiv(view.scroll() + bottom, (long) view.pitch()));
        long rows = Math.max(0, end - first);
        int bands = (int) Math.min(rows, 2L * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> paintBand(first + rows * band / bands, first + rows * (band + 1) / bands));
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            paintBreak(gap);
        }
    }

    private void paintBand(long from, long to) {
        RibbonPainter ribbons =
                new RibbonPainter(canvas, scene.colouring(), scene.palette().background(), unit);
        VeilPainter veil = new VeilPainter(canvas, scene.palette(), unit);
        int air = view.ribbonGap() / 2;
        for (long row = from; row < to; row++) {
            int top = (int) view.rowTop(row) + air;
            var ribbon = new Ribbon(
                    view.rowStart(row),
                    view.framesPerRow(),
                    view.rowFrom(row),
                    view.rowTo(row),
                    0,
                    top,
                    view.width(),
                    view.ribbonHeight());
            ribbons.paint(scene.map(), scene.pyramid(), scene.axis(), ribbon);
            veil.paint(scene.veil(), scene.axis(), ribbon);
        }
    }

    /** A torn edge across the row where the axis leaves frames out. */
    private void paintBreak(AddressAxis.Break gap) {
        // at the end of a block it belongs to what lies before it
        boolean atEnd = scene.axis().beginsBlock(gap.position());
        long position = atEnd
                ? gap.position() - 1
                : Math.min(gap.position(), scene.axis().length() - 1);
        long row = view.rowOf(position);
        if (row < view.firstRow() || row >= view.endRow()) {
            return;
        }
        int x = atEnd ? view.boxOf(position).x1() : view.xOf(position);
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
