package org.framescope.app.charts;

import org.framescope.app.charts.Ink.Anchor;
import org.framescope.app.charts.Ink.Dash;
import org.framescope.app.charts.Ink.TextSize;

/**
 * A grid of cells. A reading is a cell, row by row. How dark a cell is goes with the number of binary digits of its value,
 * so that small and large ones can be told apart; a cell that has room for it says its value too.
 */
final class HeatPlot implements Plot {

    private static final double FAINTEST = 0.15;
    private static final double LEAST_HEIGHT_FOR_TEXT = 14;
    /** From here on a cell is so strong that its text is drawn in the colour of the background. */
    private static final double STRONG = 0.6;

    private final HeatChart chart;
    private final PlotArea area;
    private final int columns;
    private final long highest;

    HeatPlot(HeatChart chart, Ink ink, double width, double height) {
        this.chart = chart;
        columns = chart.columns().size();
        double widest = chart.rows().stream()
                .mapToDouble(name -> ink.width(name, TextSize.LABEL))
                .max()
                .orElse(0);
        area = new PlotArea(chart.title(), widest, width, height);
        long most = 0;
        for (long[] row : chart.values()) {
            for (long value : row) {
                most = Math.max(most, value);
            }
        }
        highest = most;
    }

    private double cellWidth() {
        return area.width() / Math.max(1, columns);
    }

    private double cellHeight() {
        return area.height() / Math.max(1, chart.rows().size());
    }

    private long value(int reading) {
        return chart.values()[reading / columns][reading % columns];
    }

    private int readings() {
        return chart.rows().size() * columns;
    }

    @Override
    public void draw(Ink ink) {
        area.drawHead(ink);
        for (int row = 0; row <= chart.rows().size(); row++) {
            double y = area.top + row * cellHeight();
            ink.line(area.left, y, area.right, y, InkColour.GRID, Dash.SOLID);
        }
        for (int reading = 0; reading < readings(); reading++) {
            drawCell(ink, reading);
        }
        for (int row = 0; row < chart.rows().size(); row++) {
            double baseline = area.top + (row + 0.5) * cellHeight() + 4;
            ink.text(chart.rows().get(row), area.left - 6, baseline, Anchor.END, TextSize.LABEL, InkColour.QUIET_TEXT);
        }
        double widest = chart.columns().stream()
                .mapToDouble(label -> ink.width(label, TextSize.LABEL))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 4) / cellWidth()));
        for (int column = 0; column < columns; column += every) {
            area.drawBelow(ink, chart.columns().get(column), area.left + (column + 0.5) * cellWidth(), Anchor.MIDDLE);
        }
    }

    private void drawCell(Ink ink, int reading) {
        long value = value(reading);
        if (value <= 0) {
            return;
        }
        Mark cell = markOf(reading);
        double strength = strength(value);
        ink.fill(cell.x() + 1, cell.y() + 1, cell.width() - 1, cell.height() - 1, InkColour.HEAT, strength);
        String text = chart.unit().format(value);
        if (cell.height() >= LEAST_HEIGHT_FOR_TEXT && ink.width(text, TextSize.LABEL) + 4 <= cell.width()) {
            ink.text(
                    text,
                    cell.x() + cell.width() / 2,
                    cell.y() + cell.height() / 2 + 4,
                    Anchor.MIDDLE,
                    TextSize.LABEL,
                    strength > STRONG ? InkColour.BACKGROUND : InkColour.TEXT);
        }
    }

    private double strength(long value) {
        double share = Math.log1p(value) / Math.log1p(highest);
        return FAINTEST + (1 - FAINTEST) * share;
    }

    @Override
    public int readingAt(double x, double y) {
        if (!area.contains(x, y) || readings() == 0) {
            return NOTHING;
        }
        int column = Math.clamp((int) ((x - area.left) / cellWidth()), 0, columns - 1);
        int row = Math.clamp(
                (int) ((y - area.top) / cellHeight()), 0, chart.rows().size() - 1);
        return row * columns + column;
    }

    @Override
    public int beside(int reading, int right, int down) {
        if (readings() == 0) {
            return NOTHING;
        }
        if (reading == NOTHING) {
            return 0;
        }
        int column = Math.clamp((long) reading % columns + right, 0, columns - 1);
        int row = Math.clamp((long) reading / columns + down, 0, chart.rows().size() - 1);
        return row * columns + column;
    }

    @Override
    public Mark markOf(int reading) {
        return new Mark(
                area.left + reading % columns * cellWidth(),
                area.top + reading / columns * cellHeight(),
                cellWidth(),
                cellHeight());
    }

    @Override
    public String words(int reading) {
        return chart.row() + " " + chart.rows().get(reading / columns) + ", " + chart.column() + " "
                + chart.columns().get(reading % columns) + ": " + Amounts.exactly(chart.unit(), value(reading));
    }
}
