package org.framescope.app.map;

import java.util.Arrays;
import java.util.List;

/**
 * Paints the frames of an axis that is laid out as a Hilbert curve. The pixels of a cell are divided among the classes of
 * its frames, each has at least one.
 */
final class HilbertPainter {

    /** Width of a torn line, and length of its teeth, in units. */
    private static final int TORN = 2;

    private static final int TEETH = 6;

    private final MapScene scene;
    private final HilbertViewport view;
    private final PixelCanvas canvas;
    private final int unit;

    /** Positions at which the axis leaves frames out. */
    private final long[] breaks;

    HilbertPainter(MapScene scene, HilbertViewport view, PixelCanvas canvas) {
        this.scene = scene;
        this.view = view;
        this.canvas = canvas;
        unit = view.unit();
        breaks = scene.axis().breaks().stream()
                .mapToLong(AddressAxis.Break::position)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Paints everything in sight. Every core paints some of it. */
    void paint() {
        List<HilbertCells> parts = HilbertCells.inSight(view);
        parts.parallelStream().forEach(part -> new Part(part).paint());
    }

    /** Number of breaks before a position, or at it. */
    private int breaksBefore(long position) {
        int found = Arrays.binarySearch(breaks, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Whether frames are left out between a cell and one beside it. */
    private boolean isTorn(long position, long column, long row) {
        if (column < 0 || row < 0) {
            return false;
        }
        long beside = view.positionOf(column, row);
        return beside < view.length() && breaksBefore(beside) != breaksBefore(position);
    }

    /** Paints some of the cells; has its own stack. */
    private final class Part {
        private final HilbertCells cells;
        private final ShareStack stack = new ShareStack(scene.colouring());
        private final int[][] tiles = new int[scene.colouring().classes()][];
        private final int tileSide = Pattern.PERIOD * unit;
        private final int ink =
                Colours.mix(scene.palette().background(), scene.palette().text(), 150);
        private int open;

        Part(HilbertCells cells) {
            this.cells = cells;
            for (int i = 0; i < tiles.length; i++) {
                tiles[i] = scene.colouring().swatch(i).tile(unit);
            }
        }

        void paint() {
            RunPyramid pyramid = scene.pyramid();
            RunPyramid.Level level = pyramid == null ? null : pyramid.levelFor(1L << view.cellShift());
            var shares = new ShareReader(scene.map(), scene.colouring(), stack, level);
            for (int i = 0; i < cells.count(); ) {
                int end = cells.endOfStretch(i);
                if (level == null) {
                    paintRuns(i, end);
                } else {
                    for (int cell = i; cell < end; cell++) {
                        scene.axis()
                                .forEachPiece(
                                        cells.from(cell), cells.to(cell), (from, to, position) -> shares.add(from, to));
                        close(cell);
                    }
                }
                i = end;
            }
            paintVeil();
        }

        private void paintRuns(int first, int end) {
            open = first;
            scene.axis().forEachPiece(cells.from(first), cells.to(end - 1), (from, to, position) -> {
                // position of a frame is its MFN less this
                long shift = from - position;
                scene.colouring()
                        .classify(
                                scene.map(),
                                from,
                                to,
                                (start, stop, colourClass) -> run(start - shift, stop - shift, colourClass, end));
            });
        }

        private void run(long from, long to, int colourClass, int end) {
            long at = from;
            while (at < to && open < end) {
                long edge = cells.to(open);
                long next = Math.min(to, edge);
                stack.add(colourClass, next - at);
                at = next;
                if (at == edge) {
                    close(open++);
                }
            }
        }

        private void close(int cell) {
            PixelBox box = drawn(cell);
            int single = stack.single();
            if (single >= 0) {
                stack.clear();
                fill(box, tiles[single], 0, box.width() * box.height());
                return;
            }
            stack.divide(box.width() * box.height(), scene.palette().background());
            int from = 0;
            for (int i = 0; i < stack.parts(); i++) {
                int to = from + stack.height(i);
                int[] tile = stack.isBlend(i) ? new int[] {stack.blend()} : tiles[stack.colourClass(i)];
                fill(box, tile, from, to);
                from = to;
            }
        }

        /** The pixels of a cell; where frames are left out beside it or above it, a torn line takes some of them. */
        private PixelBox drawn(int cell) {
            long column = cells.column(cell);
            long row = cells.row(cell);
            PixelBox box = view.drawn(column, row);
            if (breaks.length == 0) {
                return box;
            }
            PixelBox whole = view.boxOf(column, row);
            int left = box.x0();
            int top = box.y0();
            if (isTorn(cells.from(cell), column - 1, row)) {
                left = whole.x0() + TORN * unit;
                for (int y = whole.y0(); y < whole.y1(); y++) {
                    int x = whole.x0() + (y / unit % TEETH < TEETH / 2 ? 0 : unit);
                    canvas.fill(x, y, x + unit, y + 1, ink);
                }
            }
            if (isTorn(cells.from(cell), column, row - 1)) {
                top = whole.y0() + TORN * unit;
                for (int x = whole.x0(); x < whole.x1(); x++) {
                    int y = whole.y0() + (x / unit % TEETH < TEETH / 2 ? 0 : unit);
                    canvas.fill(x, y, x + 1, y + unit, ink);
                }
            }
            return new PixelBox(left, top, box.x1(), box.y1());
        }

        /** Fills some of the pixels of a cell, counted line by line. */
        private void fill(PixelBox box, int[] tile, int from, int to) {
            int side = tile.length == 1 ? 1 : tileSide;
            int width = box.width();
            int firstLine = Math.max(from / width, -box.y0());
            int endLine = Math.min(Math.ceilDiv(to, width), canvas.height() - box.y0());
            int shiftX = (int) Math.floorMod(view.scrollX(), (long) side);
            int shiftY = (int) Math.floorMod(view.scrollY(), (long) side);
            for (int line = firstLine; line < endLine; line++) {
                int y = box.y0() + line;
                int left = Math.max(0, Math.max(from - line * width, 0) + box.x0());
                int right = Math.min(canvas.width(), Math.min(to - line * width, width) + box.x0());
                int tileLine = (y + shiftY) % side * side;
                int tileX = (left + shiftX) % side;
                int[] target = canvas.pixels();
                for (int i = y * canvas.width() + left; i < y * canvas.width() + right; i++) {
                    target[i] = tile[tileLine + tileX];
                    tileX = tileX + 1 < side ? tileX + 1 : 0;
                }
            }
        }

        private void paintVeil() {
            if (scene.veil().isEmpty()) {
                return;
            }
            VeilPainter veil = new VeilPainter(canvas, scene.palette(), unit);
            long[] covered = {0};
            for (int i = 0; i < cells.count(); i++) {
                covered[0] = 0;
                scene.axis()
                        .forEachPiece(
                                cells.from(i),
                                cells.to(i),
                                (from, to, position) ->
                                        scene.veil().forEachIn(from, to, (s, e) -> covered[0] += e - s));
                if (covered[0] > 0) {
                    veil.paint(drawn(i), (double) covered[0] / (cells.to(i) - cells.from(i)));
                }
            }
        }
    }
}
