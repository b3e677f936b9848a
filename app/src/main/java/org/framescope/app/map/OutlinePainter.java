package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameRange;

/** Draws lines around ranges of frames, in the air between the rows, so that no frame is covered by them. */
final class OutlinePainter {

    /** Ranges narrower than this are widened, so that a single changed frame is seen among a billion. */
    private static final int LEAST_WIDTH = 4;

    private final MapScene scene;
    private final MapViewport view;
    private final PixelCanvas canvas;
    private final int unit;

    OutlinePainter(MapScene scene, PixelCanvas canvas, int unit) {
        this.scene = scene;
        this.canvas = canvas;
        this.unit = unit;
        view = scene.viewport();
    }

    void paint(MapMarks marks) {
        Palette palette = scene.palette();
        for (MapOutline outline : marks.outlines()) {
            around(outline.range(), palette.text(), unit, true);
        }
        for (FrameRange range : joined(marks.changed())) {
            if (marks.glow() > 0) {
                glow(range, palette.accent(), marks.glow());
            }
            around(range, palette.accent(), 2 * unit, false);
        }
        for (FrameRange range : joined(marks.broken())) {
            around(range, palette.broken(), 2 * unit, false);
        }
        FrameRange hovered = marks.hovered();
        if (hovered != null) {
            around(hovered, palette.text(), unit, false);
        }
        if (marks.cursor() >= 0) {
            cursor(marks.cursor());
        }
    }

    /** Ranges in sight, joined where nobody could see the gap between them. */
    private List<FrameRange> joined(List<FrameRange> ranges) {
        List<FrameRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(FrameRange::start));
        long visible = view.framesPerRow() / view.width() * 2;
        List<FrameRange> joined = new ArrayList<>();
        for (FrameRange range : sorted) {
            FrameRange last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && range.start() <= last.end() + visible) {
                joined.set(joined.size() - 1, new FrameRange(last.start(), Math.max(last.end(), range.end())));
            } else if (!range.isEmpty()) {
                joined.add(range);
            }
        }
        return joined;
    }

    /** The part of a range that lies in one row: the pixels {@code [x0, x1)}, and which row of the range it is. */
    private record RowPart(int x0, int x1, int top, boolean first, boolean second, boolean last, boolean nextToLast) {}

    private void forEachRow(FrameRange range, Consumer<RowPart> visitor) {
        long from = scene.axis().positionOf(range.start());
        long to = Math.max(from + 1, scene.axis().positionOf(range.end()));
        long firstRow = view.rowOf(from);
        long lastRow = view.rowOf(to - 1);
        for (long row = Math.max(firstRow, view.firstRow()); row <= Math.min(lastRow, view.endRow() - 1); row++) {
            int x0 = row == firstRow ? startX(from) : 0;
            int x1 = row == lastRow ? endX(to) : view.width();
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

    private int startX(long position) {
        return view.xOf(position);
    }

    /** Pixel behind the last one that shows a part of what lies before a position in its row. */
    private int endX(long position) {
        long offset = position - view.rowStart(view.rowOf(position - 1));
        return (int) Math.ceilDiv(offset * view.width(), view.framesPerRow());
    }

    /** The contour of a range: no line where a row of it follows on another. */
    private void around(FrameRange range, int colour, int thickness, boolean dashed) {
        int air = view.ribbonGap() / 2;
        int start = startX(scene.axis().positionOf(range.start()));
        int end = endX(Math.max(1, scene.axis().positionOf(range.end())));
        forEachRow(range, part -> {
            int low = part.top + air - thickness;
            int high = part.top + air + view.ribbonHeight();
            int missing = part.first && part.last ? Math.max(0, LEAST_WIDTH * unit - (part.x1 - part.x0)) : 0;
            // what lies at the edge is outlined inside of it
            int left = part.first ? Math.max(0, part.x0 - thickness - missing / 2) : part.x0;
            int right = part.last ? Math.min(view.width(), part.x1 + thickness + (missing + 1) / 2) : part.x1;
            if (part.first || part.second) {
                int stop = part.first ? right : Math.min(right, start);
                horizontal(left, stop, low, thickness, colour, dashed);
            }
            if (part.last || part.nextToLast) {
                int begin = part.last ? left : Math.max(left, end);
                horizontal(begin, right, high, thickness, colour, dashed);
            }
            if (part.first) {
                int bottom = part.last ? high + thickness : part.top + view.pitch() + air;
                vertical(left, low, bottom, thickness, colour, dashed);
            }
            if (part.last) {
                int above = part.first ? low : part.top - view.ribbonGap() + air;
                vertical(right - thickness, above, high + thickness, thickness, colour, dashed);
            }
        });
    }

    private void horizontal(int x0, int x1, int y, int thickness, int colour, boolean dashed) {
        int period = dashed ? 6 * unit : Math.max(1, x1 - x0);
        int dash = dashed ? 4 * unit : period;
        for (int x = x0; x < x1; x += period) {
            canvas.fill(x, y, Math.min(x + dash, x1), y + thickness, colour);
        }
    }

    private void vertical(int x, int y0, int y1, int thickness, int colour, boolean dashed) {
        int period = dashed ? 6 * unit : Math.max(1, y1 - y0);
        int dash = dashed ? 4 * unit : period;
        for (int y = y0; y < y1; y += period) {
            canvas.fill(x, y, x + thickness, Math.min(y + dash, y1), colour);
        }
    }

    private void glow(FrameRange range, int colour, int amount) {
        int spread = 3 * unit;
        forEachRow(
                range,
                part -> canvas.blend(
                        part.x0 - spread, part.top, part.x1 + spread, part.top + view.pitch(), colour, amount));
    }

    /** A box with a dark and a light line, to be seen on every colour. */
    private void cursor(long mfn) {
        Palette palette = scene.palette();
        forEachRow(new FrameRange(mfn, mfn + 1), part -> {
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
