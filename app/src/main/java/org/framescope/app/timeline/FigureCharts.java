package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.framescope.app.charts.Amounts;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.charts.StepsChart.Limit;
import org.framescope.app.charts.StepsChart.Series;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.engine.history.FigureSeries;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.history.MemoryHistory;
import org.jspecify.annotations.Nullable;

/** Makes charts of the figures of memory, and writes their values. */
public final class FigureCharts {

    private FigureCharts() {}

    /** Short name for a small chart. */
    static String name(MemoryFigure figure) {
        return text(figure, "name");
    }

    static String title(MemoryFigure figure) {
        return text(figure, "title");
    }

    static String explanation(MemoryFigure figure) {
        return text(figure, "hint");
    }

    private static String text(MemoryFigure figure, String what) {
        return Texts.get("figure." + figure.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + what);
    }

    /** The figures that make sense for a run: without a region, none of it can be in use. */
    public static List<MemoryFigure> figures(OpenRun run) {
        List<MemoryFigure> figures = new ArrayList<>(List.of(MemoryFigure.values()));
        if (run.reigns().stream().allMatch(reign -> reign.region() == null)) {
            figures.remove(MemoryFigure.REGION_USED);
        }
        return figures;
    }

    /** The chart of a figure over all steps, as far as they are counted. */
    public static StepsChart chart(OpenRun run, MemoryHistory history, MemoryFigure figure) {
        FigureSeries counted = history.series().get(figure);
        List<Series> series = new ArrayList<>();
        series.add(new Series(name(figure), counted.steps(), values(counted)));
        Limit limit = null;
        if (hasCapacity(figure)) {
            String name = text(figure, "limit");
            long first = capacity(run.reigns().getFirst(), figure);
            if (run.reigns().stream().allMatch(reign -> capacity(reign, figure) == first)) {
                limit = first == Series.NONE ? null : new Limit(name, first);
            } else {
                series.add(capacities(run, figure, name));
            }
        }
        return new StepsChart(
                "steps-" + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(figure),
                figure.unit(),
                run.recording().size(),
                series,
                limit,
                counted.stepsPerGroup());
    }

    /** Charts and figures have one way to say that there is no value. */
    private static long[] values(FigureSeries counted) {
        assert Series.NONE == MemoryFigure.NONE;
        return counted.values();
    }

    private static Series capacities(OpenRun run, MemoryFigure figure, String name) {
        List<Reign> reigns = run.reigns();
        return new Series(
                name,
                reigns.stream().mapToInt(Reign::firstStep).toArray(),
                reigns.stream()
                        .mapToLong((ToLongFunction<Reign>) reign -> capacity(reign, figure))
                        .toArray());
    }

    private static boolean hasCapacity(MemoryFigure figure) {
        return figure == MemoryFigure.BOOT_REGIONS || figure == MemoryFigure.REGION_USED;
    }

    /** What the figure must not exceed while a Xen has the machine; {@link Series#NONE} for nothing. */
    private static long capacity(Reign reign, MemoryFigure figure) {
        return switch (figure) {
            case BOOT_REGIONS -> reign.build().bootRegions();
            case REGION_USED ->
                reign.region() == null ? Series.NONE : reign.region().bytes();
            default -> Series.NONE;
        };
    }

    /** The value after a step, with what it must not exceed: {@code 5/256}; a dash where there is none. */
    static String value(OpenRun run, @Nullable MemoryHistory history, MemoryFigure figure, int step) {
        if (history == null || step > history.reach()) {
            return Texts.get("figure.counting");
        }
        long value = history.series().get(figure).at(step);
        if (value == MemoryFigure.NONE) {
            return Texts.get("figure.none");
        }
        long capacity = capacity(run.reignAt(step), figure);
        String text = Amounts.shortly(figure.unit(), value);
        return capacity == Series.NONE ? text : share(text, Amounts.shortly(figure.unit(), capacity));
    }

    /** {@code 20/64 MiB}: a unit that both have is written once. */
    private static String share(String part, String whole) {
        int unit = whole.indexOf(' ');
        boolean alike = unit > 0 && part.endsWith(whole.substring(unit));
        return (alike ? part.substring(0, part.indexOf(' ')) : part) + "/" + whole;
    }
}
