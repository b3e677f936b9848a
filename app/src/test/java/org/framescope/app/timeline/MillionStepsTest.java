package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

/** The step list of a million steps; what it costs is measured by StepListBenchmark. */
class MillionStepsTest {

    private static final int BLOCKS = 500_000;

    @Test
    void theListUnfoldsFiltersAndFollows() {
        Recording recording = DemoBoot.recording(BLOCKS, false);
        assertTrue(recording.size() > 1_000_000);
        var playback = new PlaybackViewModel(Runnable::run, Runnable::run);
        var list = DemoTimeline.list(playback);
        playback.open(recording, 1);

        list.toggle(new PhaseRow(2));
        int folded = list.rows().size();
        list.toggle(new RunRow(list.rows().outline().firstRunOfPhase(2)));
        assertEquals(1_000_000 + 4 + 1 + 1, list.rows().size());
        assertTrue(folded < 20, "a folded run is one row, not " + folded);

        playback.goTo(700_000);
        assertEquals(700_000, list.rows().outline().stepAt(placeOfCurrent(list)).number());

        list.filterProperty().set("no step is called like this");
        assertEquals(0, list.rows().size());
        list.filterProperty().set("");
        assertTrue(list.rows().size() > 0, "without a filter the phases are there again");
    }

    private static int placeOfCurrent(StepListViewModel list) {
        return list.currentProperty().get() instanceof OutlineRow.StepRow row ? row.place() : -1;
    }
}
