package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.BarsChart;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;

/** Charts that every run has. */
public final class RunCharts {

    private RunCharts() {}

    /** What memory is used for; what is no RAM is left out. */
    public static BarsChart uses(FrameMap map) {
        long[] tally = new long[FrameUse.count()];
        map.tally(0, map.end(), tally);
        List<String> labels = new ArrayList<>();
        List<Long> pages = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            if (tally[use.ordinal()] > 0 && use.family() != FrameUse.Family.NOT_RAM) {
                labels.add(use.label());
                pages.add(tally[use.ordinal()]);
            }
        }
        return new BarsChart(
                "uses",
                Texts.get("export.table.uses"),
                Texts.get("export.column.use"),
                labels,
                Unit.PAGES,
                List.of(new BarsChart.Bars(
                        Texts.get("export.column.amount"),
                        pages.stream().mapToLong(Long::longValue).toArray())));
    }
}
