package org.framescope.app.charts;

import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;

/** How charts write numbers. */
public final class Amounts {

    private Amounts() {}

    /** Short, with its unit. */
    public static String shortly(Unit unit, long value) {
        return value == StepsChart.Series.NONE ? Texts.get("chart.none") : unit.format(value);
    }

    /** Exact: a size with all its bytes. */
    public static String exactly(Unit unit, long value) {
        if (value == StepsChart.Series.NONE) {
            return Texts.get("chart.none");
        }
        return switch (unit) {
            case BYTES -> exactSize(value);
            case PAGES -> exactSize(value << Units.PAGE_SHIFT);
            default -> unit.format(value);
        };
    }

    private static String exactSize(long bytes) {
        String size = Units.size(bytes);
        return Math.abs(bytes) < Units.KIB ? size : size + " (" + Units.exactBytes(bytes) + ")";
    }
}
