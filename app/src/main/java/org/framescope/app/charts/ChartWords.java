package org.framescope.app.charts;

import java.util.stream.Collectors;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** A chart in words, for those who hear it. */
final class ChartWords {

    private ChartWords() {}

    /**
     * @param reading what is read from it now, null when nothing is
     * @param step the step that the window shows, 0 for none
     */
    static String of(@Nullable Chart chart, @Nullable String reading, int step) {
        if (chart == null) {
            return Texts.get("chart.empty");
        }
        if (reading != null) {
            return chart.title() + ". " + reading.replace('\n', ' ');
        }
        return switch (chart) {
            case StepsChart steps
            when step > 0 ->
                steps.title() + ". " + Texts.get("chart.step", Units.count(step)) + " "
                        + steps.series().stream()
                                .map(line -> line.name() + ": " + Amounts.shortly(steps.unit(), line.at(step)))
                                .collect(Collectors.joining(", "));
            case StepsChart steps -> Texts.get("chart.words.steps", steps.title(), Units.count(steps.lastStep()));
            case BarsChart bars ->
                Texts.get(
                        "chart.words.bars",
                        bars.title(),
                        Units.count(bars.labels().size()),
                        bars.category());
            case HeatChart heat ->
                Texts.get(
                        "chart.words.heat",
                        heat.title(),
                        Units.count(heat.rows().size()),
                        heat.row(),
                        Units.count(heat.columns().size()),
                        heat.column());
        };
    }
}
