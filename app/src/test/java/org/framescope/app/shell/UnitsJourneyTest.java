package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.StepQuestion;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The unit that is chosen below the map is that of all places in the window. */
@ExtendWith(ApplicationExtension.class)
class UnitsJourneyTest {

    private FramescopeWindow window;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage, Files.createTempDirectory("framescope-test"));
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    private void open(Path file, FxRobot robot) throws Exception {
        robot.interact(() -> window.model().open(file, StartAt.FIRST));
        await(() -> window.model().playback().momentProperty().get() != null
                && window.model().job().titleProperty().get().isEmpty());
    }

    private void choose(AddressUnit unit, FxRobot robot) {
        ChoiceBox<AddressUnit> units = robot.lookup("#unit").query();
        robot.interact(() -> units.setValue(unit));
    }

    private static String text(String query, FxRobot robot) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void panelsFiltersAndBreakpointsFollow(FxRobot robot) throws Exception {
        open(SampleRuns.sample("boots", "xen-4.14-dev--2G.json.gz"), robot);
        int chunk = SampleRuns.firstStep(window.model().runProperty().get(), "frametable.chunk");
        robot.interact(() -> {
            window.model().playback().goTo(chunk);
            var touched = new FrameRange(0x1000, 0x1200);
            window.model().steps().filterByFrames(touched);
            window.model().breakpoints().add(new StepQuestion.Touches(touched));
        });
        await(() -> window.model().playback().momentProperty().get().number() == chunk);
        assertEquals("Touches [0x100_0000, 0x120_0000)", text(".filter-chip", robot));
        assertTrue(text(".change-place", robot).startsWith("[0x"), text(".change-place", robot));
        choose(AddressUnit.MFN, robot);
        assertEquals("Touches mfn [0x1000, 0x1200)", text(".filter-chip", robot));
        assertTrue(text(".change-place", robot).startsWith("mfn [0x"), text(".change-place", robot));
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        await(() -> robot.lookup("#allocator-entries .place").tryQuery().isPresent());
        assertTrue(text("#allocator-entries .place", robot).startsWith("mfn ["));
        choose(AddressUnit.PAGES, robot);
        assertTrue(text("#allocator-entries .place", robot).startsWith("page ["));
        assertEquals(
                "Touches page [4,096, 4,608)",
                robot.lookup(".breakpoint-cell .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .filter(words -> words.startsWith("Touches"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void findingsFollow(FxRobot robot) throws Exception {
        open(SampleRuns.sample("scenarios", "shared-page-in-region.json"), robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        await(() -> robot.lookup(".finding .quiet").tryQuery().isPresent());
        choose(AddressUnit.MFN, robot);
        assertTrue(text(".finding .quiet", robot).contains(" at mfn 0x"), text(".finding .quiet", robot));
        choose(AddressUnit.HEX, robot);
        assertTrue(text(".finding .quiet", robot).contains(" at 0x"), text(".finding .quiet", robot));
    }
}
