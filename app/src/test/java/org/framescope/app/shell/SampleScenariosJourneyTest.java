package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.liveupdate.scenario.ExpectationCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Opens every sample of a live update in the real window. */
@ExtendWith(ApplicationExtension.class)
class SampleScenariosJourneyTest {

    private FramescopeWindow window;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage, Files.createTempDirectory("framescope-test"));
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    @Test
    void eachEndsInTheWindowAsItSays(FxRobot robot) throws Exception {
        List<Sample> samples = Samples.scenarios();
        assertTrue(samples.size() >= 25);
        for (Sample sample : samples) {
            OpenedUpdate before = opened();
            robot.interact(() -> window.model().open(sample.file(), StartAt.FIRST));
            await(() -> opened() != before || window.model().problemProperty().get() != null);
            assertNull(window.model().problemProperty().get());
            UpdateResult result = opened().result();
            Expectation expected = result.scenario().expect();
            assertNotNull(expected, sample.file().toString());
            assertEquals(
                    List.of(),
                    ExpectationCheck.differences(expected, result),
                    sample.file().toString());
            assertEquals(
                    Texts.get("outcome." + Names.of(expected.outcome())),
                    robot.lookup("#outcome").queryAs(Label.class).getText());
        }
    }

    private OpenedUpdate opened() {
        return window.model().update().openedProperty().get();
    }
}
