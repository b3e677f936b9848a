package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.timeline.Moment;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, as the tests of journeys open it, and what a person does in all of them. */
final class JourneyWindow {

    /** More presses of Tab than any page has controls. */
    private static final int MANY = 200;

    private JourneyWindow() {}

    /** Shows the window with settings that nobody else uses, light and 1280x800. */
    static FramescopeWindow show(Stage stage) throws java.io.IOException {
        return show(stage, Files.createTempDirectory("framescope-test"));
    }

    /**
     * Shows the window with settings of its own, light and 1280x800.
     *
     * @param folder where the settings are kept
     */
    static FramescopeWindow show(Stage stage, Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        settings.put("theme", "light");
        var window = new FramescopeWindow(stage, settings, new EngineSimulator(), new EngineLiveUpdates());
        // a stage keeps the size that an earlier test gave it
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
        return window;
    }

    /** Shows the window in a theme, with the pixels of a screen of this scale. */
    static void look(FramescopeWindow window, ThemeChoice theme, int scale, FxRobot robot) {
        robot.interact(() -> {
            window.theme().choiceProperty().set(theme);
            window.stage().setRenderScaleX(scale);
            window.stage().setRenderScaleY(scale);
        });
    }

    /** Closes the window and leaves the stage as the next test wants it. */
    static void close(FramescopeWindow window) {
        window.stage().setRenderScaleX(1);
        window.stage().setRenderScaleY(1);
        window.stage().hide();
    }

    /** Opens a run and waits until its first step is shown. */
    static void open(FramescopeWindow window, Path file, FxRobot robot) throws Exception {
        MainWindowViewModel model = window.model();
        robot.interact(() -> model.open(file, StartAt.FIRST));
        await(() -> {
            Moment moment = model.playback().momentProperty().get();
            return model.job().titleProperty().get().isEmpty()
                    && model.runProperty().get() != null
                    && moment != null
                    && moment.recording() == model.runProperty().get().recording();
        });
    }

    /** Chooses a command in the menus. */
    static void run(FramescopeWindow window, Command command, FxRobot robot) {
        MenuItem item = robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(JourneyWindow::items)
                .filter(each -> ("command-" + command.id()).equals(each.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(JourneyWindow::items) : Stream.of(item);
    }

    /** Presses Tab until the keyboard is at a node. */
    static void tabTo(FramescopeWindow window, Predicate<Node> wanted, FxRobot robot) {
        for (int i = 0; i < MANY; i++) {
            Node focused = window.stage().getScene().getFocusOwner();
            if (focused != null && wanted.test(focused)) {
                return;
            }
            robot.type(KeyCode.TAB);
        }
        throw new AssertionError("not reached by Tab");
    }

    static void tabTo(FramescopeWindow window, String id, FxRobot robot) {
        tabTo(window, node -> id.equals(node.getId()), robot);
    }

    /** Waits until a condition holds, and the window has come to rest. */
    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
