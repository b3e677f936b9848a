package org.framescope.app.timeline;

import java.util.concurrent.TimeUnit;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.engine.recording.Recording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the step list of a million steps costs: opening, unfolding, filtering. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepListBenchmark {

    private Recording recording;
    private PlaybackViewModel playback;
    private StepListViewModel list;

    @Setup
    public void open() {
        recording = DemoBoot.recording(500_000, false);
        playback = new PlaybackViewModel(Runnable::run, Runnable::run);
        list = DemoTimeline.list(playback);
        playback.open(recording, 1);
        list.toggle(new PhaseRow(2));
    }

    @Benchmark
    public void openRecording() {
        playback.open(recording, 1);
    }

    /** Unfolds the run and folds it again. */
    @Benchmark
    public int unfoldMillionSteps() {
        RunRow run = new RunRow(list.rows().outline().firstRunOfPhase(2));
        list.toggle(run);
        list.toggle(run);
        return list.rows().size();
    }

    /** Filters by a word that many steps have, and takes the filter away. */
    @Benchmark
    public int filter() {
        list.filterProperty().set("block");
        int found = list.rows().size();
        list.filterProperty().set("");
        return found;
    }
}
