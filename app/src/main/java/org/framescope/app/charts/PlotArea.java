package org.framescope.app.charts;

import java.util.List;
import org.framescope.app.charts.Ink.Anchor;
import org.framescope.app.charts.Ink.Dash;
import org.framescope.app.charts.Ink.TextSize;
import org.framescope.engine.frames.Unit;

/** Where the values of a chart are drawn, with the title above and the axis of values at the left. */
final class PlotArea {

    /** Room at the left edge: letters that begin at the very edge are cut there. */
    private static final double LEFT = 2;

    private static final double LINE_HEIGHT = 18;
    private static final double BASELINE = 13;
    private static final double HEAD_GAP = 8;
    private static final double FOOT_HEIGHT = 18;
    private static final double GAP = 6;
    private static final double RIGHT = 12;
    private static final double LEAST_TICK_DISTANCE = 28;
    private static final double MIDDLE_OF_LABEL = 4;
    private static final double SWATCH = 14;
    private static final double LEGEND_GAP = 14;

    /** A name in the legend. */
    record Name(String text, InkColour colour, Dash dash, boolean filled) {}

    final double left;
    final double top;
    final double right;
    final double bottom;
    private final Head head;
    /** Whether the names stand below the title, because there is no room beside it. */
    private final boolean namesBelow;

    private final Unit unit;
    private final Ticks ticks;

    /** What stands above the values. */
    record Head(String title, List<Name> names) {}

    /** An area with an axis of values from 0 to at least {@code highest}. */
    PlotArea(Head head, Unit unit, long highest, Ink ink, double width, double height) {
        this.head = head;
        this.unit = unit;
        namesBelow = needsLineForNames(head, ink, width);
        top = headHeight(namesBelow);
        bottom = Math.max(top + 1, height - FOOT_HEIGHT);
        ticks = Ticks.of(unit, highest, Math.max(1, (int) ((bottom - top) / LEAST_TICK_DISTANCE)));
        double widest = 0;
        for (long value = 0; value <= ticks.top(); value += ticks.step()) {
            widest = Math.max(widest, ink.width(unit.format(value), TextSize.LABEL));
        }
        left = LEFT + widest + GAP;
        right = Math.max(left + 1, width - RIGHT);
    }

    /** An area whose left edge leaves room for names of rows. */
    PlotArea(String title, double widestName, double width, double height) {
        head = new Head(title, List.of());
        namesBelow = false;
        unit = Unit.COUNT;
        ticks = new Ticks(1, 1);
        top = headHeight(false);
        bottom = Math.max(top + 1, height - FOOT_HEIGHT);
        left = LEFT + widestName + GAP;
        right = Math.max(left + 1, width - RIGHT);
    }

    private static double headHeight(boolean namesBelow) {
        return LINE_HEIGHT * (namesBelow ? 2 : 1) + HEAD_GAP;
    }

    private static boolean needsLineForNames(Head head, Ink ink, double width) {
        double beside = width - RIGHT - LEFT - ink.width(head.title(), TextSize.TITLE) - LEGEND_GAP;
        return !head.names().isEmpty()
                && legendWidth(ink, head.names(), head.names().size()) > beside;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Where a value lies. */
    double y(long value) {
        return bottom - (double) value / ticks.top() * height();
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The title, and the names as far as there is room; those left out are counted. */
    void drawHead(Ink ink) {
        List<Name> names = head.names();
        ink.text(head.title(), LEFT, BASELINE, Anchor.START, TextSize.TITLE, InkColour.TEXT);
        double baseline = namesBelow ? BASELINE + LINE_HEIGHT : BASELINE;
        int shown = names.size();
        while (namesBelow && shown > 0 && legendWidth(ink, names, shown) > right - LEFT) {
            shown--;
        }
        double x = namesBelow ? LEFT : right - legendWidth(ink, names, shown);
        for (Name name : names.subList(0, shown)) {
            if (name.filled()) {
                ink.fill(x, baseline - 9, 9, 9, name.colour(), 1);
            } else {
                ink.line(x, baseline - 4, x + SWATCH, baseline - 4, name.colour(), name.dash());
            }
            ink.text(name.text(), x + SWATCH + 4, baseline, Anchor.START, TextSize.LABEL, InkColour.QUIET_TEXT);
            x += nameWidth(ink, name);
        }
        if (shown < names.size()) {
            ink.text(more(names, shown), right, baseline, Anchor.END, TextSize.LABEL, InkColour.QUIET_TEXT);
        }
    }

    private static double legendWidth(Ink ink, List<Name> names, int shown) {
        double width = -LEGEND_GAP;
        for (Name name : names.subList(0, shown)) {
            width += nameWidth(ink, name);
        }
        return shown < names.size() ? width + LEGEND_GAP + ink.width(more(names, shown), TextSize.LABEL) : width;
    }

    private static String more(List<Name> names, int shown) {
        return "+" + (names.size() - shown);
    }

    private static double nameWidth(Ink ink, Name name) {
        return SWATCH + 4 + ink.width(name.text(), TextSize.LABEL) + LEGEND_GAP;
    }

    /** Lines across at round values, with the values at the left. */
    void drawValues(Ink ink) {
        for (long value = 0; value <= ticks.top(); value += ticks.step()) {
            double y = y(value);
            ink.line(left, y, right, y, value == 0 ? InkColour.AXIS : InkColour.GRID, Dash.SOLID);
            ink.text(
                    unit.format(value),
                    left - GAP,
                    y + MIDDLE_OF_LABEL,
                    Anchor.END,
                    TextSize.LABEL,
                    InkColour.QUIET_TEXT);
        }
    }

    /** A name below the area. */
    void drawBelow(Ink ink, String text, double x, Anchor anchor) {
        ink.text(text, x, bottom + FOOT_HEIGHT - 4, anchor, TextSize.LABEL, InkColour.QUIET_TEXT);
    }
}
