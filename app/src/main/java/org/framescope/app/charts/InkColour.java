package org.framescope.app.charts;

/** What a colour of a chart is for. */
public enum InkColour {
    /** Behind everything; only a file needs it. */
    BACKGROUND,
    TEXT,
    /** Numbers of the axes and other texts that stand back. */
    QUIET_TEXT,
    GRID,
    AXIS,
    /** A line that must not be crossed. */
    LIMIT,
    /** The step that is shown. */
    CURSOR,
    /** Cells of a grid; the more they hold, the less they let through. */
    HEAT,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6;

    private static final int SERIES = 6;

    /** The colour of a line or a group of bars, counted from 0; begins again after six. */
    public static InkColour series(int index) {
        return values()[SERIES_1.ordinal() + index % SERIES];
    }
}
