package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class PlaybackViewModelTest {

    private final Recording recording = DemoBoot.recording(32, false);
    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);

    private int shown() {
        return playback.momentProperty().get().number();
    }

    @Test
    void theButtonsGoWhereTheySay() {
        playback.open(recording, 1);
        playback.forward();
        assertEquals(2, shown());
        playback.last();
        assertEquals(recording.size(), shown());
        playback.back();
        assertEquals(recording.size() - 1, shown());
        playback.first();
        assertEquals(1, shown());
        playback.back();
        assertEquals(1, shown(), "there is nothing before the first step");
    }

    @Test
    void aNumberOutsideMeansTheNearestStep() {
        playback.open(recording, 10);
        playback.goTo(Integer.MAX_VALUE);
        assertEquals(recording.size(), shown());
        playback.goTo(-5);
        assertEquals(1, shown());
    }

    @Test
    void memoryIsThatOfTheShownStep() {
        playback.open(recording, 1);
        for (int step : new int[] {40, 3, 70, 5, 5, 1}) {
            playback.goTo(step);
            Moment moment = playback.momentProperty().get();
            assertEquals(
                    recording.mapAt(step).runs(0, 0x240000),
                    moment.map().runs(0, 0x240000),
                    "memory after step " + step);
            assertEquals(ChangeSummary.of(recording.changesOf(step)), moment.changes());
        }
    }

    @Test
    void playingWalksToTheEndAndStops() {
        playback.open(recording, recording.size());
        playback.togglePlay();
        assertTrue(playback.playingProperty().get());
        assertEquals(1, shown(), "playing from the end begins anew");
        for (int tick = 0; tick < recording.size(); tick++) {
            playback.tick();
        }
        assertEquals(recording.size(), shown());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void playingEverythingTakesLargerSteps() {
        assertEquals(1, PlaySpeed.WHOLE.stride(100));
        assertEquals(3_334, PlaySpeed.WHOLE.stride(1_000_000));
        assertEquals(1, PlaySpeed.TEN.stride(1_000_000));
    }

    @Test
    void anyButtonEndsPlaying() {
        playback.open(recording, 1);
        playback.togglePlay();
        playback.forward();
        assertFalse(playback.playingProperty().get());
    }

    /** While one moment is computed, others are asked for: only the last of them is computed. */
    @Test
    void scrubbingShowsTheLatestStepOnly() {
        Deque<Runnable> work = new ArrayDeque<>();
        var scrubbed = new PlaybackViewModel(work::add, Runnable::run);
        List<Integer> seen = new ArrayList<>();
        scrubbed.momentProperty().subscribe(moment -> {
            if (moment != null) {
                seen.add(moment.number());
            }
        });
        scrubbed.open(recording, 1);
        for (int step = 2; step <= 60; step++) {
            scrubbed.goTo(step);
        }
        assertEquals(1, work.size(), "requests do not pile up");
        work.poll().run();
        assertEquals(List.of(60), seen);
    }

    @Test
    void aTickWaitsForThePicture() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new PlaybackViewModel(work::add, Runnable::run);
        slow.open(recording, 1);
        work.poll().run();
        slow.togglePlay();
        slow.tick();
        slow.tick();
        slow.tick();
        assertEquals(2, slow.stepProperty().get());
    }

    @Test
    void whatIsNotOpenAnyMoreIsNotShown() {
        Deque<Runnable> window = new ArrayDeque<>();
        var model = new PlaybackViewModel(Runnable::run, window::add);
        model.open(recording, 1);
        Recording other = DemoBoot.recording(1, false);
        model.open(other, 2);
        window.forEach(Runnable::run);
        assertSame(other, model.momentProperty().get().recording());
    }
}
