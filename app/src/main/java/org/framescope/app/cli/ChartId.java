package org.framescope.app.cli;

import org.framescope.app.charts.Chart;
import org.framescope.app.export.RunCharts;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.FigureCharts;
import org.framescope.app.timeline.MemoryHistoryViewModel;
import org.framescope.engine.history.HistoryWalk;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** The charts of a run; all but the first are over its steps. Named as they are typed. */
enum ChartId {
    uses(null),
    free(MemoryFigure.FREE),
    boot_regions(MemoryFigure.BOOT_REGIONS),
    largest_free(MemoryFigure.LARGEST_FREE),
    unusable_2m(MemoryFigure.UNUSABLE_2M),
    frametable(MemoryFigure.FRAMETABLE),
    region_used(MemoryFigure.REGION_USED);

    private static final int CHANGES_PER_PIECE = 1_000_000;

    private final @Nullable MemoryFigure figure;

    ChartId(@Nullable MemoryFigure figure) {
        this.figure = figure;
    }

    /** @param step number of the step whose memory is shown, for charts that are not over all steps */
    Chart of(OpenRun run, int step) {
        Recording recording = run.recording();
        if (figure == null) {
            return RunCharts.uses(recording.mapAt(step));
        }
        var walk = new HistoryWalk(recording, MemoryHistoryViewModel.regions(run));
        boolean more = true;
        while (more) {
            more = walk.advance(CHANGES_PER_PIECE);
        }
        return FigureCharts.chart(run, walk.soFar(), figure);
    }
}
