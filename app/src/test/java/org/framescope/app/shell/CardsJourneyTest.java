package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The command palette and the keys, by keyboard only. */
@ExtendWith(ApplicationExtension.class)
class CardsJourneyTest {

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

    private static void openPalette(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(robot.lookup("#command-palette").tryQuery().isPresent());
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private void openASample(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.write("2 gib plain").type(KeyCode.ENTER);
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.playback().momentProperty().get() != null);
    }

    @Test
    void theWholeWindowByThePalette(FxRobot robot) throws Exception {
        openASample(robot);
        assertTrue(!isShown(robot, "#command-palette"));
        openPalette(robot);
        robot.write("last step").type(KeyCode.ENTER);
        int last = model.playback().lastStepProperty().get();
        assertEquals(last, model.playback().stepProperty().get());
        openPalette(robot);
        assertTrue(robot.lookup("#palette-query").query().isFocused());
        robot.type(KeyCode.ENTER);
        assertEquals(last, model.playback().stepProperty().get(), "what was used lately comes first");
        openPalette(robot);
        robot.write("step back").type(KeyCode.ENTER);
        assertEquals(last - 1, model.playback().stepProperty().get());
    }

    @Test
    void escGoesBackToWhereTheKeyboardWas(FxRobot robot) throws Exception {
        openASample(robot);
        Node before = window.stage().getScene().getFocusOwner();
        openPalette(robot);
        robot.type(KeyCode.SPACE);
        assertTrue(!model.playback().playingProperty().get(), "a space is a space here");
        robot.type(KeyCode.ESCAPE);
        assertTrue(!isShown(robot, "#command-palette"));
        assertSame(before, window.stage().getScene().getFocusOwner());
        openPalette(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(!isShown(robot, "#command-palette"), "the same key closes it");
    }

    @Test
    void whatCannotBeDoneSaysWhy(FxRobot robot) {
        openPalette(robot);
        robot.write("fit the map").type(KeyCode.ENTER);
        assertTrue(isShown(robot, "#command-palette"), "the palette stays");
        assertEquals(
                "Only beside the memory map.",
                robot.lookup("#palette-note").queryAs(Label.class).getText());
        robot.type(KeyCode.ESCAPE);
    }

    private MenuItem menuItem(FxRobot robot, String command) {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("command-" + command).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static String hint(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Control.class).getTooltip().getText();
    }

    @Test
    void aKeyIsChangedAndAllFollows(FxRobot robot) throws Exception {
        openASample(robot);
        openPalette(robot);
        robot.write("change keys").type(KeyCode.ENTER);
        robot.write("last step");
        robot.interact(() -> robot.lookup("#add-key-last").query().requestFocus());
        robot.type(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        robot.type(KeyCode.ESCAPE);
        assertTrue(!isShown(robot, "#keys"));
        robot.push(KeyCode.CONTROL, KeyCode.J);
        int last = model.playback().lastStepProperty().get();
        assertEquals(last, model.playback().stepProperty().get());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("change keys").type(KeyCode.ENTER);
        robot.write("last step");
        robot.interact(() -> robot.lookup("#add-key-last").query().requestFocus());
        robot.type(KeyCode.SPACE).type(KeyCode.F1);
        assertTrue(isShown(robot, "#take-key"), "F1 was taken down and opened nothing");
        robot.type(KeyCode.SPACE);
        assertTrue(!isShown(robot, "#take-key"));
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.HOME).type(KeyCode.F1);
        assertEquals(last, model.playback().stepProperty().get());
        assertNull(menuItem(robot, "keys").getAccelerator());
        assertEquals(KeyCombination.valueOf("End"), menuItem(robot, "last").getAccelerator());
        assertEquals("End | Shortcut+J | F1", settingsAfterClose(robot).get("keys.last", ""));
    }

    private Settings settingsAfterClose(FxRobot robot) {
        robot.interact(() -> window.stage().hide());
        return new Settings(folder.resolve("settings.properties"));
    }

    @Test
    void tooltipsSayTheKeyThatHolds(FxRobot robot) throws Exception {
        openASample(robot);
        assertEquals("Last step  (End)", hint(robot, "#last"));
        robot.type(KeyCode.F1);
        robot.interact(() -> robot.lookup("#change-keys").query().requestFocus());
        robot.type(KeyCode.SPACE).write("last step");
        robot.interact(() -> robot.lookup(".key-button").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("Last step", hint(robot, "#last"));
        assertNull(menuItem(robot, "last").getAccelerator());
        robot.interact(() -> robot.lookup("#reset-key-last").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("Last step  (End)", hint(robot, "#last"));
    }
}
