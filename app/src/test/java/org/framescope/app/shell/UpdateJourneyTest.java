package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.compare.Comparison;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a person does with the scenario editor: write, run, change one thing, run again, save, compare. */
@ExtendWith(ApplicationExtension.class)
class UpdateJourneyTest {

    private Path folder;
    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        folder = Files.createTempDirectory("framescope-test");
        window = JourneyWindow.show(stage, folder);
        model = window.model();
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    @BeforeEach
    void openTheEditor(FxRobot robot) {
        robot.clickOn("#update");
        assertEquals(Page.EDITOR, model.pageProperty().get());
    }

    private void awaitRun() throws Exception {
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.job().titleProperty().get().isEmpty());
    }

    private Recording recording() {
        return model.playback().recordingProperty().get();
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.clickOn(query).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    private UpdateScenario scenario() {
        return model.editor().scenarioProperty().get();
    }

    @Test
    void changeRunAndRunAgain(FxRobot robot) throws Exception {
        type(robot, "#domain-1 .domain-memory", "768M");
        type(robot, "#region-size", "160M");
        assertTrue(robot.lookup("#editor-options")
                .queryAs(TextField.class)
                .getText()
                .endsWith("liveupdate=160M"));
        robot.clickOn("#editor-run");
        awaitRun();
        assertNull(recording().failure());
        assertEquals(768L << 20, scenario().domains().get(1).bytes());

        robot.push(KeyCode.CONTROL, KeyCode.E);
        type(robot, "#region-size", "16M");
        Recording before = recording();
        robot.type(KeyCode.ENTER);
        await(() -> recording() != before);
        awaitRun();
        assertNotNull(recording().failure(), "16 MiB are too little");
        robot.clickOn("#edit-scenario");
        assertEquals(
                "16M", robot.lookup("#region-size").queryAs(TextField.class).getText(), "and all is as it was left");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertEquals(Page.BOOT, model.pageProperty().get());
    }

    @Test
    void whatIsWrongIsSaidInPlaceAndNothingRuns(FxRobot robot) {
        type(robot, "#domain-1 .domain-memory", "plenty");
        Label problem = robot.lookup("#domain-notes .editor-problem").queryAs(Label.class);
        assertTrue(problem.getText().contains("plenty"));
        assertTrue(robot.lookup("#editor-run").query().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertEquals(Page.EDITOR, model.pageProperty().get());
        type(robot, "#domain-1 .domain-memory", "1 GiB");
        assertFalse(robot.lookup("#editor-run").query().isDisabled());
        assertTrue(robot.lookup("#domain-notes .editor-problem").tryQuery().isEmpty());
        type(robot, "#region-place", "nowhere");
        assertTrue(robot.lookup("#editor-remarks .editor-hint")
                .queryAs(Label.class)
                .getText()
                .contains("rejected"));
    }

    @Test
    void saveAndOpenAgain(FxRobot robot) throws Exception {
        robot.clickOn("#add-domain").write("extra");
        robot.clickOn("#workload-on");
        type(robot, "#workload-days", "2");
        UpdateScenario written = scenario();
        Path file = folder.resolve("mine.json");
        robot.interact(() -> model.desk().save(file));
        await(() -> !model.editor().changedProperty().get());
        assertEquals(file, model.editor().fileProperty().get());
        robot.interact(model::newScenario);
        assertFalse(written.equals(scenario()));
        robot.interact(() -> model.open(file, StartAt.FIRST));
        awaitRun();
        assertEquals(written, scenario());
        assertEquals(file.toAbsolutePath(), model.recent().files().getFirst());
    }

    @Test
    void aBrokenScenarioFileLosesNothing(FxRobot robot) throws Exception {
        type(robot, "#domain-1 .domain-memory", "768M");
        UpdateScenario before = scenario();
        Path broken =
                Files.writeString(folder.resolve("broken.json"), "{ \"format\": \"update-scenario/1\", \"host\": ");
        robot.interact(() -> model.open(broken, StartAt.FIRST));
        await(() -> model.problemProperty().get() != null);
        assertNotNull(robot.lookup("#problem").query());
        assertTrue(model.problemProperty().get().title().contains("broken.json"));
        assertEquals(Page.EDITOR, model.pageProperty().get());
        assertSame(before, scenario());
    }

    @Test
    void bothStrategiesSideBySide(FxRobot robot) throws Exception {
        robot.clickOn("#editor-compare");
        await(() -> model.pageProperty().get() == Page.COMPARE);
        List<Label> badges = List.copyOf(robot.lookup("#compare-grid .outcome").queryAllAs(Label.class));
        assertEquals(2, badges.size());
        assertEquals("Survived", badges.getFirst().getText());
        assertEquals(
                Outcome.SURVIVED,
                model.compared().runsProperty().get().getLast().outcome());
        robot.clickOn("#compare-passes");
        await(() -> model.compared().comparison() == Comparison.PASSES);
        robot.clickOn("#compare-grid .open-run");
        awaitRun();
        assertSame(model.compared().runsProperty().get().getFirst().result().recording(), recording());
    }

    @Test
    void updatesAreChained(FxRobot robot) throws Exception {
        robot.clickOn("#chain-more");
        robot.clickOn("#add-xen");
        assertEquals(2, scenario().next().size());
        robot.clickOn("#editor-run");
        awaitRun();
        assertTrue(recording().chapters().size() > 2);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#remove-xen-2");
        assertEquals(1, scenario().next().size());
    }
}
