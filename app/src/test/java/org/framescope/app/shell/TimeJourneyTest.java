package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.charts.ChartView;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.BreakpointsViewModel;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Going through time in the real window: charts, filters, breakpoints. */
@ExtendWith(ApplicationExtension.class)
class TimeJourneyTest {

    private FramescopeWindow window;

    @Start
    void start(Stage stage) throws Exception {
        // breakpoints are kept with the settings: each test has its own
        window = JourneyWindow.show(stage);
    }

    @Stop
    void stop() {
        JourneyWindow.close(window);
    }

    @BeforeEach
    void openASample(FxRobot robot) throws Exception {
        Path boot = Path.of(System.getProperty("framescope.samples"))
                .resolve("boots/xen-4.14-dev+live-update-v1--2G_lu64M.json.gz");
        robot.interact(() -> window.model().open(boot, StartAt.FIRST));
        await(() -> window.model().history().completeProperty().get()
                && playback().momentProperty().get() != null);
    }

    private PlaybackViewModel playback() {
        return window.model().playback();
    }

    private BreakpointsViewModel breakpoints() {
        return window.model().breakpoints();
    }

    private Node find(String id) {
        Node node = window.stage().getScene().lookup(id);
        assertNotNull(node, id);
        return node;
    }

    @Test
    void aSmallChartIsReadAndGoesToAStep(FxRobot robot) throws Exception {
        var chart = (ChartView) find("#figure-frametable").lookup(".chart-view");
        robot.clickOn(chart);
        await(() -> playback().stepProperty().get() > 1);
        int step = playback().stepProperty().get();
        assertTrue(step > 20 && step < 45, "the middle of 65 steps: " + step);
        robot.clickOn(find("#figure-frametable").lookup(".figure-tile-name"));
        await(() -> window.stage().getScene().lookup("#large-frametable") != null);
        robot.clickOn(find("#figure-frametable").lookup(".figure-tile-name"));
        await(() -> window.stage().getScene().lookup("#large-frametable") == null);
    }

    @Test
    void chartsByKeyboardOnly(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        await(() -> window.stage().getScene().lookup("#large-free") != null);
        robot.type(KeyCode.H);
        await(() -> window.stage().getScene().lookup("#large-boot-regions") != null);
        var chart = (ChartView) find("#large-boot-regions");
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.RIGHT, 9).type(KeyCode.ENTER);
        await(() -> playback().stepProperty().get() == 10);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        await(() -> window.stage().getScene().lookup("#large-boot-regions") == null);
    }

    @Test
    void filtersByKeyboardOnly(FxRobot robot) throws Exception {
        robot.interact(() -> find("#add-filter").requestFocus());
        // the menu's last item asks for frames
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        await(() -> find("#filter-frames").isFocused());
        robot.write("0x7c000-0x7c200").type(KeyCode.ENTER);
        await(() -> !window.model().steps().lookingProperty().get()
                && window.model().steps().filteredProperty().get());
        assertEquals(1, window.model().steps().filters().size());
        int shown = window.model().steps().shownStepsProperty().get();
        assertTrue(shown > 0 && shown < playback().lastStepProperty().get());
        assertTrue(((Label) find("#hidden-steps")).getText().startsWith(shown + " shown, "));
        var chip = (Button) find("#filter-chips").lookup(".filter-chip");
        robot.interact(chip::requestFocus);
        robot.type(KeyCode.SPACE);
        await(() -> !window.model().steps().filteredProperty().get());
        assertFalse(find("#filter-chips").isVisible());
    }

    @Test
    void filtersAndBreakpointsByMouse(FxRobot robot) throws Exception {
        robot.clickOn("#add-filter").clickOn("Frames...");
        robot.write("0x7c000-0x7c200").type(KeyCode.ENTER);
        await(() -> !window.model().steps().lookingProperty().get()
                && window.model().steps().filteredProperty().get());
        robot.clickOn("#show-all-steps");
        await(() -> !window.model().steps().filteredProperty().get());
        robot.clickOn("#add-breakpoint").clickOn("Frames...");
        robot.write("0x7c000-0x7c200").type(KeyCode.ENTER);
        await(() -> breakpoints().breakpoints().size() == 1
                && breakpoints().breakpoints().getFirst().steps() != null);
        robot.clickOn("#run-forward");
        await(() -> playback().stepProperty().get() > 1);
        robot.clickOn(find(".breakpoint-delete"));
        await(() -> breakpoints().breakpoints().isEmpty());
    }

    @Test
    void breakpointsByKeyboardOnly(FxRobot robot) throws Exception {
        robot.interact(() -> breakpoints().add(new Turns(FrameUse.FRAMETABLE, Turn.GOT)));
        await(() -> breakpoints().breakpoints().getFirst().steps() != null);
        robot.type(KeyCode.F9);
        await(() -> playback().stepProperty().get() > 1);
        int first = playback().stepProperty().get();
        assertEquals("Stopped at step " + first + ": Becomes Frametable", ((Label) find("#stop-reason")).getText());
        robot.type(KeyCode.F9);
        await(() -> playback().stepProperty().get() > first);
        robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
        await(() -> playback().stepProperty().get() == first);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> find("#breakpoints").isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> !breakpoints().anyProperty().get());
        assertFalse(playback().playingProperty().get(), "Space belongs to the list here");
        robot.type(KeyCode.DELETE);
        await(() -> breakpoints().breakpoints().isEmpty());
        assertFalse(((ListView<?>) find("#breakpoints")).isVisible());
    }

    @Test
    void aWrongRangeIsMarkedAndEscapeLeaves(FxRobot robot) throws Exception {
        robot.interact(() -> find("#add-breakpoint").requestFocus());
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        var frames = (TextField) find("#filter-frames");
        await(frames::isFocused);
        robot.write("nowhere").type(KeyCode.ENTER);
        assertTrue(frames.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("invalid")));
        robot.type(KeyCode.ESCAPE);
        await(() -> !frames.isVisible());
        assertTrue(breakpoints().breakpoints().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2", "DARK,2"})
    void theBottomBarLooksAsItDid(ThemeChoice theme, int scale, FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.theme().choiceProperty().set(theme);
            window.stage().setRenderScaleX(scale);
            window.stage().setRenderScaleY(scale);
            breakpoints().add(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
        });
        await(() -> breakpoints().breakpoints().getFirst().steps() != null);
        robot.interact(() -> breakpoints().runForward());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        await(() -> window.stage().getScene().lookup("#large-free") != null);
        Region bar = (Region) find(".transport");
        String name = "bottom-bar-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        GoldenPicture.check(name, bar, scale, robot);
    }
}
