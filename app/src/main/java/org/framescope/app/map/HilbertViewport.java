package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Squares side by side through which the axis runs as a Hilbert curve: neighbours on the axis are neighbours in the
 * picture, and aligned blocks of the axis are squares or halves of them. A zoom step makes everything twice as wide and
 * twice as high.
 *
 * @param width width of the area in pixels
 * @param height height of the area in pixels
 * @param length positions of the axis
 * @param order log2 of the positions along a side of a square
 * @param squares how many squares stand side by side; the last one may be used in part
 * @param minPitch smallest distance of rows in the other arrangement; the scale of the drawing follows from it
 * @param zoom by how often a square is twice as wide as when everything is in sight
 * @param scrollX pixels from the left edge of the first square to that of the area; negative where there is room
 * @param scrollY pixels from the upper edge of the squares to that of the area
 */
public record HilbertViewport(
        int width, int height, long length, int order, int squares, int minPitch, int zoom, long scrollX, long scrollY)
        implements MapViewport {

    /** A cell is at least so wide, so that it has pixels for several classes; in units. */
    private static final int LEAST_CELL = 4;

    /** A single frame is drawn at most so wide, in units. */
    private static final int WIDEST_FRAME = 48;

    /** Frames get a line between them from this width on, in units. */
    private static final int GRID_FROM = 8;

    /** Aligned blocks get lines around them when they are so wide, in units. */
    private static final int LARGE_BLOCK = 96;

    /** More squares than this would be small ones. */
    private static final int MOST_SQUARES = 4;

    /** What is looked at to say which positions are in sight. */
    private static final int SIGHT_CELLS = 24;

    /** Gaps in what is in sight that are smaller than this part of the axis are taken for seen. */
    private static final int SIGHT_GAP = 256;

    /** Shows a whole axis, in as many squares as make it largest. */
    static HilbertViewport fit(int width, int height, long length, int minPitch) {
        HilbertViewport best = null;
        for (int order = 0; order < 31; order++) {
            long count = Math.ceilDiv(length, 1L << 2 * order);
            if (count <= MOST_SQUARES) {
                var next = new HilbertViewport(width, height, length, order, (int) count, minPitch, 0, 0, 0);
                if (best == null || next.positionsPerPixel() < best.positionsPerPixel()) {
                    best = next;
                }
                if (count == 1) {
                    break;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("an axis of " + length + " positions is too long");
        }
        return best.scrolledTo(0, 0);
    }

    /** Log2 of the cells along a side of the smallest aligned blocks that are large in the picture. */
    int largeBlock() {
        int shift = 0;
        while (shift < cellOrder() && pitch() << shift < LARGE_BLOCK * unit()) {
            shift++;
        }
        return shift;
    }

    /** The pixels of a cell without the air that parts large aligned blocks, and frames that can be told apart. */
    PixelBox drawn(long column, long row) {
        PixelBox box = boxOf(column, row);
        int gap = cellShift() == 0 && pitch() >= GRID_FROM * unit() ? unit() : 0;
        long mask = (1L << largeBlock()) - 1;
        int left = (column & mask) == 0 ? Math.max(gap, 2 * unit()) : gap;
        int top = (row & mask) == 0 ? Math.max(gap, 2 * unit()) : gap;
        return new PixelBox(box.x0() + left, box.y0() + top, box.x1(), box.y1());
    }

    int unit() {
        return MapPainter.unitOf(this);
    }

    /** Side of a square in pixels. */
    long side() {
        return (long) Math.max(1, Math.min(height, width / squares)) << zoom;
    }

    /** Log2 of the cells along a side of a square. */
    int cellOrder() {
        long cells = Math.max(1, side() / ((long) LEAST_CELL * unit()));
        return Math.min(order, Long.SIZE - 1 - Long.numberOfLeadingZeros(cells));
    }

    /** Log2 of the positions in a cell. */
    int cellShift() {
        return 2 * (order - cellOrder());
    }

    @Override
    public HilbertViewport fit() {
        return fit(width, height, length, minPitch);
    }

    @Override
    public boolean isFit() {
        return zoom == 0;
    }

    @Override
    public double positionsPerPixel() {
        return Math.scalb(1.0, 2 * order) / ((double) side() * side());
    }

    @Override
    public int pitch() {
        return (int) Math.max(1, side() >> cellOrder());
    }

    /** Left or upper edge of a cell in pixels from the beginning of the squares; {@code cell} counts over all of them. */
    long edge(long cell) {
        int cells = cellOrder();
        return (cell >> cells) * side() + ((cell & (1L << cells) - 1) * side() >> cells);
    }

    /** The cell at a pixel from the beginning of the squares. */
    long cellAt(long pixel) {
        int cells = cellOrder();
        long square = Math.floorDiv(pixel, side());
        long within = pixel - square * side();
        return (square << cells) + Math.ceilDiv(within + 1 << cells, side()) - 1;
    }

    /** First position of a cell by its column and row; perhaps behind the axis. */
    long positionOf(long column, long row) {
        int cells = cellOrder();
        long square = column >> cells;
        long index = HilbertCurve.indexOf(cells, column & (1L << cells) - 1, row);
        return (square << 2 * order) + (index << cellShift());
    }

    long columnOf(long position) {
        int cells = cellOrder();
        long square = position >> 2 * order;
        return (square << cells) + HilbertCurve.xOf(cells, (position & (1L << 2 * order) - 1) >> cellShift());
    }

    long rowOf(long position) {
        return HilbertCurve.yOf(cellOrder(), (position & (1L << 2 * order) - 1) >> cellShift());
    }

    long columns() {
        return (long) squares << cellOrder();
    }

    long rows() {
        return 1L << cellOrder();
    }

    /** First column of cells in sight. */
    long firstColumn() {
        return Math.clamp(cellAt(Math.max(0, scrollX)), 0, columns() - 1);
    }

    /** First column behind those in sight. */
    long endColumn() {
        return Math.clamp(cellAt(Math.max(0, scrollX + width - 1)) + 1, 1, columns());
    }

    long firstRow() {
        return Math.clamp(cellAt(Math.max(0, scrollY)), 0, rows() - 1);
    }

    long endRow() {
        return Math.clamp(scrollY + height - 1 >= side() ? rows() : cellAt(scrollY + height - 1) + 1, 1, rows());
    }

    /** Pixels of the area of the cell in a column and row. */
    PixelBox boxOf(long column, long row) {
        return new PixelBox(
                (int) (edge(column) - scrollX), (int) (edge(row) - scrollY), (int) (edge(column + 1) - scrollX), (int)
                        (edge(row + 1) - scrollY));
    }

    @Override
    public PixelBox boxOf(long position) {
        return boxOf(columnOf(position), rowOf(position));
    }

    @Override
    public long positionAt(double x, double y) {
        long left = (long) Math.floor(x) + scrollX;
        long top = (long) Math.floor(y) + scrollY;
        if (x < 0 || x >= width || left < 0 || left >= side() * squares || top < 0 || top >= side()) {
            return -1;
        }
        long position = positionOf(cellAt(left), cellAt(top));
        return position < length ? position : -1;
    }

    @Override
    public long moved(long position, int right, int down) {
        long column = Math.clamp(columnOf(position) + right, 0, columns() - 1);
        long row = Math.clamp(rowOf(position) + down, 0, rows() - 1);
        long next = positionOf(column, row);
        return next < length ? next : position;
    }

    @Override
    public List<AddressAxis.Stretch> visible() {
        long columns = endColumn() - firstColumn();
        long rows = endRow() - firstRow();
        int shift = 0;
        while ((Math.max(columns, rows) >> shift) > SIGHT_CELLS && shift < cellOrder()) {
            shift++;
        }
        List<AddressAxis.Stretch> blocks = new ArrayList<>();
        long size = 1L << cellShift() + 2 * shift;
        for (long row = firstRow() >> shift; row <= endRow() - 1 >> shift; row++) {
            for (long column = firstColumn() >> shift; column <= endColumn() - 1 >> shift; column++) {
                long from = positionOf(column << shift, row << shift) / size * size;
                if (from < length) {
                    blocks.add(new AddressAxis.Stretch(from, Math.min(length, from + size)));
                }
            }
        }
        return joined(blocks);
    }

    private List<AddressAxis.Stretch> joined(List<AddressAxis.Stretch> blocks) {
        AddressAxis.Stretch[] sorted = blocks.toArray(AddressAxis.Stretch[]::new);
        Arrays.sort(sorted, (a, b) -> Long.compare(a.from(), b.from()));
        List<AddressAxis.Stretch> joined = new ArrayList<>();
        for (AddressAxis.Stretch next : sorted) {
            AddressAxis.Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.from() - last.to() <= length / SIGHT_GAP) {
                joined.set(joined.size() - 1, new AddressAxis.Stretch(last.from(), next.to()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    @Override
    public long firstVisible() {
        List<AddressAxis.Stretch> seen = visible();
        return seen.isEmpty() ? length - 1 : seen.getFirst().from();
    }

    @Override
    public long endVisible() {
        List<AddressAxis.Stretch> seen = visible();
        return seen.isEmpty() ? length : seen.getLast().to();
    }

    /** What is in the middle, or the first in sight where nothing is. */
    @Override
    public long anchor() {
        long middle = positionAt(width / 2.0, height / 2.0);
        return middle < 0 ? firstVisible() : middle;
    }

    @Override
    public HilbertViewport resized(int newWidth, int newHeight, int newMinPitch) {
        if (newWidth == width && newHeight == height && newMinPitch == minPitch) {
            // finding the middle again would move the view by half a cell
            return this;
        }
        HilbertViewport whole = fit(newWidth, newHeight, length, newMinPitch);
        return isFit() ? whole : whole.zoomed(zoom).centredOn(anchor());
    }

    @Override
    public HilbertViewport onAxis(AddressAxis axis, long position) {
        HilbertViewport whole = fit(width, height, axis.length(), minPitch);
        return isFit() ? whole : whole.zoomed(zoom).centredOn(Math.min(position, axis.length() - 1));
    }

    private HilbertViewport zoomed(int wanted) {
        int most = 0;
        long base = side() >> zoom;
        while (base << most + 1 >> order <= (long) WIDEST_FRAME * unit()) {
            most++;
        }
        return new HilbertViewport(
                width, height, length, order, squares, minPitch, Math.clamp(wanted, 0, most), scrollX, scrollY);
    }

    @Override
    public HilbertViewport zoomedAt(double x, double y, int steps) {
        HilbertViewport next = zoomed(zoom + steps);
        double factor = (double) next.side() / side();
        return next.scrolledTo(Math.round((scrollX + x) * factor - x), Math.round((scrollY + y) * factor - y));
    }

    @Override
    public HilbertViewport panned(double dx, double dy) {
        return scrolledTo(scrollX - Math.round(dx), scrollY - Math.round(dy));
    }

    /** As large as can be, in the middle. */
    @Override
    public HilbertViewport showing(long from, long to) {
        HilbertViewport close = zoomed(Integer.MAX_VALUE);
        while (close.zoom > 0) {
            PixelBox box = close.boundsOf(from, to);
            if (box.width() <= width && box.height() <= height) {
                break;
            }
            close = close.zoomed(close.zoom - 1);
        }
        PixelBox box = close.boundsOf(from, to);
        return close.scrolledTo(
                close.scrollX + box.x0() - (width - box.width()) / 2,
                close.scrollY + box.y0() - (height - box.height()) / 2);
    }

    /** The pixels of the area around all positions of {@code [from, to)}. */
    PixelBox boundsOf(long from, long to) {
        long[] bounds = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        forEachBlock(from, to, (column, row, cells) -> {
            bounds[0] = Math.min(bounds[0], column);
            bounds[1] = Math.min(bounds[1], row);
            bounds[2] = Math.max(bounds[2], column + cells);
            bounds[3] = Math.max(bounds[3], row + cells);
        });
        return new PixelBox(
                (int) Math.clamp(edge(bounds[0]) - scrollX, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2),
                (int) Math.clamp(edge(bounds[1]) - scrollY, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2),
                (int) Math.clamp(edge(bounds[2]) - scrollX, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2),
                (int) Math.clamp(edge(bounds[3]) - scrollY, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2));
    }

    /** Receives squares of cells. */
    interface BlockVisitor {
        /** {@code cells x cells} cells from a column and a row on. */
        void block(long column, long row, long cells);
    }

    /** Visits the cells of {@code [from, to)} as the largest squares there are. */
    void forEachBlock(long from, long to, BlockVisitor visitor) {
        int shift = cellShift();
        long end = Math.ceilDiv(to, 1L << shift);
        for (long cell = from >> shift; cell < end; ) {
            int level = 0;
            while (level < cellOrder()
                    && (cell & (1L << 2 * level + 2) - 1) == 0
                    && cell + (1L << 2 * level + 2) <= end) {
                level++;
            }
            long position = cell << shift;
            long mask = -(1L << level);
            visitor.block(columnOf(position) & mask, rowOf(position) & mask, 1L << level);
            cell += 1L << 2 * level;
        }
    }

    @Override
    public HilbertViewport revealing(long position) {
        PixelBox box = boxOf(position);
        long dx = box.x0() < 0 ? box.x0() : Math.max(0, box.x1() - width);
        long dy = box.y0() < 0 ? box.y0() : Math.max(0, box.y1() - height);
        return dx == 0 && dy == 0 ? this : scrolledTo(scrollX + dx, scrollY + dy);
    }

    @Override
    public HilbertViewport centredOn(long position) {
        long left = edge(columnOf(position)) + pitch() / 2;
        long top = edge(rowOf(position)) + pitch() / 2;
        return isFit() ? this : scrolledTo(left - width / 2, top - height / 2);
    }

    private HilbertViewport scrolledTo(long x, long y) {
        return new HilbertViewport(
                width,
                height,
                length,
                order,
                squares,
                minPitch,
                zoom,
                within(x, side() * squares, width),
                within(y, side(), height));
    }

    /** Keeps the squares in sight; what is smaller than the area stands in its middle. */
    private static long within(long scroll, long content, int area) {
        return content <= area ? -(area - content) / 2 : Math.clamp(scroll, 0, content - area);
    }
}
