package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.framescope.app.shell.JourneyWindow.tabTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The pages that other journeys go through with the pointer: the editor, strategies, the truth. */
@ExtendWith(ApplicationExtension.class)
class KeysOnlyJourneyTest {

    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage);
        model = window.model();
    }

    @Stop
    void close() {
        JourneyWindow.close(window);
    }

    private void awaitPage(Page page) throws Exception {
        await(() -> model.pageProperty().get() == page
                && model.job().titleProperty().get().isEmpty());
    }

    @Test
    void aScenarioIsWrittenRunAndCompared(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        awaitPage(Page.EDITOR);
        tabTo(window, "region-size", robot);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("160M");
        tabTo(window, "editor-run", robot);
        robot.type(KeyCode.SPACE);
        awaitPage(Page.BOOT);
        assertTrue(model.editor().optionsProperty().get().endsWith("liveupdate=160M"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        awaitPage(Page.COMPARE);
        tabTo(window, "compare-step-by-step", robot);
        robot.type(KeyCode.SPACE);
        awaitPage(Page.PAIR);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        awaitPage(Page.EDITOR);
    }

    @Test
    void theTruthLeadsToItsStep(FxRobot robot) throws Exception {
        JourneyWindow.open(window, SampleRuns.sample("boots", "xen-4.14-dev--2G.json.gz"), robot);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        tabTo(window, "compare-truth", robot);
        robot.type(KeyCode.ENTER);
        awaitPage(Page.TRUTH);
        tabTo(window, "truth-events", robot);
        robot.type(KeyCode.END);
        tabTo(window, "truth-go", robot);
        robot.type(KeyCode.SPACE);
        awaitPage(Page.BOOT);
        assertTrue(model.playback().stepProperty().get() > 1);
    }
}
