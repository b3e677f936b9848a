package org.framescope.app.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.framescope.app.map.MapOutline;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.liveupdate.UpdateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateViewModelTest {

    private final UpdateResult result = DemoUpdate.result(2);
    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final UpdateViewModel model = new UpdateViewModel(playback, DemoUpdate::pausePhase);

    @BeforeEach
    void open() {
        OpenedUpdate update = model.prepare(result);
        playback.open(result.recording(), update.outline(), update.startStep());
        model.open(update);
    }

    private UpdateMoment at(String stepKind, int occurrence) {
        int found = 0;
        for (var step : result.recording().steps()) {
            found += step.kind().id().equals(stepKind) ? 1 : 0;
            if (found == occurrence) {
                playback.goTo(step.number());
                return model.momentProperty().get();
            }
        }
        throw new AssertionError("no step " + stepKind);
    }

    @Test
    void theViewBeginsWhereTheUpdateIsTriggered() {
        assertEquals("load", playback.momentProperty().get().step().kind().id());
        assertEquals("Xen #1", model.momentProperty().get().xen());
    }

    @Test
    void theOutlinesAreThoseOfTheXenThatHasTheMachine() {
        var region = new MapOutline("Live update region", DemoUpdate.REGION);
        assertEquals(
                List.of(new MapOutline("Xen #1", DemoUpdate.IMAGE), region),
                at("save", 1).outlines());
        assertEquals(
                List.of(new MapOutline("Xen #2", DemoUpdate.NEW_IMAGE), region),
                at("copy-image", 1).outlines());
        assertEquals("Xen #2", at("pause", 2).xen());
        assertEquals("Xen #3", at("copy-image", 2).xen());
        assertEquals("Xen #3", at("resume", 2).xen());
    }

    @Test
    void whatXenKnowsGrowsUntilTheGuestsRun() {
        assertTrue(at("save", 1).knowledge().outOfReach().isEmpty());
        assertTrue(at("copy-image", 1)
                .knowledge()
                .outOfReach()
                .contains(DemoUpdate.DOMAINS.get(1).start()));
        assertTrue(at("plug", 3).knowledge().outOfReach().isEmpty());
        assertEquals(Set.of(1, 2), at("own", 1).knowledge().ownerless());
        assertEquals(Set.of(), at("resume", 1).knowledge().ownerless());
        assertEquals(Set.of(), at("load", 2).knowledge().ownerless());
    }

    @Test
    void aBootInItsPlaceIsNoUpdate() {
        model.close();
        assertNull(model.momentProperty().get());
        playback.goTo(3);
        assertNull(model.momentProperty().get(), "the recording is still shown, the update is not");
    }

    @Test
    void theBadgeSaysHowTheGuestsAre() {
        playback.goTo(1);
        assertEquals(GuestState.NONE, model.momentProperty().get().pause().guests());
        assertEquals(GuestState.RUNNING, at("load", 1).pause().guests());
        assertEquals(GuestState.PAUSED, at("plug", 2).pause().guests());
        assertEquals(GuestState.RUNNING, at("resume", 1).pause().guests());
    }

    @Test
    void whatIsBrokenShowsFromItsStepOn() {
        var finding = result.findings().getFirst();
        playback.goTo(finding.step() - 1);
        assertEquals(List.of(), model.momentProperty().get().broken());
        playback.last();
        assertEquals(List.of(DemoUpdate.SCRIBBLED), model.momentProperty().get().broken());
        model.choose(finding);
        assertEquals(finding.step(), playback.stepProperty().get());
        assertEquals(finding, model.chosenProperty().get());
    }

    @Test
    void memoryWithinReachAndOutOfItAddUp() {
        for (int step = 1; step <= result.recording().size(); step++) {
            playback.goTo(step);
            UpdateMoment now = model.momentProperty().get();
            assertEquals(now.ramFrames() << 12, now.reachableBytes() + now.hiddenBytes());
        }
        UpdateMoment booting = at("copy-image", 1);
        assertTrue(booting.reachableBytes() < 300L << 20, booting.reachableBytes() + " bytes");
        assertEquals("dom1  web", booting.domains().get(1).name());
    }
}
