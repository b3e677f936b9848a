package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.frames.FrameMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the real window, from opening a sample to a broken file. */
@ExtendWith(ApplicationExtension.class)
class MainWindowJourneyTest {

    private Path folder;
    private FramescopeWindow window;

    @Start
    void show(Stage stage) throws Exception {
        folder = Files.createTempDirectory("framescope-test");
        window = JourneyWindow.show(stage, folder);
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    @BeforeEach
    void openASample(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        await(() -> window.model().pageProperty().get() == Page.BOOT && moment() != null);
    }

    private Moment moment() {
        return window.model().playback().momentProperty().get();
    }

    private void awaitStep(int step) throws Exception {
        await(() -> moment().number() == step);
    }

    private static FrameMap shownOn(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapView.class).getFrameMap();
    }

    /** Every pane shows the same step. */
    private void assertAllShow(int step, FxRobot robot) throws Exception {
        awaitStep(step);
        Moment moment = moment();
        assertSame(moment.map(), shownOn(robot));
        assertTrue(robot.lookup("#position").queryAs(Label.class).getText().startsWith("Step " + step + " of "));
        assertEquals(step, robot.lookup("#scrubber").queryAs(Slider.class).getValue());
        assertEquals(
                String.valueOf(step),
                robot.lookup("#number").queryAs(TextField.class).getText());
        ListView<?> steps = robot.lookup("#steps").queryListView();
        assertSame(
                window.model().steps().currentProperty().get().getClass(),
                steps.getSelectionModel().getSelectedItem().getClass());
        assertEquals(
                moment.step().why(), robot.lookup("#why").queryAs(Label.class).getText());
    }

    @Test
    void stepForwardAndBack(FxRobot robot) throws Exception {
        assertAllShow(1, robot);
        robot.clickOn("#forward");
        robot.clickOn("#forward");
        assertAllShow(3, robot);
        robot.type(KeyCode.LEFT);
        assertAllShow(2, robot);
        int last = moment().recording().size();
        robot.type(KeyCode.END);
        assertAllShow(last, robot);
        robot.type(KeyCode.HOME);
        assertAllShow(1, robot);
        robot.interact(() -> robot.lookup("#steps").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertAllShow(2, robot);
    }

    @Test
    void scrubAndGoToAStep(FxRobot robot) throws Exception {
        Slider scrubber = robot.lookup("#scrubber").queryAs(Slider.class);
        robot.interact(() -> scrubber.setValue(20));
        assertAllShow(20, robot);
        robot.clickOn("#number").push(KeyCode.CONTROL, KeyCode.A).write("31").type(KeyCode.ENTER);
        assertAllShow(31, robot);
        robot.clickOn("#number").push(KeyCode.CONTROL, KeyCode.A).write("abc").type(KeyCode.ENTER);
        assertAllShowNumberOnly(31);
        robot.clickOn("#scrubber");
        int middle = moment().number();
        assertNotEquals(31, middle);
        assertAllShow(middle, robot);
    }

    private void assertAllShowNumberOnly(int step) throws Exception {
        awaitStep(step);
        assertEquals(step, window.model().playback().stepProperty().get());
    }

    @Test
    void playRunsToTheEnd(FxRobot robot) throws Exception {
        robot.interact(
                () -> window.model().playback().speedProperty().set(org.framescope.app.timeline.PlaySpeed.THIRTY));
        robot.type(KeyCode.END);
        await(() -> moment().number() == moment().recording().size());
        robot.type(KeyCode.SPACE);
        await(() -> moment().number() > 3
                && moment().number() < moment().recording().size());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        int paused = window.model().playback().stepProperty().get();
        assertAllShow(paused, robot);
    }

    @Test
    void changeAnOptionAndSimulateAgain(FxRobot robot) throws Exception {
        FrameMap before = shownOn(robot);
        robot.clickOn("#forward");
        awaitStep(2);
        robot.clickOn("#options").push(KeyCode.END).write(" crashkernel=64M");
        var recording = moment().recording();
        robot.clickOn("#simulate");
        await(() -> moment().recording() != recording);
        assertNotEquals(before, shownOn(robot));
        assertTrue(window.model()
                .scenario()
                .openedProperty()
                .get()
                .scenario()
                .options()
                .endsWith("crashkernel=64M"));
        assertAllShow(2, robot);
    }

    @Test
    void anOptionThatXenDoesNotTakeIsRemarked(FxRobot robot) {
        robot.clickOn("#options").push(KeyCode.END).write(" crashkernel=foo");
        assertTrue(robot.lookup(".remark-option").queryAs(Label.class).getText().contains("foo"));
    }

    @Test
    void aBrokenFileLeavesTheWindowUsable(FxRobot robot) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"format\": \"boot-trace/1\", ");
        var recording = moment().recording();
        robot.interact(() -> window.model().open(broken, StartAt.FIRST));
        await(() -> window.model().problemProperty().get() != null);
        assertNotNull(robot.lookup("#problem").query());
        assertSame(recording, moment().recording());
        robot.clickOn("#forward");
        assertAllShow(2, robot);
        robot.interact(() -> window.model().problemProperty().set(null));
        assertTrue(robot.lookup("#problem").tryQuery().isEmpty());
    }

    @Test
    void keysAreListed(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertNotNull(robot.lookup("#key-help").query());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#key-help").tryQuery().isEmpty());
        assertNull(window.model().problemProperty().get());
    }

    @Test
    void theThemeReachesTheMap(FxRobot robot) {
        robot.interact(() -> window.theme().choiceProperty().set(ThemeChoice.DARK));
        assertTrue(robot.lookup("#map").queryAs(MapView.class).isDark());
        robot.interact(() -> window.theme().choiceProperty().set(ThemeChoice.LIGHT));
    }
}
