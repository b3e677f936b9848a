package org.framescope.app.map;

import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Draws lines around cells of a Hilbert curve, just outside of them, so that a single frame is still seen. */
final class HilbertOutlines implements Outlines {

    private static final int DASH = 4;
    private static final int PERIOD = 6;

    private final MapScene scene;
    private final HilbertViewport view;
    private final PixelCanvas canvas;
    private final int unit;

    HilbertOutlines(MapScene scene, HilbertViewport view, PixelCanvas canvas, int unit) {
        this.scene = scene;
        this.view = view;
        this.canvas = canvas;
        this.unit = unit;
    }

    private HilbertRegion region(List<FrameRange> ranges) {
        HilbertRegion region = new HilbertRegion(view);
        for (FrameRange range : ranges) {
            for (AddressAxis.Stretch stretch : scene.axis().stretchesOf(range)) {
                region.add(stretch.from(), stretch.to());
            }
        }
        return region;
    }

    @Override
    public void around(List<FrameRange> ranges, Line line) {
        if (ranges.isEmpty()) {
            return;
        }
        region(ranges).forEachEdge(edge -> {
            if (line.dashed()) {
                edge.dashes(canvas, line.thickness(), unit, line.colour(), DASH, PERIOD);
            } else {
                edge.fill(canvas, line.thickness(), line.colour());
            }
        });
    }

    @Override
    public void glow(List<FrameRange> ranges, int colour, int amount) {
        region(ranges).forEachCell(cell -> canvas.blend(cell.x0(), cell.y0(), cell.x1(), cell.y1(), colour, amount));
    }

    @Override
    public void cursor(long mfn) {
        Palette palette = scene.palette();
        PixelBox box = view.boxOf(scene.axis()
                .stretchesOf(new FrameRange(mfn, mfn + 1))
                .getFirst()
                .from());
        int left = box.x0() - 3 * unit;
        int top = box.y0() - 3 * unit;
        int right = box.x1() + 3 * unit;
        int bottom = box.y1() + 3 * unit;
        canvas.frame(left, top, right, bottom, 2 * unit, palette.text());
        canvas.frame(left + 2 * unit, top + 2 * unit, right - 2 * unit, bottom - 2 * unit, unit, palette.background());
    }
}
