package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.BarsChart.Bars;
import org.framescope.app.charts.Ink.Anchor;
import org.framescope.app.charts.Ink.Dash;
import org.framescope.app.charts.Ink.TextSize;
import org.framescope.app.charts.PlotArea.Head;
import org.framescope.app.charts.PlotArea.Name;

/** Groups of bars. A reading is a bar: category by category, in each group after group. */
final class BarsPlot implements Plot {

    private static final double GROUP_SHARE = 0.8;
    private static final double STRIPE = 2;

    private final BarsChart chart;
    private final PlotArea area;
    private final int groups;

    BarsPlot(BarsChart chart, Ink ink, double width, double height) {
        this.chart = chart;
        groups = chart.bars().size();
        long highest = 0;
        for (Bars bars : chart.bars()) {
            for (long value : bars.values()) {
                highest = Math.max(highest, value);
            }
        }
        area = new PlotArea(new Head(chart.title(), names()), chart.unit(), highest, ink, width, height);
    }

    private double slot() {
        return area.width() / Math.max(1, chart.labels().size());
    }

    private double barWidth() {
        return slot() * GROUP_SHARE / Math.max(1, groups);
    }

    private double x(int reading) {
        return area.left
                + slot() * (reading / groups)
                + slot() * (1 - GROUP_SHARE) / 2
                + barWidth() * (reading % groups);
    }

    private long value(int reading) {
        return chart.bars().get(reading % groups).values()[reading / groups];
    }

    private int readings() {
        return chart.labels().size() * groups;
    }

    @Override
    public void draw(Ink ink) {
        area.drawHead(ink);
        area.drawValues(ink);
        for (int reading = 0; reading < readings(); reading++) {
            drawBar(ink, reading);
        }
        drawLabels(ink);
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (int i = 0; groups > 1 && i < groups; i++) {
            names.add(new Name(chart.bars().get(i).name(), InkColour.series(i), Dash.SOLID, true));
        }
        return names;
    }

    private void drawBar(Ink ink, int reading) {
        long value = value(reading);
        if (value <= 0) {
            return;
        }
        int group = reading % groups;
        InkColour colour = InkColour.series(group);
        double width = Math.max(1, barWidth() - 1);
        // what is more than nothing is seen
        double height = Math.max(1, area.bottom - area.y(value));
        double top = area.bottom - height;
        if (group % 2 == 0) {
            ink.fill(x(reading), top, width, height, colour, 1);
            return;
        }
        // every second group has stripes, so that they differ without their colour too
        ink.fill(x(reading), top, width, height, colour, 0.35);
        for (double y = area.bottom - STRIPE; y >= top; y -= 2 * STRIPE) {
            ink.fill(x(reading), y, width, STRIPE, colour, 1);
        }
    }

    /** As many labels as have room, at even distances; what the categories are stands at the right. */
    private void drawLabels(Ink ink) {
        double widest = chart.labels().stream()
                .mapToDouble(label -> ink.width(label, TextSize.LABEL))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 6) / slot()));
        for (int i = 0; i < chart.labels().size(); i += every) {
            area.drawBelow(ink, chart.labels().get(i), area.left + slot() * (i + 0.5), Anchor.MIDDLE);
        }
    }

    @Override
    public int readingAt(double x, double y) {
        if (!area.contains(x, y) || readings() == 0) {
            return NOTHING;
        }
        int category =
                Math.clamp((int) ((x - area.left) / slot()), 0, chart.labels().size() - 1);
        double within = x - x(category * groups);
        return category * groups + Math.clamp((int) (within / barWidth()), 0, groups - 1);
    }

    @Override
    public int beside(int reading, int right, int down) {
        if (readings() == 0) {
            return NOTHING;
        }
        return reading == NOTHING ? 0 : Math.clamp((long) reading + right, 0, readings() - 1);
    }

    @Override
    public Mark markOf(int reading) {
        return new Mark(x(reading) - 1, area.top, barWidth() + 1, area.height());
    }

    @Override
    public String words(int reading) {
        String label = chart.category() + " " + chart.labels().get(reading / groups);
        String value = Amounts.exactly(chart.unit(), value(reading));
        return groups == 1
                ? label + ": " + value
                : label + "\n" + chart.bars().get(reading % groups).name() + ": " + value;
    }
}
