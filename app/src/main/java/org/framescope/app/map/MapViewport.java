package org.framescope.app.map;

/**
 * Which part of the axis is seen, and how: rows of {@code 2^rowShift} positions run from left to right and from top to
 * bottom. Row {@code r} covers the positions {@code [r * framesPerRow - phase, (r + 1) * framesPerRow - phase)}.
 *
 * <p>A row always has a power of two of frames: what is aligned alike stands below each other at every zoom, and a zoom
 * step splits every row into two.
 *
 * @param width width of a row in pixels
 * @param height height of the area in pixels
 * @param length positions of the axis
 * @param rowShift log2 of the positions of a row
 * @param pitch pixels from row to row
 * @param minPitch smallest pitch at which everything is shown; the scale of the drawing follows from it
 * @param phase by how many positions the rows are shifted to the right, less than a row
 * @param scroll pixels from the top of row 0 to the top of the area
 */
public record MapViewport(
        int width, int height, long length, int rowShift, int pitch, int minPitch, long phase, long scroll) {

    /** A row never has fewer frames than this (32), so that one frame is a cell and not a banner. */
    public static final int SMALLEST_ROW_SHIFT = 5;

    public MapViewport {
        if (width <= 0 || height <= 0 || length <= 0 || pitch <= 0) {
            throw new IllegalArgumentException("a viewport needs a size");
        }
    }

    /** The viewport that shows the whole axis. {@code minPitch} is the smallest distance of rows in pixels. */
    public static MapViewport fit(int width, int height, long length, int minPitch) {
        int shift = SMALLEST_ROW_SHIFT;
        while (rows(length, shift, 0) * minPitch > height && shift < 62) {
            shift++;
        }
        long pitch = height / rows(length, shift, 0);
        int clamped = (int) Math.clamp(pitch, minPitch, 2L * minPitch);
        return new MapViewport(width, height, length, shift, clamped, minPitch, 0, 0);
    }

    private static long rows(long length, int shift, long phase) {
        return (length + phase + (1L << shift) - 1) >>> shift;
    }

    public MapViewport fit() {
        return fit(width, height, length, minPitch);
    }

    /** Whether the whole axis is in sight. */
    public boolean isFit() {
        return rowShift >= fit().rowShift;
    }

    public long framesPerRow() {
        return 1L << rowShift;
    }

    /** Rows that hold a part of the axis. */
    public long rows() {
        return rows(length, rowShift, phase);
    }

    /** Position at which a row begins; negative for the first row when the rows are shifted. */
    public long rowStart(long row) {
        return (row << rowShift) - phase;
    }

    /** The row that holds a position. */
    public long rowOf(long position) {
        return (position + phase) >> rowShift;
    }

    /** Top of a row in pixels of the area. */
    public long rowTop(long row) {
        return row * pitch - scroll;
    }

    /** First row that is at least partly in sight. */
    public long firstRow() {
        return Math.floorDiv(scroll, pitch);
    }

    /** First row that is not in sight any more. */
    public long endRow() {
        return Math.min(rows(), Math.ceilDiv(scroll + height, (long) pitch));
    }

    /** First position in sight. */
    public long firstVisible() {
        return Math.max(0, rowStart(firstRow()));
    }

    /** First position that is not in sight any more. */
    public long endVisible() {
        return Math.min(length, rowStart(endRow()));
    }

    /** Height of the coloured part of a row in pixels; the rest is air. */
    public int ribbonHeight() {
        return pitch - ribbonGap();
    }

    /** Air between two rows in pixels; always room for an outline. */
    public int ribbonGap() {
        return Math.max(3, pitch / 5);
    }

    /**
     * The position drawn at a pixel, clipped to the axis; where a pixel stands for many, the first of them.
     *
     * @return -1 for a pixel that lies behind the axis or before it
     */
    public long positionAt(double x, double y) {
        long row = Math.floorDiv((long) Math.floor(y) + scroll, (long) pitch);
        if (x < 0 || x >= width || row < 0 || row >= rows()) {
            return -1;
        }
        long position = rowStart(row) + cellStart((int) x, framesPerRow(), width);
        return position < 0 || position >= length ? -1 : position;
    }

    /** Left pixel of the cell that a position is drawn in. */
    public int xOf(long position) {
        return cellX(position + phase & framesPerRow() - 1, framesPerRow(), width);
    }

    /** Pixel column in which the {@code offset}-th of {@code frames} is drawn when they share {@code width} columns. */
    static int cellX(long offset, long frames, int width) {
        return (int) (frames <= width ? Math.ceilDiv(offset * width, frames) : offset * width / frames);
    }

    /** First offset that is drawn in a pixel column, or that covers it. */
    static long cellStart(int x, long frames, int width) {
        return frames <= width ? x * frames / width : Math.ceilDiv(x * frames, (long) width);
    }

    /** The same place with another size of the area. */
    public MapViewport resized(int newWidth, int newHeight, int newMinPitch) {
        MapViewport whole = fit(newWidth, newHeight, length, newMinPitch);
        if (isFit() || rowShift >= whole.rowShift) {
            return whole;
        }
        long top = firstVisible();
        int newPitch = zoomedPitch(newMinPitch);
        MapViewport at = new MapViewport(newWidth, newHeight, length, rowShift, newPitch, newMinPitch, phase, 0);
        return at.scrolledTo(at.rowOf(top) * newPitch);
    }

    /** A viewport on another axis of which {@code firstPosition} should be the first in sight. */
    public MapViewport onAxis(long newLength, long firstPosition) {
        MapViewport whole = fit(width, height, newLength, minPitch);
        if (isFit() || rowShift >= whole.rowShift) {
            return whole;
        }
        MapViewport at = new MapViewport(width, height, newLength, rowShift, pitch, minPitch, phase, 0);
        return at.scrolledTo(at.rowOf(Math.min(firstPosition, newLength - 1)) * pitch);
    }

    /**
     * Zooms so that what is drawn at a pixel stays there.
     *
     * @param steps by how often the row is halved; negative to zoom out
     */
    public MapViewport zoomedAt(double x, double y, int steps) {
        MapViewport whole = fit();
        int newShift = Math.max(SMALLEST_ROW_SHIFT, rowShift - steps);
        if (newShift >= whole.rowShift) {
            return whole;
        }
        if (newShift == rowShift) {
            return this;
        }
        int column = (int) Math.clamp(x, 0, width - 1);
        long anchorRow = Math.clamp(Math.floorDiv((long) y + scroll, (long) pitch), 0, rows() - 1);
        long anchor = Math.clamp(rowStart(anchorRow) + cellStart(column, framesPerRow(), width), 0, length - 1);
        return anchored(anchor, column, rowTop(anchorRow), newShift);
    }

    /** Puts a position into a pixel column of a row whose top is given. */
    private MapViewport anchored(long anchor, int column, long top, int shift) {
        long frames = 1L << shift;
        long start = anchor - cellStart(column, frames, width);
        // rows begin at addresses as round as a pixel allows
        long grain = Long.highestOneBit(Math.max(1, frames / width));
        start = Math.floorDiv(start, grain) * grain;
        start = anchor - start < frames ? start : start + grain;
        long newPhase = Math.floorMod(-start, frames);
        int newPitch = zoomedPitch(minPitch);
        MapViewport at = new MapViewport(width, height, length, shift, newPitch, minPitch, newPhase, 0);
        return at.scrolledTo(at.rowOf(anchor) * newPitch - top);
    }

    private static int zoomedPitch(int minPitch) {
        return minPitch * 3 / 2;
    }

    /** Moves what is drawn by a number of pixels; what leaves at the right comes in at the left, one row below. */
    public MapViewport panned(double dx, double dy) {
        long grain = Long.highestOneBit(Math.max(1, framesPerRow() / width));
        long shifted = phase + Math.round(dx * framesPerRow() / width / grain) * grain;
        long newPhase = Math.floorMod(shifted, framesPerRow());
        long wrapped = Math.floorDiv(shifted, framesPerRow());
        MapViewport at = new MapViewport(width, height, length, rowShift, pitch, minPitch, newPhase, 0);
        return at.scrolledTo(scroll - wrapped * pitch - Math.round(dy));
    }

    /** The viewport in which the positions {@code [from, to)} are as large as can be, with rows at round addresses. */
    public MapViewport showing(long from, long to) {
        MapViewport whole = fit();
        long wanted = Math.max(1, to - from);
        int newPitch = zoomedPitch(minPitch);
        long visibleRows = Math.max(1, height / newPitch - 1);
        int shift = SMALLEST_ROW_SHIFT;
        while (wanted > visibleRows << shift && shift < whole.rowShift) {
            shift++;
        }
        if (shift >= whole.rowShift) {
            return whole;
        }
        MapViewport at = new MapViewport(width, height, length, shift, newPitch, minPitch, 0, 0);
        long middle = (at.rowOf(from) + at.rowOf(to - 1) + 1) * newPitch / 2;
        return at.scrolledTo(middle - height / 2);
    }

    /** The same zoom with a position in sight; this viewport when it already is. */
    public MapViewport revealing(long position) {
        long top = rowTop(rowOf(position));
        if (top >= 0 && top + pitch <= height) {
            return this;
        }
        return scrolledTo(top < 0 ? scroll + top : scroll + top + pitch - height);
    }

    /** The same zoom with a position in the middle. */
    public MapViewport centredOn(long position) {
        return isFit() ? this : scrolledTo(rowOf(position) * pitch + pitch / 2 - height / 2);
    }

    /** The same view with another scroll, which is not checked. */
    MapViewport withScroll(long other) {
        return new MapViewport(width, height, length, rowShift, pitch, minPitch, phase, other);
    }

    private MapViewport scrolledTo(long wanted) {
        long most = Math.max(0, rows() * pitch - height);
        return new MapViewport(width, height, length, rowShift, pitch, minPitch, phase, Math.clamp(wanted, 0, most));
    }
}
