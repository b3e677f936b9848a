package org.framescope.app.map;

import java.util.List;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameRange;

/** Draws lines around ranges of frames, in the air between the rows, so that no frame is covered by them. */
final class RowOutlines implements Outlines {

    /** Ranges narrower than this are widened, so that a single changed frame is seen among a billion. */
    private static final int LEAST_WIDTH = 4;

    private final MapScene scene;
    private final RowViewport view;
    private final PixelCanvas canvas;
    private final int unit;

    RowOutlines(MapScene scene, RowViewport view, PixelCanvas canvas, int unit) {
        this.scene = scene;
        this.view = view;
        this.canvas = canvas;
        this.unit = unit;
    }

    @Override
    public void around(List<FrameRange> ranges, Line line) {
        for (FrameRange range : ranges) {
            for (AddressAxis.Stretch stretch : scene.axis().stretchesOf(range)) {
                around(stretch, line);
            }
        }
    }

    @Override
    public void glow(List<FrameRange> ranges, int colour, int amount) {
        int spread = 3 * unit;
        for (FrameRange range : ranges) {
            for (AddressAxis.Stretch stretch : scene.axis().stretchesOf(range)) {
                forEachRow(
                        stretch,
                        part -> canvas.blend(
                                part.x0 - spread, part.top, part.x1 + spread, part.top + view.pitch(), colour, amount));
            }
        }
    }

    /** The part of a range that lies in one row: the pixels {@code [x0, x1)}, and which row of the range it is. */
    private record RowPart(int x0, int x1, int top, boolean first, boolean second, boolean last, boolean nextToLast) {}

    private void forEachRow(AddressAxis.Stretch stretch, Consumer<RowPart> visitor) {
        long firstRow = view.rowOf(stretch.from());
        long lastRow = view.rowOf(stretch.to() - 1);
        for (long row = Math.max(firstRow, view.firstRow()); row <= Math.min(lastRow, view.endRow() - 1); row++) {
            int x0 = row == firstRow ? view.xOf(stretch.from()) : 0;
            int x1 = row == lastRow ? view.endX(stretch.to()) : view.width();
            visitor.accept(new RowPart(
                    x0,
                    Math.max(x1, x0 + 1),
                    (int) view.rowTop(row),
                    row == firstRow,
                    row == firstRow + 1,
                    row == lastRow,
                    row == lastRow - 1));
        }
    }

    /** The contour of a stretch: no line where a row of it follows on another. */
    private void around(AddressAxis.Stretch stretch, Line line) {
        int air = view.ribbonGap() / 2;
        int thickness = line.thickness();
        int start = view.xOf(stretch.from());
        int end = view.endX(stretch.to());
        forEachRow(stretch, part -> {
            int low = part.top + air - thickness;
            int high = part.top + air + view.ribbonHeight();
            int missing = part.first && part.last ? Math.max(0, LEAST_WIDTH * unit - (part.x1 - part.x0)) : 0;
            // what lies at the edge is outlined inside of it
            int left = part.first ? Math.max(0, part.x0 - thickness - missing / 2) : part.x0;
            int right = part.last ? Math.min(view.width(), part.x1 + thickness + (missing + 1) / 2) : part.x1;
            if (part.first || part.second) {
                int stop = part.first ? right : Math.min(right, start);
                horizontal(left, stop, low, line);
            }
            if (part.last || part.nextToLast) {
                int begin = part.last ? left : Math.max(left, end);
                horizontal(begin, right, high, line);
            }
            if (part.first) {
                int bottom = part.last ? high + thickness : part.top + view.pitch() + air;
                vertical(left, low, bottom, line);
            }
            if (part.last) {
                int above = part.first ? low : part.top - view.ribbonGap() + air;
                vertical(right - thickness, above, high + thickness, line);
            }
        });
    }

    private void horizontal(int x0, int x1, int y, Line line) {
        line.horizontal(canvas, x0, x1, y, unit);
    }

    private void vertical(int x, int y0, int y1, Line line) {
        line.vertical(canvas, x, y0, y1, unit);
    }

    @Override
    public void cursor(long mfn) {
        Palette palette = scene.palette();
        AddressAxis.Stretch one =
                scene.axis().stretchesOf(new FrameRange(mfn, mfn + 1)).getFirst();
        forEachRow(one, part -> {
            int missing = Math.max(0, 2 * LEAST_WIDTH * unit - (part.x1 - part.x0)) / 2;
            int left = Math.max(0, part.x0 - missing - unit);
            int right = Math.min(view.width(), part.x1 + missing + unit);
            int bottom = part.top + view.pitch();
            canvas.frame(left, part.top, right, bottom, 2 * unit, palette.text());
            canvas.frame(
                    left + 2 * unit,
                    part.top + 2 * unit,
                    right - 2 * unit,
                    bottom - 2 * unit,
                    unit,
                    palette.background());
        });
    }
}
