package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Undo and redo by their keys: of the scenario editor, of the options of a boot, and of a field that is neither. */
@ExtendWith(ApplicationExtension.class)
class UndoJourneyTest {

    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage, Files.createTempDirectory("framescope-test"));
        model = window.model();
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    private static void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private static void redo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextField.class).getText();
    }

    @Test
    void theScenarioEditor(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        String region = text(robot, "#region-size");
        String memory = text(robot, "#domain-1 .domain-memory");
        robot.clickOn("#region-size").push(KeyCode.CONTROL, KeyCode.A).write("160M");
        robot.clickOn("#domain-1 .domain-memory")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("768M");
        robot.clickOn("#add-domain");
        assertEquals(4, model.editor().domains().size());
        undo(robot);
        assertEquals(3, model.editor().domains().size());
        undo(robot);
        assertEquals(memory, text(robot, "#domain-1 .domain-memory"));
        assertEquals("160M", text(robot, "#region-size"));
        undo(robot);
        assertEquals(region, text(robot, "#region-size"));
        assertFalse(model.editor().changedProperty().get());
        undo(robot);
        assertEquals(region, text(robot, "#region-size"), "there is nothing more to undo");
        redo(robot);
        redo(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("160M", text(robot, "#region-size"));
        assertEquals("768M", text(robot, "#domain-1 .domain-memory"));
        assertEquals(4, model.editor().domains().size());
    }

    private void openASample(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.playback().momentProperty().get() != null);
    }

    @Test
    void theOptionsOfABoot(FxRobot robot) throws Exception {
        openASample(robot);
        String before = text(robot, "#options");
        robot.clickOn("#options").push(KeyCode.END).write(" crashkernel=64M");
        robot.clickOn("#simulate");
        var recording = model.playback().recordingProperty().get();
        await(() -> !model.scenario().editedProperty().get());
        undo(robot);
        assertEquals(before, text(robot, "#options"), "what was simulated can be undone as well");
        robot.push(KeyCode.F5);
        await(() -> model.job().titleProperty().get().isEmpty()
                && model.playback().recordingProperty().get() != recording);
        redo(robot);
        assertEquals(before + " crashkernel=64M", text(robot, "#options"));
    }

    @Test
    void anotherFieldKeepsItsOwnUndo(FxRobot robot) throws Exception {
        openASample(robot);
        robot.clickOn("#options").push(KeyCode.END).write(" crashkernel=64M");
        String options = text(robot, "#options");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("heap");
        assertEquals("heap", text(robot, "#filter"));
        undo(robot);
        assertNotEquals("heap", text(robot, "#filter"));
        assertEquals(options, text(robot, "#options"));
    }
}
