package org.framescope.app.map;

import java.util.Arrays;
import org.framescope.engine.frames.FrameSpans;

/**
 * Lays a pale veil with dots over ribbons, where frames are out of reach: what lies in them still shines through. The
 * cost is that of the pixels, and of looking once at every range of the veil.
 */
final class VeilPainter {

    /** How much of the veil's colour covers what lies under it, of 256. */
    static final int COVER = 196;

    private final PixelCanvas canvas;
    private final int unit;
    private final Swatch swatch;

    /** The share of each pixel column that lies under the veil, from 0 to 1. */
    private float[] covered = {};

    VeilPainter(PixelCanvas canvas, Palette palette, int unit) {
        this.canvas = canvas;
        this.unit = unit;
        swatch = palette.veil();
    }

    /** Covers what a ribbon shows. */
    void paint(FrameSpans veil, AddressAxis axis, Ribbon ribbon) {
        int width = ribbon.width();
        long start = ribbon.start();
        long length = ribbon.length();
        if (veil.isEmpty()) {
            return;
        }
        if (covered.length < width) {
            covered = new float[width];
        }
        Arrays.fill(covered, 0);
        axis.forEachPiece(ribbon.from(), ribbon.to(), (from, to, position) -> {
            // offset of a frame in the ribbon is its MFN less this
            long shift = from - (position - start);
            veil.forEachIn(from, to, (s, e) -> cover(s - shift, e - shift, length, width));
        });
        for (int column = 0; column < width; column++) {
            if (covered[column] > 0) {
                paintColumn(
                        ribbon.x() + column,
                        ribbon.y(),
                        ribbon.y() + ribbon.height(),
                        Math.min(covered[column], 1),
                        ribbon.y());
            }
        }
    }

    private void cover(long from, long to, long length, int width) {
        if (length <= width) {
            Arrays.fill(covered, RowViewport.cellX(from, length, width), RowViewport.cellX(to, length, width), 1);
            return;
        }
        double left = (double) from * width / length;
        double right = (double) to * width / length;
        int first = (int) left;
        int last = (int) right;
        if (first == last) {
            covered[first] += (float) (right - left);
            return;
        }
        covered[first] += (float) (first + 1 - left);
        Arrays.fill(covered, first + 1, last, 1);
        if (last < width) {
            covered[last] += (float) (right - last);
        }
    }

    /** @param origin where the pattern begins */
    private void paintColumn(int x, int top, int bottom, float share, int origin) {
        if (x < 0 || x >= canvas.width()) {
            return;
        }
        int amount = Math.round(COVER * share);
        boolean dotted = share >= 0.5f;
        int[] pixels = canvas.pixels();
        for (int y = Math.max(top, 0); y < Math.min(bottom, canvas.height()); y++) {
            int at = y * canvas.width() + x;
            boolean dot = dotted && swatch.pattern().inkAt(x / unit, (y - origin) / unit);
            pixels[at] = dot ? swatch.ink() : Colours.mix(pixels[at], swatch.colour(), amount);
        }
    }

    /** Covers a cell, of which a share from 0 to 1 lies under the veil. */
    void paint(PixelBox cell, double share) {
        for (int x = cell.x0(); x < cell.x1(); x++) {
            paintColumn(x, cell.y0(), cell.y1(), (float) Math.min(1, share), 0);
        }
    }

    /** A swatch as it looks under the veil. */
    static Swatch under(Swatch swatch, Palette palette) {
        Swatch veil = palette.veil();
        return new Swatch(Colours.mix(swatch.colour(), veil.colour(), COVER), veil.ink(), veil.pattern());
    }
}
