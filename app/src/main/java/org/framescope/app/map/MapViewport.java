package org.framescope.app.map;

import java.util.List;

/**
 * Which part of the axis is seen, and how its positions are laid out in pixels: the one place that turns positions into
 * pixels and back. Immutable; every move gives another viewport.
 *
 * <p>A cell is what a position is drawn in: one frame when the view is close, many frames when it is far. Every position
 * has exactly one cell.
 */
public sealed interface MapViewport permits RowViewport, HilbertViewport {

    /** The viewport of wrapped rows that shows a whole axis that is not divided into blocks. */
    static RowViewport fit(int width, int height, long length, int minPitch) {
        return RowViewport.fit(width, height, length, minPitch);
    }

    /** Width of the area in pixels. */
    int width();

    /** Height of the area in pixels. */
    int height();

    /** Positions of the axis. */
    long length();

    /** Smallest distance of rows in pixels; the scale of the drawing follows from it. */
    int minPitch();

    /** The same arrangement with the whole axis in sight. */
    MapViewport fit();

    /** Whether the whole axis is in sight. */
    boolean isFit();

    /** First position in sight. */
    long firstVisible();

    /** First position behind all that are in sight. */
    long endVisible();

    /** What is in sight, ascending; where it is in very many pieces, small gaps between them are taken for seen. */
    List<AddressAxis.Stretch> visible();

    /** A position in sight that stands for the view, such as its first. */
    long anchor();

    /** Positions that one pixel stands for; less than one where a frame is wider than a pixel. */
    double positionsPerPixel();

    /** Pixels from a row, or a cell, to the one below. */
    int pitch();

    /**
     * The position drawn at a pixel, clipped to the axis; where a pixel stands for many, the first of them.
     *
     * @return -1 for a pixel at which nothing is drawn
     */
    long positionAt(double x, double y);

    /** The pixels of the cell in which a position is drawn; those of the row it is in, with the air around it. */
    PixelBox boxOf(long position);

    /** The position one cell further to the right and {@code down} rows or cells further down; clipped to the axis. */
    long moved(long position, int right, int down);

    /** The same place with another size of the area. */
    MapViewport resized(int newWidth, int newHeight, int newMinPitch);

    /** A viewport on another axis with a position as its {@link #anchor}, as far as that can be. */
    MapViewport onAxis(AddressAxis axis, long position);

    /**
     * Zooms so that what is drawn at a pixel stays there.
     *
     * @param steps by how often everything becomes twice as wide; negative to zoom out
     */
    MapViewport zoomedAt(double x, double y, int steps);

    /** Moves what is drawn by a number of pixels. */
    MapViewport panned(double dx, double dy);

    /** The viewport in which the positions {@code [from, to)} are as large as can be. */
    MapViewport showing(long from, long to);

    /** The same zoom with a position in sight; this viewport when it already is. */
    MapViewport revealing(long position);

    /** The same zoom with a position in the middle. */
    MapViewport centredOn(long position);

    /** Whether a cell is in sight as a whole. */
    default boolean isVisible(long position) {
        PixelBox box = boxOf(position);
        return box.x0() >= 0 && box.x1() <= width() && box.y0() >= 0 && box.y1() <= height();
    }
}
