package org.framescope.app.map;

import java.util.BitSet;
import java.util.function.Consumer;

/** Cells in sight that belong together, for lines around them. */
final class HilbertRegion {

    private final HilbertViewport view;
    private final long firstColumn;
    private final long firstRow;
    private final int columns;
    private final int rows;
    private final BitSet cells = new BitSet();

    HilbertRegion(HilbertViewport view) {
        this.view = view;
        // a cell more at each side, so that what is just out of sight has no line at the border of the area
        firstColumn = Math.max(0, view.firstColumn() - 1);
        firstRow = Math.max(0, view.firstRow() - 1);
        columns = (int) (Math.min(view.columns(), view.endColumn() + 1) - firstColumn);
        rows = (int) (Math.min(view.rows(), view.endRow() + 1) - firstRow);
    }

    /** Adds the cells of the positions {@code [from, to)}. */
    void add(long from, long to) {
        view.forEachBlock(from, to, (column, row, side) -> {
            int left = (int) Math.clamp(column - firstColumn, 0, columns);
            int right = (int) Math.clamp(column + side - firstColumn, 0, columns);
            int end = (int) Math.clamp(row + side - firstRow, 0, rows);
            for (int y = (int) Math.clamp(row - firstRow, 0, rows); y < end; y++) {
                cells.set(y * columns + left, y * columns + right);
            }
        });
    }

    private boolean has(int column, int row) {
        return column >= 0 && column < columns && row >= 0 && row < rows && cells.get(row * columns + column);
    }

    /** Visits the pixels of all cells. */
    void forEachCell(Consumer<PixelBox> visitor) {
        cells.stream().forEach(i -> visitor.accept(view.boxOf(firstColumn + i % columns, firstRow + i / columns)));
    }

    /** The pixels around everything; null when nothing is in sight. */
    PixelBox bounds() {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        forEachCell(cell -> {
            box[0] = Math.min(box[0], cell.x0());
            box[1] = Math.min(box[1], cell.y0());
            box[2] = Math.max(box[2], cell.x1());
            box[3] = Math.max(box[3], cell.y1());
        });
        return new PixelBox(box[0], box[1], box[2], box[3]);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Visits the sides of cells beyond which there is another cell, or nothing. */
    void forEachEdge(Consumer<Edge> visitor) {
        cells.stream().forEach(i -> {
            int column = i % columns;
            int row = i / columns;
            for (Side side : Side.values()) {
                if (!has(column + side.right, row + side.down)) {
                    visitor.accept(new Edge(column, row, side));
                }
            }
        });
    }

    private enum Side {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int right;
        private final int down;

        Side(int right, int down) {
            this.right = right;
            this.down = down;
        }
    }

    /** A side of a cell of the region beyond which the region ends. */
    final class Edge {
        private final Side side;
        private final PixelBox box;

        private Edge(int column, int row, Side side) {
            this.side = side;
            box = view.boxOf(firstColumn + column, firstRow + row);
        }

        /** The line just outside of the cell, with the corners; at the border of the area inside of it. */
        private PixelBox line(int thickness) {
            int left = Math.max(box.x0() - thickness, 0);
            int right = Math.min(box.x1() + thickness, view.width());
            int top = Math.max(box.y0() - thickness, 0);
            int bottom = Math.min(box.y1() + thickness, view.height());
            return switch (side) {
                case LEFT -> new PixelBox(left, top, left + thickness, bottom);
                case RIGHT -> new PixelBox(right - thickness, top, right, bottom);
                case UP -> new PixelBox(left, top, right, top + thickness);
                case DOWN -> new PixelBox(left, bottom - thickness, right, bottom);
            };
        }

        private boolean isInSight() {
            return box.x1() > 0 && box.x0() < view.width() && box.y1() > 0 && box.y0() < view.height();
        }

        void fill(PixelCanvas canvas, int thickness, int colour) {
            if (isInSight()) {
                PixelBox line = line(thickness);
                canvas.fill(line.x0(), line.y0(), line.x1(), line.y1(), colour);
            }
        }

        /** Draws the line with gaps that keep their place when other cells are added. */
        void dashes(PixelCanvas canvas, int thickness, int unit, int colour, int dash, int period) {
            if (isInSight()) {
                PixelBox line = line(thickness);
                for (int y = line.y0(); y < line.y1(); y++) {
                    for (int x = line.x0(); x < line.x1(); x++) {
                        int along = side.down == 0 ? y : x;
                        if (along / unit % period < dash) {
                            canvas.set(x, y, colour);
                        }
                    }
                }
            }
        }
    }
}
