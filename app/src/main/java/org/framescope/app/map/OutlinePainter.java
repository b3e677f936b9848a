package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Says which marks lie over the frames, and in what order; how lines run depends on the arrangement. */
final class OutlinePainter {

    /** Side of what one takes hold of, in pixels at 100 %. */
    private static final int HANDLE = 8;

    private final MapScene scene;
    private final PixelCanvas canvas;
    private final Outlines outlines;
    private final int unit;

    OutlinePainter(MapScene scene, PixelCanvas canvas, int unit) {
        this.scene = scene;
        this.canvas = canvas;
        this.unit = unit;
        outlines = switch (scene.viewport()) {
            case RowViewport rows -> new RowOutlines(scene, rows, canvas, unit);
            case HilbertViewport squares -> new HilbertOutlines(scene, squares, canvas, unit);
        };
    }

    void paint(MapMarks marks) {
        Palette palette = scene.palette();
        for (MapOutline outline : marks.outlines()) {
            outlines.around(List.of(outline.range()), new Line(palette.text(), unit, true));
        }
        List<FrameRange> changed = joined(marks.changed());
        if (marks.glow() > 0) {
            outlines.glow(changed, palette.accent(), marks.glow());
        }
        outlines.around(changed, new Line(palette.accent(), 2 * unit, false));
        outlines.around(joined(marks.broken()), new Line(palette.broken(), 2 * unit, false));
        for (MapFlag flag : marks.flags()) {
            if (flag.range().frames() > 1) {
                outlines.around(List.of(flag.range()), new Line(palette.text(), unit, true));
            }
        }
        if (marks.selected() != null) {
            selection(marks.selected(), palette);
        }
        FrameRange hovered = marks.hovered();
        if (hovered != null) {
            outlines.around(List.of(hovered), new Line(palette.text(), unit, false));
        }
        if (marks.cursor() >= 0) {
            outlines.cursor(marks.cursor());
        }
    }

    /** A strong line, with something to take hold of at both ends. */
    private void selection(FrameRange range, Palette palette) {
        outlines.around(List.of(range), new Line(palette.text(), 2 * unit, false));
        AddressAxis axis = scene.axis();
        PixelBox first = scene.viewport().boxOf(axis.positionOf(range.start()));
        PixelBox last = scene.viewport().boxOf(axis.positionOf(range.end() - 1));
        handle(first.x0(), (first.y0() + first.y1()) / 2, palette);
        handle(last.x1(), (last.y0() + last.y1()) / 2, palette);
    }

    private void handle(int x, int y, Palette palette) {
        int half = HANDLE * unit / 2;
        int left = Math.clamp(x - half, 0, Math.max(0, scene.viewport().width() - HANDLE * unit));
        int right = left + HANDLE * unit;
        canvas.fill(left, y - half, right, y - half + HANDLE * unit, palette.background());
        canvas.frame(left, y - half, right, y - half + HANDLE * unit, 2 * unit, palette.text());
    }

    /** Ranges in sight, joined where nobody could see the gap between them. */
    private List<FrameRange> joined(List<FrameRange> ranges) {
        List<FrameRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(FrameRange::start));
        long visible = (long) scene.viewport().positionsPerPixel() * 2;
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
}
