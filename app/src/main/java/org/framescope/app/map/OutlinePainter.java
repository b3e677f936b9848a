package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Receives the part of a range that lies in one row: pixels {@code [x0, x1)} and which ends lie in it. */
    private interface RowPart {
        void part(int x0, int x1, int top, boolean first, boolean last);
    }

    private void forEachRow(FrameRange range, RowPart visitor) {
        long from = scene.axis().positionOf(range.start());
        long to = Math.max(from + 1, scene.axis().positionOf(range.end()));
        long firstRow = Math.max(view.rowOf(from), view.firstRow());
        long endRow = Math.min(view.rowOf(to - 1) + 1, view.endRow());
        for (long row = firstRow; row < endRow; row++) {
            long start = view.rowStart(row);
            boolean first = from >= start;
            boolean last = to <= start + view.framesPerRow();
            int x0 = first ? MapViewport.cellX(from - start, view.framesPerRow(), view.width()) : 0;
            int x1 = last ? endX(to - start) : view.width();
            visitor.part(x0, Math.max(x1, x0 + 1), (int) view.rowTop(row), first, last);
        }
    }

    /** Pixel behind the last one that shows a part of the offsets before {@code offset}. */
    private int endX(long offset) {
        long frames = view.framesPerRow();
        return (int) Math.ceilDiv(offset * view.width(), frames);
    }

    private void around(FrameRange range, int colour, int thickness, boolean dashed) {
        forEachRow(range, (x0, x1, top, first, last) -> {
            int air = view.ribbonGap() / 2;
            int low = top + air - thickness;
            int high = top + air + view.ribbonHeight() + thickness;
            int wider = first && last ? Math.max(0, LEAST_WIDTH * unit - (x1 - x0)) : 0;
            // what lies at the edge is outlined inside of it
            int left = first ? Math.max(0, x0 - thickness - wider / 2) : x0;
            int right = last ? Math.min(view.width(), x1 + thickness + (wider + 1) / 2) : x1;
            horizontal(left, right, low, thickness, colour, dashed);
            horizontal(left, right, high - thickness, thickness, colour, dashed);
            if (first) {
                canvas.fill(left, low, left + thickness, high, colour);
            }
            if (last) {
                canvas.fill(right - thickness, low, right, high, colour);
            }
        });
    }

    private void horizontal(int x0, int x1, int y, int thickness, int colour, boolean dashed) {
        if (!dashed) {
            canvas.fill(x0, y, x1, y + thickness, colour);
            return;
        }
        int period = 6 * unit;
        for (int x = x0 - Math.floorMod(x0, period); x < x1; x += period) {
            canvas.fill(Math.max(x, x0), y, Math.min(x + 4 * unit, x1), y + thickness, colour);
        }
    }

    private void glow(FrameRange range, int colour, int amount) {
        forEachRow(range, (x0, x1, top, first, last) -> {
            int spread = 3 * unit;
            canvas.blend(x0 - spread, top, x1 + spread, top + view.pitch(), colour, amount);
        });
    }

    /** A box with a light and a dark line, to be seen on every colour. */
    private void cursor(long mfn) {
        forEachRow(new FrameRange(mfn, mfn + 1), (x0, x1, top, first, last) -> {
            int wider = Math.max(0, 2 * LEAST_WIDTH * unit - (x1 - x0)) / 2;
            int left = x0 - wider - unit;
            int right = x1 + wider + unit;
            canvas.frame(
                    left, top, right, top + view.pitch(), unit, scene.palette().text());
            canvas.frame(
                    left + unit,
                    top + unit,
                    right - unit,
                    top + view.pitch() - unit,
                    unit,
                    scene.palette().background());
        });
    }
}
