package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.map.MapViewport;
import org.framescope.app.scenario.Samples;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The window is closed and opened again. */
@ExtendWith(ApplicationExtension.class)
class SessionJourneyTest {

    private static final FrameRange SOME = new FrameRange(0x40000, 0x48000);

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

    /** Closes the window and opens it as the program does when it starts; false when there was nothing to reopen. */
    private boolean closeAndOpen(FxRobot robot) {
        var restored = new AtomicReference<Boolean>();
        robot.interact(() -> {
            window.stage().hide();
            window = JourneyWindow.show(window.stage(), folder);
            restored.set(window.restoreSession());
        });
        return restored.get();
    }

    private MainWindowViewModel model() {
        return window.model();
    }

    private void awaitOpen() throws Exception {
        await(() -> model().pageProperty().get() == Page.BOOT
                && model().job().titleProperty().get().isEmpty()
                && model().playback().momentProperty().get() != null);
    }

    private static MapView map(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapView.class);
    }

    private static MapViewport view(FxRobot robot) {
        return map(robot).getViewport();
    }

    @Test
    void aSampleComesBackAsItWasLeft(FxRobot robot) throws Exception {
        robot.clickOn("8 GiB PC with two nodes");
        awaitOpen();
        robot.interact(() -> model().playback().goTo(40));
        robot.interact(() -> map(robot).zoomTo(SOME));
        robot.interact(() -> model().side().show(SidePage.ALLOCATOR));
        await(() -> model().playback().momentProperty().get().number() == 40);
        MapViewport before = view(robot);
        assertFalse(before.isFit());

        assertTrue(closeAndOpen(robot));
        awaitOpen();
        await(() -> model().playback().momentProperty().get().number() == 40 && view(robot) != null);
        await(() -> !view(robot).isFit());
        assertEquals(before.positionsPerPixel(), view(robot).positionsPerPixel(), "the same zoom");
        long middle = (before.firstVisible() + before.endVisible()) / 2;
        assertTrue(view(robot).isVisible(middle), "the same place");
        assertEquals(SidePage.ALLOCATOR, model().side().pageProperty().get());
    }

    @Test
    void aFileAndThePageComeBack(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.json");
        robot.interact(() -> {
            model().newScenario();
            model().desk().save(file);
        });
        await(() -> !model().editor().changedProperty().get() && Files.exists(file));
        robot.interact(() -> model().open(file, StartAt.FIRST));
        awaitOpen();
        robot.interact(() -> model().pageProperty().set(Page.EDITOR));
        assertTrue(closeAndOpen(robot));
        await(() -> model().pageProperty().get() == Page.EDITOR);
        assertEquals(
                file.toAbsolutePath(), model().editor().fileProperty().get().toAbsolutePath());
    }

    @Test
    void aFileThatHasGoneIsSaidQuietly(FxRobot robot) throws Exception {
        Path file = Files.copy(Samples.hosts().getFirst().file(), folder.resolve("host.json"));
        robot.interact(() -> model().open(file, StartAt.FIRST));
        awaitOpen();
        Files.delete(file);
        assertTrue(closeAndOpen(robot));
        await(() -> model().noticeProperty().get() != null);
        assertTrue(robot.lookup("#notice-text").queryAs(Label.class).getText().contains("host.json"));
        assertNull(model().problemProperty().get());
        assertEquals(Page.START, model().pageProperty().get());
        robot.clickOn("#close-notice");
        assertTrue(robot.lookup("#notice").tryQuery().isEmpty());
    }

    @Test
    void whoWantsToStartAfreshDoes(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        awaitOpen();
        robot.interact(() -> window.stage().hide());
        var settings = new Settings(folder.resolve("settings.properties"));
        settings.put("session.reopen", "false");
        settings.save();
        assertFalse(closeAndOpen(robot));
        assertEquals(Page.START, model().pageProperty().get());
    }

    @Test
    void panelsKeepWidthAndWhetherTheyAreShown(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        awaitOpen();
        SplitPane split = robot.lookup(".boot-page").queryAs(SplitPane.class);
        // the robot cannot grab a line of few pixels as a hand does
        robot.interact(() -> split.setDividerPosition(0, 0.25));
        await(() -> leftOf(split) > 280);
        robot.interact(() -> split.fireEvent(released()));
        double width = leftOf(split);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertTrue(closeAndOpen(robot));
        awaitOpen();
        SplitPane again = robot.lookup(".boot-page").queryAs(SplitPane.class);
        assertEquals(2, again.getItems().size(), "the right panel stays away");
        assertEquals(width, leftOf(again));
    }

    private static MouseEvent released() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    private static double leftOf(SplitPane split) {
        return ((Region) split.getItems().getFirst()).getWidth();
    }
}
