package org.framescope.app.map;

import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Draws lines around frames in one arrangement. */
interface Outlines {

    /** Draws the contours of ranges; no line where frames of one range lie side by side. */
    void around(List<FrameRange> ranges, Line line);

    /** Lays a colour over ranges and a little beyond; {@code amount} from 0 to 256. */
    void glow(List<FrameRange> ranges, int colour, int amount);

    /** Draws a box with a dark and a light line, to be seen on every colour, around the cell of a frame (MFN). */
    void cursor(long mfn);
}
