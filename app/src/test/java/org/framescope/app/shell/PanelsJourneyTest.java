package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a person does with the panels beside the map, by pointer and by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class PanelsJourneyTest {

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
        await(() -> window.model().runProperty().get() != null
                && moment() != null
                && moment().recording() == window.model().runProperty().get().recording()
                && window.model().job().titleProperty().get().isEmpty());
    }

    private void openBoot(FxRobot robot) throws Exception {
        open(SampleRuns.sample("boots", "xen-4.14-dev--2G.json.gz"), robot);
    }

    private Moment moment() {
        return window.model().playback().momentProperty().get();
    }

    private void stepTo(String kind, FxRobot robot) throws Exception {
        Step step = moment().recording().steps().stream()
                .filter(each -> each.kind().id().equals(kind))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> window.model().playback().goTo(step.number()));
        await(() -> moment().number() == step.number());
    }

    private static String text(String query, FxRobot robot) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private void awaitPanel(SidePage page, FxRobot robot) throws Exception {
        await(() -> window.model().side().pageProperty().get() == page
                && robot.lookup("#panel-" + page.id()).tryQuery().isPresent()
                && robot.lookup("#panel-" + page.id()).query().isVisible());
    }

    private Node focused() {
        return window.stage().getScene().getFocusOwner();
    }

    private static boolean isIn(Node node, Parent parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theBootAllocatorIsFollowedToTheMap(FxRobot robot) throws Exception {
        openBoot(robot);
        robot.clickOn("#tab-allocator");
        awaitPanel(SidePage.ALLOCATOR, robot);
        assertEquals("Boot allocator", text("#side-title", robot));
        // an empty state leads to where there is something
        robot.clickOn(robot.lookup("#panel-allocator .panel-link").queryAs(Hyperlink.class));
        await(() -> robot.lookup("#allocator-gauge").tryQuery().isPresent());
        assertTrue(text("#allocator-gauge", robot).startsWith("1 of 256"), text("#allocator-gauge", robot));
        stepTo("frametable.chunk", robot);
        await(() -> robot.lookup("#allocator-request").tryQuery().isPresent());
        assertTrue(text("#allocator-request", robot).contains("the frametable"));
        Hyperlink place = robot.lookup("#allocator-entries .place").queryAs(Hyperlink.class);
        robot.clickOn(place);
        MapView map = robot.lookup("#map").queryAs(MapView.class);
        await(() -> map.getReadout() != null
                && place.getText().contains(map.getReadout().place()));
        robot.clickOn("#side-story");
        assertEquals(SidePage.STEP, window.model().side().pageProperty().get());
        // and back to where one was, by keys: the whole map, then the step with which the search began
        int chunk = moment().number();
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> map.getViewport() != null && map.getViewport().isFit());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> moment().number() != chunk);
    }

    @Test
    void byKeyboardAlone(FxRobot robot) throws Exception {
        openBoot(robot);
        robot.type(KeyCode.END);
        await(() -> moment().number() == moment().recording().size());
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        awaitPanel(SidePage.HEAP, robot);
        await(() -> robot.lookup("#heap-grid").tryQuery().isPresent());
        // the same key again puts the keyboard into the panel
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        Parent panel = robot.lookup("#panel-heap").queryAs(Parent.class);
        await(() -> isIn(focused(), panel));
        while (!"heap-grid".equals(focused().getId())) {
            robot.type(KeyCode.TAB);
            assertTrue(isIn(focused(), panel), "the grid is reached before the panel ends");
        }
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        await(() -> robot.lookup("#heap-cell").tryQuery().isPresent());
        String first = text("#heap-cell", robot);
        await(() -> "heap-grid".equals(focused().getId()));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        await(() -> robot.lookup("#heap-cell").tryQuery().isPresent()
                && !text("#heap-cell", robot).equals(first));
        // arrows alone still step
        int step = moment().number();
        robot.type(KeyCode.LEFT);
        await(() -> moment().number() == step - 1);
        for (KeyCode key : new KeyCode[] {KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT7, KeyCode.DIGIT1}) {
            robot.push(KeyCode.ALT, key);
        }
        assertEquals(SidePage.STEP, window.model().side().pageProperty().get());
        robot.push(KeyCode.ALT, KeyCode.DIGIT8);
        assertEquals(SidePage.STEP, window.model().side().pageProperty().get(), "a boot has no update to show");
    }

    @Test
    void aFrameOfTheMapHasAHistoryThatLeadsToItsSteps(FxRobot robot) throws Exception {
        openBoot(robot);
        robot.type(KeyCode.END);
        await(() -> moment().number() == moment().recording().size());
        robot.push(KeyCode.ALT, KeyCode.DIGIT7);
        awaitPanel(SidePage.FRAME, robot);
        MapView map = robot.lookup("#map").queryAs(MapView.class);
        robot.interact(() -> map.goTo(0x1000));
        await(() -> robot.lookup("#frame-mfn").tryQuery().isPresent()
                && map.getReadout() != null
                && text("#frame-mfn", robot).equals(map.getReadout().place()));
        Hyperlink link = robot.lookup("#frame-history .panel-link").queryAs(Hyperlink.class);
        robot.interact(link::fire);
        await(() -> link.getText().equals("Step " + moment().number()));
    }

    @Test
    void theFrametableTellsItsPieces(FxRobot robot) throws Exception {
        openBoot(robot);
        stepTo("frametable.chunk", robot);
        robot.clickOn("#tab-frametable");
        awaitPanel(SidePage.FRAMETABLE, robot);
        await(() -> robot.lookup("#frametable-bytes").tryQuery().isPresent());
        assertEquals("2 MiB of 16 MiB", text("#frametable-bytes", robot));
        assertNotNull(robot.lookup("#frametable-next").query());
        robot.clickOn("#tab-fragmentation");
        await(() -> robot.lookup("#panel-fragmentation .panel-link").tryQuery().isPresent());
        robot.interact(robot.lookup("#panel-fragmentation .panel-link").queryAs(Hyperlink.class)::fire);
        await(() -> robot.lookup("#fragmentation-largest").tryQuery().isPresent());
    }

    @Test
    void anUpdateHasItsRegionAndItsFindings(FxRobot robot) throws Exception {
        openBoot(robot);
        assertFalse(robot.lookup("#tab-update").query().isVisible());
        assertFalse(robot.lookup("#tab-region").query().isVisible());
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        open(SampleRuns.sample("scenarios", "fits.json"), robot);
        assertTrue(robot.lookup("#tab-findings").query().isVisible());
        assertEquals(
                SidePage.FRAMETABLE,
                window.model().side().pageProperty().get(),
                "what is looked at stays, if the other run has it");
        robot.clickOn("#tab-region");
        await(() -> robot.lookup("#region-used").tryQuery().isPresent());
        FrameRange region =
                window.model().runProperty().get().reigns().getFirst().region();
        assertNotNull(region);
        assertTrue(text("#region-used", robot).endsWith("of 128 MiB in use"), text("#region-used", robot));
        openBoot(robot);
        assertEquals(SidePage.STEP, window.model().side().pageProperty().get());
        assertNull(window.model().update().openedProperty().get());
    }
}
