package org.framescope.app.map;

import java.util.List;

/**
 * Rows of {@code 2^rowShift} positions that run from left to right and from top to bottom. In each block of the axis,
 * row {@code r} covers the positions {@code [r * framesPerRow - phase, (r + 1) * framesPerRow - phase)} from its start.
 *
 * <p>A row always has a power of two of frames: what is aligned alike stands below each other at every zoom, and a zoom
 * step splits every row into two.
 *
 * @param width width of a row in pixels
 * @param height height of the area in pixels
 * @param blocks what the axis is divided into
 * @param rowShift log2 of the positions of a row
 * @param pitch pixels from row to row
 * @param minPitch smallest pitch at which everything is shown; the scale of the drawing follows from it
 * @param phase by how many positions the rows are shifted to the right, less than a row
 * @param scroll pixels from the top of row 0 to the top of the area
 */
public record RowViewport(
        int width, int height, RowBlocks blocks, int rowShift, int pitch, int minPitch, long phase, long scroll)
        implements MapViewport {

    /** A row never has fewer frames than this (32), so that one frame is a cell and not a banner. */
    static final int SMALLEST_ROW_SHIFT = 5;

    /** The cursor goes over as many pixels at once. */
    private static final int CURSOR_STEP = 8;

    public RowViewport {
        if (width <= 0 || height <= 0 || blocks.end(blocks.count() - 1) <= 0 || pitch <= 0) {
            throw new IllegalArgumentException("a viewport needs a size");
        }
    }

    /** The viewport that shows the whole axis. {@code minPitch} is the smallest distance of rows in pixels. */
    static RowViewport fit(int width, int height, long length, int minPitch) {
        return fit(width, height, RowBlocks.one(length), minPitch);
    }

    static RowViewport fit(int width, int height, RowBlocks blocks, int minPitch) {
        int shift = SMALLEST_ROW_SHIFT;
        // more blocks than lines never fit: when each has one row, longer rows would only be emptier
        long fewest = blocks.count() * (1L + blocks.headers());
        long rows = blocks.rowsBefore(blocks.count(), shift, 0);
        while (rows * minPitch > height && rows > fewest) {
            shift++;
            rows = blocks.rowsBefore(blocks.count(), shift, 0);
        }
        long pitch = height / rows;
        int clamped = (int) Math.clamp(pitch, minPitch, 2L * minPitch);
        return new RowViewport(width, height, blocks, shift, clamped, minPitch, 0, 0);
    }

    @Override
    public long length() {
        return blocks.end(blocks.count() - 1);
    }

    @Override
    public RowViewport fit() {
        return fit(width, height, blocks, minPitch);
    }

    @Override
    public boolean isFit() {
        return rowShift >= fit().rowShift;
    }

    long framesPerRow() {
        return 1L << rowShift;
    }

    @Override
    public double positionsPerPixel() {
        return (double) framesPerRow() / width;
    }

    /** Rows that hold a part of the axis, and lines with the names of blocks. */
    long rows() {
        return blocks.rowsBefore(blocks.count(), rowShift, phase);
    }

    /** Whether a row holds no frames, but the name of a block. */
    boolean isHeader(long row) {
        int block = blocks.ofRow(row, rowShift, phase);
        return row - blocks.rowsBefore(block, rowShift, phase) < blocks.headers();
    }

    /** Place in {@link AddressAxis#blocks()} of the block that a row belongs to. */
    int blockOf(long row) {
        return blocks.ofRow(row, rowShift, phase);
    }

    /** Position at which a row begins; before its block for the first row when the rows are shifted. */
    long rowStart(long row) {
        int block = blocks.ofRow(row, rowShift, phase);
        long within = row - blocks.rowsBefore(block, rowShift, phase) - blocks.headers();
        return blocks.start(block) + (Math.max(0, within) << rowShift) - phase;
    }

    /** First position of a row, within its block. */
    long rowFrom(long row) {
        return Math.max(blocks.start(blockOf(row)), rowStart(row));
    }

    /** First position behind a row, within its block; a line without frames has none. */
    long rowTo(long row) {
        return isHeader(row) ? rowFrom(row) : Math.min(blocks.end(blockOf(row)), rowStart(row) + framesPerRow());
    }

    /** The row that holds a position. */
    long rowOf(long position) {
        int block = blocks.at(position);
        return blocks.rowsBefore(block, rowShift, phase) + blocks.headers() + rowInBlock(block, position);
    }

    private long rowInBlock(int block, long position) {
        return position - blocks.start(block) + phase >> rowShift;
    }

    /** Top of a row in pixels of the area. */
    long rowTop(long row) {
        return row * pitch - scroll;
    }

    /** First row that is at least partly in sight. */
    long firstRow() {
        return Math.floorDiv(scroll, pitch);
    }

    /** First row that is not in sight any more. */
    long endRow() {
        return Math.min(rows(), Math.ceilDiv(scroll + height, (long) pitch));
    }

    @Override
    public long firstVisible() {
        return Math.max(0, rowFrom(firstRow()));
    }

    @Override
    public long endVisible() {
        return Math.min(length(), rowTo(endRow() - 1));
    }

    @Override
    public List<AddressAxis.Stretch> visible() {
        return List.of(new AddressAxis.Stretch(firstVisible(), endVisible()));
    }

    @Override
    public long anchor() {
        return firstVisible();
    }

    /** Height of the coloured part of a row in pixels; the rest is air. */
    int ribbonHeight() {
        return pitch - ribbonGap();
    }

    /** Air between two rows in pixels; always room for an outline. */
    int ribbonGap() {
        return Math.max(3, pitch / 5);
    }

    @Override
    public long positionAt(double x, double y) {
        long row = Math.floorDiv((long) Math.floor(y) + scroll, (long) pitch);
        if (x < 0 || x >= width || row < 0 || row >= rows() || isHeader(row)) {
            return -1;
        }
        long position = rowStart(row) + cellStart((int) x, framesPerRow(), width);
        return position < rowFrom(row) || position >= rowTo(row) ? -1 : position;
    }

    /** Left pixel of the cell that a position is drawn in. */
    int xOf(long position) {
        return cellX(position - rowStart(rowOf(position)), framesPerRow(), width);
    }

    /** Pixel behind the last one that shows a part of what lies before a position in its row. */
    int endX(long position) {
        long offset = position - rowStart(rowOf(position - 1));
        return (int) Math.ceilDiv(offset * width, framesPerRow());
    }

    @Override
    public PixelBox boxOf(long position) {
        int top = (int) rowTop(rowOf(position));
        int left = xOf(position);
        return new PixelBox(left, top, Math.max(left + 1, endX(position + 1)), top + pitch);
    }

    @Override
    public long moved(long position, int right, int down) {
        long cell = Math.max(1, Long.highestOneBit(Math.max(1, framesPerRow() * CURSOR_STEP / width)));
        return Math.clamp(position + right * cell + down * framesPerRow(), 0, length() - 1);
    }

    /** Pixel column in which the {@code offset}-th of {@code frames} is drawn when they share {@code width} columns. */
    static int cellX(long offset, long frames, int width) {
        return (int) (frames <= width ? Math.ceilDiv(offset * width, frames) : offset * width / frames);
    }

    /** First offset that is drawn in a pixel column, or that covers it. */
    static long cellStart(int x, long frames, int width) {
        return frames <= width ? x * frames / width : Math.ceilDiv(x * frames, (long) width);
    }

    @Override
    public RowViewport resized(int newWidth, int newHeight, int newMinPitch) {
        RowViewport whole = fit(newWidth, newHeight, blocks, newMinPitch);
        if (isFit() || rowShift >= whole.rowShift) {
            return whole;
        }
        long top = firstVisible();
        int newPitch = zoomedPitch(newMinPitch);
        RowViewport at = new RowViewport(newWidth, newHeight, blocks, rowShift, newPitch, newMinPitch, phase, 0);
        return at.scrolledTo(at.rowOf(top) * newPitch);
    }

    @Override
    public RowViewport onAxis(AddressAxis axis, long position) {
        RowBlocks other = RowBlocks.of(axis);
        RowViewport whole = fit(width, height, other, minPitch);
        if (isFit() || rowShift >= whole.rowShift) {
            return whole;
        }
        RowViewport at = new RowViewport(width, height, other, rowShift, pitch, minPitch, phase, 0);
        return at.scrolledTo(at.rowOf(Math.min(position, axis.length() - 1)) * pitch);
    }

    @Override
    public RowViewport zoomedAt(double x, double y, int steps) {
        RowViewport whole = fit();
        int newShift = Math.max(SMALLEST_ROW_SHIFT, rowShift - steps);
        if (newShift >= whole.rowShift) {
            return whole;
        }
        if (newShift == rowShift) {
            return this;
        }
        int column = (int) Math.clamp(x, 0, width - 1);
        long anchorRow = Math.clamp(Math.floorDiv((long) y + scroll, (long) pitch), 0, rows() - 1);
        long place = rowStart(anchorRow) + cellStart(column, framesPerRow(), width);
        long anchor = Math.clamp(place, rowFrom(anchorRow), Math.max(rowFrom(anchorRow), rowTo(anchorRow) - 1));
        return anchored(anchor, column, rowTop(anchorRow), newShift);
    }

    /** Puts a position into a pixel column of a row whose top is given. */
    private RowViewport anchored(long anchor, int column, long top, int shift) {
        long frames = 1L << shift;
        long within = anchor - blocks.start(blocks.at(anchor));
        long start = within - cellStart(column, frames, width);
        // rows begin at addresses as round as a pixel allows
        long grain = Long.highestOneBit(Math.max(1, frames / width));
        start = Math.floorDiv(start, grain) * grain;
        start = within - start < frames ? start : start + grain;
        long newPhase = Math.floorMod(-start, frames);
        int newPitch = zoomedPitch(minPitch);
        RowViewport at = new RowViewport(width, height, blocks, shift, newPitch, minPitch, newPhase, 0);
        return at.scrolledTo(at.rowOf(anchor) * newPitch - top);
    }

    private static int zoomedPitch(int minPitch) {
        return minPitch * 3 / 2;
    }

    /** Moves what is drawn by a number of pixels; what leaves at the right comes in at the left, one row below. */
    @Override
    public RowViewport panned(double dx, double dy) {
        long grain = Long.highestOneBit(Math.max(1, framesPerRow() / width));
        long shifted = phase + Math.round(dx * framesPerRow() / width / grain) * grain;
        long newPhase = Math.floorMod(shifted, framesPerRow());
        long wrapped = Math.floorDiv(shifted, framesPerRow());
        RowViewport at = new RowViewport(width, height, blocks, rowShift, pitch, minPitch, newPhase, 0);
        // each block wraps on its own: what is seen first leads
        long first = firstVisible();
        int block = blocks.at(first);
        long rowsDown = at.rowInBlock(block, first) + wrapped - rowInBlock(block, first);
        long top = rowTop(rowOf(first)) + rowsDown * pitch + Math.round(dy);
        return at.scrolledTo(at.rowOf(first) * pitch - top);
    }

    /** As large as can be, with rows at round addresses. */
    @Override
    public RowViewport showing(long from, long to) {
        RowViewport whole = fit();
        long wanted = Math.max(1, to - from);
        int newPitch = zoomedPitch(minPitch);
        long visibleRows = Math.max(1, height / newPitch - 1 - blocks.headers());
        int shift = SMALLEST_ROW_SHIFT;
        while (wanted > visibleRows << shift && shift < whole.rowShift) {
            shift++;
        }
        if (shift >= whole.rowShift) {
            return whole;
        }
        RowViewport at = new RowViewport(width, height, blocks, shift, newPitch, minPitch, 0, 0);
        long middle = (at.rowOf(from) + at.rowOf(to - 1) + 1) * newPitch / 2;
        return at.scrolledTo(middle - height / 2);
    }

    @Override
    public RowViewport revealing(long position) {
        long top = rowTop(rowOf(position));
        if (top >= 0 && top + pitch <= height) {
            return this;
        }
        return scrolledTo(top < 0 ? scroll + top : scroll + top + pitch - height);
    }

    @Override
    public RowViewport centredOn(long position) {
        return isFit() ? this : scrolledTo(rowOf(position) * pitch + pitch / 2 - height / 2);
    }

    /** The same view with another scroll, which is not checked. */
    RowViewport withScroll(long other) {
        return new RowViewport(width, height, blocks, rowShift, pitch, minPitch, phase, other);
    }

    private RowViewport scrolledTo(long wanted) {
        long most = Math.max(0, rows() * pitch - height);
        return new RowViewport(width, height, blocks, rowShift, pitch, minPitch, phase, Math.clamp(wanted, 0, most));
    }
}
