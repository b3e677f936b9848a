package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.Moment;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a person does with a live update in the real window. */
@ExtendWith(ApplicationExtension.class)
class UpdateViewJourneyTest {

    private FramescopeWindow window;

    @Start
    void show(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("framescope-test");
        window = JourneyWindow.show(stage, folder);
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    private Moment moment() {
        return window.model().playback().momentProperty().get();
    }

    private void open(UpdateResult result, FxRobot robot) throws Exception {
        robot.interact(() -> window.model().openUpdate(result));
        await(() -> moment() != null && moment().recording() == result.recording());
        assertEquals(Page.BOOT, window.model().pageProperty().get());
    }

    /** Presses the right arrow until a step of a kind is shown. */
    private void stepTo(String kind, FxRobot robot) throws Exception {
        for (int i = 0; i < 500; i++) {
            Step now = moment().step();
            if (now != null && now.kind().id().equals(kind)) {
                return;
            }
            int next = moment().number() + 1;
            robot.type(KeyCode.RIGHT);
            await(() -> moment().number() == next);
        }
        throw new AssertionError("no step " + kind);
    }

    private static String text(String id, FxRobot robot) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static MapView map(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapView.class);
    }

    private static List<String> outlines(FxRobot robot) {
        return map(robot).outlines().stream().map(MapOutline::label).toList();
    }

    private double elapsed(FxRobot robot) {
        String shown = text("#elapsed", robot);
        double now = window.model().update().momentProperty().get().pause().elapsedNanos();
        assertTrue(shown.matches("[0-9.]+ m?s"), shown);
        return now;
    }

    @Test
    void walkFromTheOldXenToTheNext(FxRobot robot) throws Exception {
        open(DemoUpdate.result(1), robot);
        assertEquals("load", moment().step().kind().id());
        assertEquals("Guests run", text("#guests", robot));
        assertEquals(List.of("Xen #1", "Live update region"), outlines(robot));
        assertTrue(map(robot).getVeil().outOfReach().isEmpty());

        stepTo("save", robot);
        assertEquals("Guests paused", text("#guests", robot));
        double atSave = elapsed(robot);
        assertTrue(atSave > 0);

        stepTo("copy-image", robot);
        assertEquals(List.of("Xen #2", "Live update region"), outlines(robot));
        assertEquals("Xen #2", text("#xen-now", robot));
        assertFalse(map(robot).getVeil().outOfReach().isEmpty());
        assertTrue(legend("Out of reach", robot).isVisible());
        double atKexec = elapsed(robot);
        assertTrue(atKexec > atSave);

        stepTo("plug", robot);
        long hidden = map(robot).getVeil().outOfReach().frames();
        robot.type(KeyCode.RIGHT);
        await(() -> map(robot).getVeil().outOfReach().frames() < hidden);
        assertFalse(legend("Out of reach", robot).isVisible());

        robot.clickOn("#tab-update");
        stepTo("own", robot);
        assertEquals("2 of 3 domains wait for their pages", text("#owners", robot));
        assertEquals(Set.of(1, 2), map(robot).getVeil().ownerless());
        assertTrue(legend("No owner yet", robot).isVisible());
        assertTrue(elapsed(robot) > atKexec);

        stepTo("resume", robot);
        assertEquals("Guests run", text("#guests", robot));
        assertEquals("Every domain owns its pages", text("#owners", robot));
        double whole = window.model().update().momentProperty().get().pause().totalNanos();
        assertEquals(whole, elapsed(robot), 1);
    }

    private static Labeled legend(String start, FxRobot robot) {
        return robot.lookup(node -> node.getStyleClass().contains("map-legend-note")
                        && node instanceof Labeled label
                        && label.getText().startsWith(start))
                .queryAs(Labeled.class);
    }

    @Test
    void aFindingLeadsToItsStepAndItsFrames(FxRobot robot) throws Exception {
        UpdateResult result = DemoUpdate.result(1);
        open(result, robot);
        assertTrue(map(robot).brokenProperty().get().isEmpty());
        robot.clickOn("#tab-findings");
        robot.clickOn("The frametable was laid over 8 pages of dom1.");
        var finding = result.findings().getFirst();
        await(() -> moment().number() == finding.step());
        assertEquals(List.of(finding.frames()), map(robot).brokenProperty().get());
        await(() -> map(robot).getReadout() != null
                && map(robot).getReadout().mfn() == finding.frames().start());
        assertTrue(text("#readout", robot).contains("out of reach of Xen #2 until plugged"), text("#readout", robot));
        // the keys still step: full stop does so everywhere, the arrows move the cursor of the map
        robot.type(KeyCode.PERIOD);
        await(() -> moment().number() == finding.step() + 1);
    }

    @Test
    void theStepListIsByChapter(FxRobot robot) throws Exception {
        open(DemoUpdate.result(2), robot);
        robot.clickOn("Guests on Xen #3");
        Recording recording = moment().recording();
        await(() -> moment().number() == recording.chapters().getLast().firstStep());
        assertEquals("Xen #3", text("#xen-now", robot));
        robot.type(KeyCode.HOME);
        await(() -> moment().number() == 1);
        assertEquals(List.of("Xen #1", "Live update region"), outlines(robot));
    }

    @Test
    void aBootTakesThePlaceOfAnUpdate(FxRobot robot) throws Exception {
        open(DemoUpdate.result(1), robot);
        stepTo("copy-image", robot);
        robot.interact(() ->
                window.model().open(org.framescope.app.scenario.Samples.boots().get(1), StartAt.FIRST));
        await(() -> window.model().scenario().openedProperty().get() != null);
        await(() -> moment().recording()
                == window.model().playback().recordingProperty().get());
        assertFalse(robot.lookup("#pause-clock").query().isVisible());
        assertTrue(map(robot).getVeil().outOfReach().isEmpty());
        assertTrue(robot.lookup("#position").query().isVisible(), "the story of the step is there again");
    }

    @Test
    void aRealUpdateOfASimulatedHost(FxRobot robot) throws Exception {
        UpdateResult result = LiveUpdate.run(DemoUpdate.result(1).scenario());
        open(result, robot);
        assertSame(result, window.model().update().openedProperty().get().result());
        robot.type(KeyCode.END);
        await(() -> moment().number() == result.recording().size());
        assertEquals(Outcome.SURVIVED, result.outcome(), () -> result.findings().toString());
        assertEquals("Survived", text("#outcome", robot));
        assertEquals("Guests run", text("#guests", robot));
        Update update = result.updates().getFirst();
        assertEquals(update.pause().totalNanos(), elapsed(robot), 1);
        assertEquals(update.newImage(), map(robot).outlines().getFirst().range());
    }
}
