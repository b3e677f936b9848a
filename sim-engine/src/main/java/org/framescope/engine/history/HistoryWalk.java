package org.framescope.engine.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Replay;

/**
 * Counts the figures of memory over all steps of a recording in one pass, piece by piece, so that whoever waits can see
 * what there is already, or stop. Not safe for several threads at a time.
 */
public final class HistoryWalk {

    private final Recording recording;
    private final List<RegionSpan> regions;
    private final Replay replay;
    private final FigureCounter counter = new FigureCounter();
    private final Map<MemoryFigure, SeriesBuilder> series = new EnumMap<>(MemoryFigure.class);
    private final UseTurns turns;
    private int nextRegion;

    /**
     * @param regions where the live update region lies, by ascending steps; empty where there is none
     */
    public HistoryWalk(Recording recording, List<RegionSpan> regions) {
        this.recording = recording;
        this.regions = List.copyOf(regions);
        replay = recording.replay();
        turns = new UseTurns(recording.size());
        for (MemoryFigure figure : MemoryFigure.values()) {
            series.put(figure, new SeriesBuilder(figure));
        }
        replay.forEachRun(0, recording.endMfn(), counter::run);
    }

    /**
     * Goes on for about as many changes of memory, at least one step.
     *
     * @return whether there is more
     */
    public boolean advance(int changes) {
        for (int left = changes; replay.hasNext() && left > 0; ) {
            // a step without a change costs something too
            left -= 1 + next();
        }
        return replay.hasNext();
    }

    private int next() {
        int step = replay.step() + 1;
        Detail detail = recording.step(step).detail();
        if (FigureCounter.isBoot(detail)) {
            counter.boot(step);
        }
        while (nextRegion < regions.size() && regions.get(nextRegion).firstStep() <= step) {
            moveRegion(regions.get(nextRegion++));
        }
        int changes = replay.next((start, end, before, since, after) -> {
            counter.assigned(start, end, before, since, after);
            turns.turn(step, FrameState.use(before), FrameState.use(after));
        });
        counter.detail(detail);
        series.forEach((figure, values) -> values.add(step, counter.value(figure)));
        return changes;
    }

    private void moveRegion(RegionSpan span) {
        counter.region(span.region());
        if (span.region() != null) {
            replay.forEachRun(
                    span.region().start(),
                    span.region().end(),
                    (start, end, state, since) -> counter.countRegion(start, end, 1, state));
        }
    }

    /** Number of the last step that was counted. */
    public int step() {
        return replay.step();
    }

    /** What was counted so far. */
    public MemoryHistory soFar() {
        Map<MemoryFigure, FigureSeries> built = new EnumMap<>(MemoryFigure.class);
        series.forEach((figure, values) -> built.put(figure, values.build()));
        return new MemoryHistory(replay.step(), built, turns);
    }

    static Map<MemoryFigure, Long> values(FigureCounter counter) {
        Map<MemoryFigure, Long> values = new EnumMap<>(MemoryFigure.class);
        for (MemoryFigure figure : MemoryFigure.values()) {
            values.put(figure, counter.value(figure));
        }
        return values;
    }
}
