package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.Touches;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class BreakpointsViewModelTest {

    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final MemoryHistoryViewModel history = DemoTimeline.history(playback);
    private final BreakpointsViewModel breakpoints =
            new BreakpointsViewModel(playback, history, Runnable::run, Runnable::run);
    private final Recording boot = DemoBoot.recording(32, false);

    private int step() {
        return playback.stepProperty().get();
    }

    private void playToTheEnd() {
        for (int tick = 0; tick < boot.size() && playback.playingProperty().get(); tick++) {
            playback.tick();
        }
    }

    @Test
    void playingStopsWhereAUseComesUpAndSaysWhy() {
        playback.open(boot, 1);
        breakpoints.add(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
        playback.togglePlay();
        playToTheEnd();
        assertEquals(6, step());
        assertFalse(playback.playingProperty().get());
        assertEquals(
                "Stopped at step 6: Becomes Page table",
                breakpoints.reasonProperty().get());
        playback.togglePlay();
        playToTheEnd();
        assertEquals(8, step(), "the step where it stands is not the next stop");
        playback.forward();
        assertEquals("", breakpoints.reasonProperty().get());
    }

    @Test
    void largeStridesStopAsWell() {
        playback.open(DemoBoot.recording(5_000, false), 10);
        breakpoints.add(new Touches(new FrameRange(0xbf800 - 0x200 * 700, 0xbf801 - 0x200 * 700)));
        playback.speedProperty().set(PlaySpeed.WHOLE);
        playback.togglePlay();
        for (int tick = 0; tick < 300; tick++) {
            playback.tick();
        }
        assertEquals(5 + 2 * 700, step());
    }

    @Test
    void runsToTheNextAndBackToThePrevious() {
        playback.open(boot, 10);
        breakpoints.add(new OfKind(DemoBoot.TABLE_PAGE.id(), "Page table"));
        breakpoints.add(new Touches(new FrameRange(0x140000, 0x140001)));
        breakpoints.runForward();
        assertEquals(12, step());
        breakpoints.runBack();
        breakpoints.runBack();
        assertEquals(8, step());
        breakpoints.runBack();
        breakpoints.runBack();
        assertEquals(4, step(), "there, memory above 4 GiB is given to the boot allocator");
        breakpoints.runBack();
        breakpoints.runBack();
        assertEquals(1, step());
        breakpoints.runBack();
        assertEquals(1, step());
        assertEquals("No breakpoint behind", breakpoints.reasonProperty().get());
    }

    @Test
    void onesThatAreOffOrGoneStopNothing() {
        playback.open(boot, 1);
        var kind = new OfKind(DemoBoot.TABLE_PAGE.id(), "Page table");
        breakpoints.add(kind);
        assertTrue(breakpoints.anyProperty().get());
        breakpoints.setEnabled(breakpoints.breakpoints().getFirst(), false);
        assertFalse(breakpoints.anyProperty().get());
        breakpoints.runForward();
        assertEquals(1, step());
        assertEquals("No breakpoint ahead", breakpoints.reasonProperty().get());
        breakpoints.add(kind);
        assertEquals(1, breakpoints.breakpoints().size(), "the same one is enabled again");
        breakpoints.runForward();
        assertEquals(6, step());
        breakpoints.remove(breakpoints.breakpoints().getFirst());
        breakpoints.runForward();
        assertEquals(6, step());
    }

    @Test
    void theyStayWhenAnotherRecordingIsOpened() {
        playback.open(boot, 1);
        breakpoints.add(Finds.ANY);
        assertEquals(0, breakpoints.breakpoints().getFirst().steps().cardinality());
        playback.open(DemoUpdate.result(1).recording(), 1);
        assertEquals(2, breakpoints.breakpoints().getFirst().steps().cardinality());
        breakpoints.runForward();
        assertEquals(DemoUpdate.result(1).recording().findings().getFirst().step(), step());
    }

    @Test
    void whileTheyAreLookedForItSaysSo() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new BreakpointsViewModel(playback, history, work::add, Runnable::run);
        playback.open(boot, 1);
        slow.add(new OfKind(DemoBoot.TABLE_PAGE.id(), "Page table"));
        slow.runForward();
        assertEquals(
                "Breakpoints are still being looked for", slow.reasonProperty().get());
        assertNull(slow.breakpoints().getFirst().steps());
        work.forEach(Runnable::run);
        assertEquals(6, step(), "then it runs by itself");
    }
}
