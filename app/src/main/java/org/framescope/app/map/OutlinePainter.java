package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Says which marks lie over the frames, and in what order; how lines run depends on the arrangement. */
final class OutlinePainter {

    private final MapScene scene;
    private final Outlines outlines;
    private final int unit;

    OutlinePainter(MapScene scene, PixelCanvas canvas, int unit) {
        this.scene = scene;
        this.unit = unit;
        outlines = switch (scene.viewport()) {
            case RowViewport rows -> new RowOutlines(scene, rows, canvas, unit);
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
        FrameRange hovered = marks.hovered();
        if (hovered != null) {
            outlines.around(List.of(hovered), new Line(palette.text(), unit, false));
        }
        if (marks.cursor() >= 0) {
            outlines.cursor(marks.cursor());
        }
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
