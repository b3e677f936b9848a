package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class StepFilterTest {

    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final StepListViewModel list = DemoTimeline.list(playback);
    private final Recording recording = DemoBoot.recording(32, false);

    private int shown() {
        return list.shownStepsProperty().get();
    }

    @Test
    void whoTouchedTheseFrames() {
        playback.open(recording, 1);
        list.filterByFrames(new FrameRange(0xbf800, 0xbf801));
        assertEquals(3, shown(), "not plugged, given to the boot allocator, frametable");
        list.filterByFrames(new FrameRange(0xbf800, 0xbf801));
        assertEquals(1, list.filters().size(), "the same filter counts once");
        assertEquals("Touches mfn 0xb_f800", list.filters().getFirst().words(AddressUnit.MFN));
        assertTrue(list.filteredProperty().get());
    }

    @Test
    void filtersAndTextAreCombinedAndTakenAway() {
        playback.open(recording, 1);
        list.filterBy(new OfPhase(DemoBoot.TABLE));
        assertEquals(64, shown());
        list.filterBy(new OfKind(DemoBoot.BLOCK));
        assertEquals(32, shown());
        list.filterBy(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
        assertEquals(0, shown());
        list.removeFilter(new OfKind(DemoBoot.BLOCK));
        assertEquals(32, shown());
        list.filterProperty().set("no such step");
        assertEquals(0, shown());
        assertEquals(recording.size(), list.allSteps());
        list.clearFilters();
        assertEquals(recording.size(), shown());
        assertEquals(List.of(), list.filters());
        assertFalse(list.filteredProperty().get());
    }

    @Test
    void filtersStayWhenAnotherRecordingIsOpened() {
        playback.open(recording, 1);
        list.filterBy(new OfKind(DemoBoot.BLOCK));
        playback.open(DemoBoot.recording(7, false), 1);
        assertEquals(7, shown());
    }

    @Test
    void aSearchThatIsOvertakenIsNotShown() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new StepListViewModel(playback, DemoTimeline.history(playback), work::add, Runnable::run);
        playback.open(recording, 1);
        slow.filterBy(new OfKind(DemoBoot.BLOCK));
        assertTrue(slow.lookingProperty().get());
        slow.clearFilters();
        work.forEach(Runnable::run);
        assertEquals(recording.size(), slow.shownStepsProperty().get());
        assertFalse(slow.lookingProperty().get());
    }

    @Test
    void aUseIsLookedForAsSoonAsAllAreCounted() {
        Deque<Runnable> counting = new ArrayDeque<>();
        var history = new MemoryHistoryViewModel(
                playback.recordingProperty().map(DemoTimeline::run), counting::add, Runnable::run);
        var waiting = new StepListViewModel(playback, history, Runnable::run, Runnable::run);
        playback.open(recording, 1);
        waiting.filterBy(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
        assertTrue(waiting.lookingProperty().get());
        while (!counting.isEmpty()) {
            counting.poll().run();
        }
        assertFalse(waiting.lookingProperty().get());
        assertEquals(32, waiting.shownStepsProperty().get());
    }
}
