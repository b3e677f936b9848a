package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.StepListViewModel.RunPosition;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepListViewModelTest {

    private final Recording recording = DemoBoot.recording(32, false);
    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final StepListViewModel list = DemoTimeline.list(playback);

    @BeforeEach
    void open() {
        playback.open(recording, 1);
    }

    @Test
    void thePhaseOfTheShownStepUnfoldsAndFoldsAgain() {
        playback.goTo(20);
        assertTrue(list.rows().isOpen(new PhaseRow(2)));
        assertFalse(list.rows().isOpen(new PhaseRow(0)), "the phase that was left");
        playback.last();
        assertFalse(list.rows().isOpen(new PhaseRow(2)));
    }

    @Test
    void whatIsUnfoldedByHandStaysSo() {
        list.toggle(new PhaseRow(1));
        playback.goTo(3);
        playback.last();
        assertTrue(list.rows().isOpen(new PhaseRow(1)));
    }

    @Test
    void aStepInAFoldedRunIsShownByTheRun() {
        playback.goTo(4 + 2 * 7 + 1);
        assertEquals(
                new RunRow(list.rows().outline().firstRunOfPhase(2)),
                list.currentProperty().get());
        assertEquals(new RunPosition(8, 32), list.positionInRun());
    }

    @Test
    void choosingARowGoesThere() {
        list.choose(new PhaseRow(2));
        assertEquals(5, playback.stepProperty().get());
        playback.goTo(30);
        list.choose(new PhaseRow(2));
        assertEquals(30, playback.stepProperty().get(), "already in that phase");
        list.chooseBefore(new PhaseRow(2));
        assertEquals(4, playback.stepProperty().get());
    }

    @Test
    void theFilterLooksAtNamesFunctionsAndPhases() {
        list.filterProperty().set("INIT_FRAMETABLE");
        assertEquals(32, list.rows().outline().stepCount());
        playback.goTo(1);
        assertNull(list.currentProperty().get(), "the shown step is filtered out");
        list.filterProperty().set("relocation");
        assertEquals(3, list.rows().outline().stepCount());
        list.filterProperty().set("");
        assertEquals(recording.size(), list.rows().outline().stepCount());
    }

    @Test
    void theChapterOfTheShownStepUnfoldsAndFoldsAgain() {
        Recording update = DemoUpdate.result(1).recording();
        playback.open(update, 1);
        assertTrue(list.rows().isOpen(new ChapterRow(0)));
        list.toggle(new ChapterRow(1));
        list.choose(new ChapterRow(3));
        assertEquals(
                update.chapters().get(3).firstStep(), playback.stepProperty().get());
        assertFalse(list.rows().isOpen(new ChapterRow(0)), "the chapter that was left");
        assertTrue(list.rows().isOpen(new ChapterRow(1)), "unfolded by hand");
        assertTrue(list.rows().isOpen(new ChapterRow(3)));
        list.toggle(new ChapterRow(3));
        assertEquals(new ChapterRow(3), list.currentProperty().get(), "stands for the step that it hides");
        list.chooseBefore(new ChapterRow(3));
        assertEquals(
                update.chapters().get(3).firstStep() - 1,
                playback.stepProperty().get());
    }
}
