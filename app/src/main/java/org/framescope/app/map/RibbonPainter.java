package org.framescope.app.map;

import java.util.Arrays;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * Paints stretches of the axis as ribbons: bands of pixels in which a frame lies right of the one before. Where a pixel
 * column stands for many frames it is divided among their classes, each at least one pixel high.
 */
final class RibbonPainter {

    /** Cells get a line between them from this width on, in units. */
    private static final int GRID_FROM = 6;

    private final PixelCanvas canvas;
    private final int unit;
    private final int tileSide;
    private final int[][] tiles;
    private final boolean[] plain;
    private final int background;
    private final Colouring colouring;
    private final ShareStack stack;

    // the ribbon that is being painted
    private int left;
    private int top;
    private int bottom;
    private int width;
    private long length;

    // the pixel column that is not complete yet
    private int openColumn = -1;
    private long openEnd;

    // the last filled span, to tell neighbours of one class apart
    private int lastEnd;
    private int lastClass;

    /** @param unit pixels for one of a pattern; 2 on a screen scaled to 200 % */
    RibbonPainter(PixelCanvas canvas, Colouring colouring, int background, int unit) {
        this.canvas = canvas;
        this.colouring = colouring;
        this.background = background;
        this.unit = unit;
        tileSide = Pattern.PERIOD * unit;
        tiles = new int[colouring.classes()][];
        plain = new boolean[colouring.classes()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = colouring.swatch(i).tile(unit);
            plain[i] = colouring.swatch(i).pattern() == Pattern.NONE;
        }
        stack = new ShareStack(colouring);
    }

    void paint(FrameMap map, @Nullable RunPyramid pyramid, AddressAxis axis, Ribbon ribbon) {
        long start = ribbon.start();
        left = ribbon.x();
        top = ribbon.y();
        bottom = top + ribbon.height();
        width = ribbon.width();
        length = ribbon.length();
        openColumn = -1;
        lastEnd = -1;
        RunPyramid.@Nullable Level level = pyramid == null ? null : pyramid.levelFor(length / width);
        axis.forEachPiece(ribbon.from(), ribbon.to(), (from, to, position) -> {
            // offset of a frame in the ribbon is its MFN less this
            long shift = from - (position - start);
            if (level != null) {
                columns(level, map, from, to, shift);
                return;
            }
            colouring.classify(map, from, to, (s, e, colourClass) -> run(s - shift, e - shift, colourClass));
        });
        closeColumn();
    }

    /**
     * Puts pixel columns together from the cells of a summary. The edges of a column lie at the cell before: off by a
     * fraction of a pixel, but every frame belongs to exactly one column.
     */
    private void columns(RunPyramid.Level level, FrameMap map, long from, long to, long shift) {
        long cell = level.framesPerCell();
        var shares = new ShareReader(map, colouring, stack, level);
        int first = RowViewport.cellX(from - shift, length, width);
        int end = RowViewport.cellX(to - 1 - shift, length, width) + 1;
        int spanFrom = -1;
        int spanClass = -1;
        long at = from;
        for (int x = first; x < end; x++) {
            long edge = x + 1 == end ? to : (RowViewport.cellStart(x + 1, length, width) + shift) / cell * cell;
            long next = Math.clamp(edge, at, to);
            shares.add(at, next);
            at = next;
            int single = stack.single();
            if (spanFrom >= 0 && single != spanClass) {
                span(spanFrom, x, spanClass);
                spanFrom = -1;
            }
            if (single >= 0) {
                stack.clear();
                spanFrom = spanFrom < 0 ? x : spanFrom;
                spanClass = single;
            } else {
                openColumn = x;
                closeColumn();
            }
        }
        if (spanFrom >= 0) {
            span(spanFrom, end, spanClass);
        }
    }

    private void run(long from, long to, int colourClass) {
        if (length <= width) {
            int x0 = RowViewport.cellX(from, length, width);
            int x1 = RowViewport.cellX(to, length, width);
            span(x0, x1, colourClass);
            grid(from, to);
            return;
        }
        long at = from;
        if (openColumn >= 0) {
            if (to < openEnd) {
                stack.add(colourClass, to - at);
                return;
            }
            stack.add(colourClass, openEnd - at);
            at = openEnd;
            closeColumn();
        }
        int column = RowViewport.cellX(at, length, width);
        if (at < to && at > RowViewport.cellStart(column, length, width)) {
            // the ribbon itself begins in the middle of a cell
            open(column);
            run(at, to, colourClass);
            return;
        }
        int full = RowViewport.cellX(to, length, width);
        if (full > column) {
            span(column, full, colourClass);
            at = RowViewport.cellStart(full, length, width);
        }
        if (at < to) {
            open(full);
            stack.add(colourClass, to - at);
        }
    }

    private void open(int column) {
        openColumn = column;
        openEnd = RowViewport.cellStart(column + 1, length, width);
    }

    private void closeColumn() {
        if (openColumn >= 0) {
            int height = bottom - top;
            int x = left + openColumn;
            int tileX = x % tileSide;
            stack.divide(height, background);
            if (x >= 0 && x < canvas.width()) {
                int y = top;
                for (int i = 0; i < stack.parts(); i++) {
                    int stop = y + stack.height(i);
                    if (stack.isBlend(i)) {
                        canvas.fill(x, y, x + 1, stop, stack.blend());
                    } else {
                        pixels(x, tileX, y, stop, tiles[stack.colourClass(i)]);
                    }
                    y = stop;
                }
            }
            openColumn = -1;
            lastEnd = -1;
        }
    }

    private void pixels(int x, int tileX, int from, int to, int[] tile) {
        int[] target = canvas.pixels();
        int stride = canvas.width();
        int first = Math.max(from, 0);
        int last = Math.min(to, canvas.height()) * stride;
        int side = tileSide;
        // a tile has few lines: counting is cheaper than dividing
        int tileAt = (first - top) % side * side + tileX;
        for (int i = first * stride + x; i < last; i += stride) {
            target[i] = tile[tileAt];
            tileAt += side;
            tileAt = tileAt < tile.length ? tileAt : tileX;
        }
    }

    private void span(int from, int to, int colourClass) {
        int x0 = Math.max(left + from, 0);
        int x1 = Math.min(left + to, canvas.width());
        int[] tile = tiles[colourClass];
        int[] target = canvas.pixels();
        for (int y = Math.max(top, 0); y < Math.min(bottom, canvas.height()); y++) {
            int line = y * canvas.width();
            if (plain[colourClass]) {
                if (x0 < x1) {
                    Arrays.fill(target, line + x0, line + x1, tile[0]);
                }
            } else {
                int tileLine = (y - top) % tileSide * tileSide;
                int tileX = x0 % tileSide;
                for (int x = x0; x < x1; x++) {
                    target[line + x] = tile[tileLine + tileX];
                    tileX = tileX + 1 < tileSide ? tileX + 1 : 0;
                }
            }
        }
        if (lastEnd == from && lastClass == colourClass && to - from >= 4 * unit) {
            canvas.blend(left + from, top, left + from + 1, bottom, background, 110);
        }
        lastEnd = to;
        lastClass = colourClass;
    }

    /** Lines between frames that are large enough to be told apart. */
    private void grid(long from, long to) {
        if (width < GRID_FROM * unit * length) {
            return;
        }
        for (long frame = Math.max(from, 1); frame < to; frame++) {
            int x = left + RowViewport.cellX(frame, length, width);
            canvas.fill(x - 1, top, x, bottom, background);
        }
    }
}
