package org.framescope.engine.history;

import java.util.Map;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * How memory developed.
 *
 * @param reach number of the step up to which this is known
 * @param series one for each figure
 * @param turns the uses that frames got and lost in each step up to {@code reach}
 */
public record MemoryHistory(int reach, Map<MemoryFigure, FigureSeries> series, UseTurns turns) {

    public MemoryHistory {
        series = Map.copyOf(series);
    }

    /**
     * All figures after one step, counted from memory as it is then: exact where a series is not. Takes as long as a walk
     * over all runs of the map.
     *
     * @param map memory after the step
     * @param region the live update region at that time, null for none
     */
    public static Map<MemoryFigure, Long> figuresAt(
            Recording recording, int step, FrameMap map, @Nullable FrameRange region) {
        FigureCounter counter = new FigureCounter();
        int boot = step;
        while (boot > 0 && !FigureCounter.isBoot(recording.step(boot).detail())) {
            boot--;
        }
        counter.boot(boot);
        counter.region(region);
        counter.list(BootLists.at(recording, step));
        map.forEachRun(0, map.end(), counter::run);
        return HistoryWalk.values(counter);
    }
}
