package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.app.charts.Ink.Anchor;
import org.framescope.app.charts.Ink.Dash;
import org.framescope.app.charts.Ink.TextSize;
import org.framescope.app.charts.PlotArea.Head;
import org.framescope.app.charts.PlotArea.Name;
import org.framescope.app.charts.StepsChart.Series;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;

/** Lines over the steps. A reading is the number of a step. */
final class StepsPlot implements Plot {

    /** A limit that lies this many times above all values is only named: drawn, it would press the lines flat. */
    private static final int FAR_ABOVE = 8;

    private static final double LEAST_TICK_DISTANCE = 64;

    private final StepsChart chart;
    private final PlotArea area;
    private final boolean drawsLimit;

    StepsPlot(StepsChart chart, Ink ink, double width, double height) {
        this.chart = chart;
        long highest = chart.series().stream().mapToLong(Series::highest).max().orElse(0);
        StepsChart.Limit limit = chart.limit();
        drawsLimit = limit != null && limit.value() <= Math.max(1, highest) * FAR_ABOVE;
        long top = drawsLimit ? Math.max(highest, limit.value()) : highest;
        area = new PlotArea(new Head(chart.title(), names()), chart.unit(), top, ink, width, height);
    }

    /** Where a step lies: the middle of its stretch. */
    private double x(int step) {
        return area.left + (step - 0.5) / Math.max(1, chart.lastStep()) * area.width();
    }

    /** Where the stretch of a step begins. */
    private double begin(int step) {
        return area.left + (step - 1.0) / Math.max(1, chart.lastStep()) * area.width();
    }

    @Override
    public void draw(Ink ink) {
        area.drawHead(ink);
        area.drawValues(ink);
        drawSteps(ink);
        StepsChart.Limit limit = chart.limit();
        if (drawsLimit && limit != null) {
            double y = area.y(limit.value());
            ink.line(area.left, y, area.right, y, InkColour.LIMIT, Dash.DASHED);
            String text = limit.name() + " " + chart.unit().format(limit.value());
            // below the line where it is near the title
            double baseline = y - area.top < 12 ? y + 12 : y - 4;
            ink.text(text, area.right - 2, baseline, Anchor.END, TextSize.LABEL, InkColour.LIMIT);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            new Staircase(ink, InkColour.series(i), dash(i))
                    .draw(chart.series().get(i), this::begin, area::y, area.right);
        }
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        if (chart.series().size() > 1) {
            for (int i = 0; i < chart.series().size(); i++) {
                names.add(new Name(chart.series().get(i).name(), InkColour.series(i), dash(i), false));
            }
        }
        StepsChart.Limit limit = chart.limit();
        if (limit != null && !drawsLimit) {
            String text =
                    Texts.get("chart.limit.above", limit.name(), chart.unit().format(limit.value()));
            names.add(new Name(text, InkColour.LIMIT, Dash.DASHED, false));
        }
        if (chart.isAggregated()) {
            String text = Texts.get("chart.aggregated", Units.count(chart.stepsPerGroup()));
            names.add(new Name(text, InkColour.QUIET_TEXT, Dash.DOTTED, false));
        }
        return names;
    }

    private static Dash dash(int series) {
        return Dash.values()[series % Dash.values().length];
    }

    private void drawSteps(Ink ink) {
        int last = chart.lastStep();
        long step = Ticks.decimalStep(Math.max(1, last), Math.max(1, (int) (area.width() / LEAST_TICK_DISTANCE)));
        String name = Texts.get("chart.step.axis");
        area.drawBelow(ink, name, area.left, Anchor.START);
        double free = area.left + ink.width(name, TextSize.LABEL);
        for (long at = step; at <= last; at += step) {
            double x = x((int) at);
            double half = ink.width(Units.count(at), TextSize.LABEL) / 2;
            ink.line(x, area.bottom, x, area.bottom + 4, InkColour.AXIS, Dash.SOLID);
            boolean reachesOut = x + half > area.right;
            if (x - half > free + 8) {
                area.drawBelow(
                        ink, Units.count(at), reachesOut ? area.right : x, reachesOut ? Anchor.END : Anchor.MIDDLE);
            }
        }
    }

    @Override
    public int readingAt(double x, double y) {
        if (!area.contains(x, y) || chart.lastStep() == 0) {
            return NOTHING;
        }
        int step = 1 + (int) ((x - area.left) / area.width() * chart.lastStep());
        return Math.clamp(step, 1, chart.lastStep());
    }

    @Override
    public int beside(int reading, int right, int down) {
        if (chart.lastStep() == 0) {
            return NOTHING;
        }
        return Math.clamp((long) reading + (reading == NOTHING ? 2 : right), 1, chart.lastStep());
    }

    @Override
    public Mark markOf(int reading) {
        return new Mark(x(Math.clamp(reading, 1, Math.max(1, chart.lastStep()))), area.top, 0, area.height());
    }

    @Override
    public String words(int reading) {
        var words = new StringBuilder(Texts.get("chart.step", Units.count(reading)));
        for (Series series : chart.series()) {
            words.append('\n').append(series.name()).append(": ").append(read(series, reading));
        }
        StepsChart.Limit limit = chart.limit();
        if (limit != null) {
            words.append('\n').append(limit.name()).append(": ").append(value(limit.value()));
        }
        return words.toString();
    }

    /** Where values are left out, that of a step near by. */
    private String read(Series series, int step) {
        long value = series.at(step);
        return chart.isAggregated() && Arrays.binarySearch(series.steps(), step) < 0
                ? Texts.get("chart.about", Amounts.shortly(chart.unit(), value))
                : value(value);
    }

    private String value(long value) {
        Unit unit = chart.unit();
        return Amounts.exactly(unit, value);
    }
}
