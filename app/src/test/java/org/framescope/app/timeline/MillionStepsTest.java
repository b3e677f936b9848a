package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

/** The step list of a million steps. The bounds are wide, because machines that run tests are slow at times. */
class MillionStepsTest {

    private static final int BLOCKS = 500_000;

    @Test
    void theListUnfoldsFiltersAndFollowsAtOnce() {
        Recording recording = DemoBoot.recording(BLOCKS, false);
        assertTrue(recording.size() > 1_000_000);
        var playback = new PlaybackViewModel(Runnable::run, Runnable::run);
        var list = new StepListViewModel(playback, Runnable::run, Runnable::run);
        playback.open(recording, 1);
        // warm
        list.filterProperty().set("page");
        list.filterProperty().set("");

        assertTrue(millis(() -> playback.open(recording, 1)) < 500, "open");
        assertTrue(millis(() -> list.toggle(new PhaseRow(2))) < 100, "unfold the phase");
        var run = new RunRow(list.rows().outline().firstRunOfPhase(2));
        assertTrue(millis(() -> list.toggle(run)) < 100, "unfold the run");
        assertEquals(1_000_000 + 4 + 1 + 1, list.rows().size());
        assertTrue(millis(() -> playback.goTo(700_000)) < 500, "go to a step");
        assertEquals(700_000, list.rows().outline().stepAt(playbackPlace(list)).number());
        assertTrue(millis(() -> list.filterProperty().set("block")) < 500, "filter");
    }

    private static int playbackPlace(StepListViewModel list) {
        return list.currentProperty().get() instanceof OutlineRow.StepRow row ? row.place() : -1;
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
