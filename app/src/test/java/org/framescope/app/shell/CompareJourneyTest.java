package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.compare.Comparison;
import org.framescope.app.compare.DemoTruth;
import org.framescope.app.compare.PairMoment;
import org.framescope.app.compare.PairViewModel.View;
import org.framescope.app.compare.RunPair;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a person does to find out in what two runs differ. */
@ExtendWith(ApplicationExtension.class)
class CompareJourneyTest {

    private static final Path BOOTS = Path.of(System.getProperty("framescope.samples"), "boots");
    private static final Path WITH_REGION = BOOTS.resolve("xen-4.14-dev+live-update-v1--2G_lu64M.json.gz");

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

    private void open(Path file, FxRobot robot) throws Exception {
        robot.interact(() -> model.open(file, StartAt.FIRST));
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.job().titleProperty().get().isEmpty());
    }

    /** Waits until a comparison is shown with the difference of its maps. */
    private RunPair awaitPair() throws Exception {
        await(() -> model.pageProperty().get() == Page.PAIR
                && model.job().titleProperty().get().isEmpty());
        awaitStop();
        return model.pair().pairProperty().get();
    }

    private void awaitStop() throws Exception {
        await(() -> {
            PairMoment moment = model.pair().momentProperty().get();
            return moment != null && moment.difference() != null && moment.stop() == stop();
        });
    }

    private int stop() {
        return model.pair().stopProperty().get();
    }

    private static String text(String id, FxRobot robot) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static MapView map(String id, FxRobot robot) {
        return robot.lookup(id).queryAs(MapView.class);
    }

    @Test
    void fromFiguresToStepsAndBack(FxRobot robot) throws Exception {
        robot.interact(() -> model.newScenario());
        robot.interact(() -> model.desk().compare(Comparison.STRATEGIES));
        await(() -> model.pageProperty().get() == Page.COMPARE
                && model.job().titleProperty().get().isEmpty());
        robot.clickOn("#compare-step-by-step");
        awaitPair();
        robot.clickOn("#compare-swap");
        awaitPair();
        robot.clickOn("#compare-figures");
        assertEquals(Page.COMPARE, model.pageProperty().get());
    }

    @Test
    void theSameBootWithoutTheGapFix(FxRobot robot) throws Exception {
        open(WITH_REGION, robot);
        robot.clickOn("Run").clickOn("#command-compare-with");
        robot.clickOn("#compare-no-gap-fix");
        RunPair pair = awaitPair();
        assertEquals(pair.steps().nextDifference(0), stop());
        assertEquals("Without the gap fix", text("#compare-right-title", robot));
        assertFalse(robot.lookup("#compare-figures").query().isVisible(), "boots have no page of figures");
        assertEquals("The figures of this step differ", text("#compare-badge", robot));

        // both maps show the same part
        MapView left = map("#compare-left", robot);
        MapView right = map("#compare-right", robot);
        robot.interact(() -> left.zoomTo(pair.left().run().reigns().getFirst().region()));
        assertEquals(left.getViewport().firstVisible(), right.getViewport().firstVisible());
        assertFalse(right.getViewport().isFit());

        robot.clickOn("#compare-next-difference");
        awaitStop();
        assertEquals(pair.steps().stopOfDifference(1), stop());
        robot.clickOn("#compare-difference-map");
        assertTrue(map("#compare-difference", robot).isVisible());
        assertFalse(left.getParent().getParent().isVisible());
        MapView difference = map("#compare-difference", robot);
        await(() ->
                difference.getViewport() != null && !difference.getViewport().isFit());
        long middle = left.getViewport().firstVisible() / 2 + left.getViewport().endVisible() / 2;
        assertTrue(difference.getViewport().firstVisible() <= middle, "the same place, in a wider map");
        assertTrue(difference.getViewport().endVisible() > middle, "the same place, in a wider map");
        assertEquals(
                pair.endMfn(), map("#compare-difference", robot).getFrameMap().end());

        // the list leads to its steps
        ListView<Integer> list = robot.lookup("#compare-list").queryListView();
        assertEquals(pair.steps().differenceCount(), list.getItems().size());
        robot.clickOn("#compare-filter").write("frametable");
        await(() -> list.getItems().size() < pair.steps().differenceCount());
        assertTrue(text("#compare-count", robot).endsWith("differences shown"), text("#compare-count", robot));
        robot.interact(() -> list.getSelectionModel().select(0));
        awaitStop();
        assertEquals(list.getItems().getFirst(), stop());
        robot.clickOn("#compare-list-memory");
        assertTrue(robot.lookup("#compare-memory").query().isVisible());

        robot.clickOn("#compare-swap");
        await(() -> model.pair().pairProperty().get() != pair);
        assertSame(pair.right(), awaitPair().left());
        robot.clickOn("#compare-open-left");
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.playback().recordingProperty().get()
                        == pair.right().run().recording());
    }

    @Test
    void byKeyboardOnly(FxRobot robot) throws Exception {
        open(WITH_REGION, robot);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertNotNull(robot.lookup("#compare-card").query());
        // from the top of the card down to the preset
        for (int i = 0; i < 20 && !isFocused("compare-page-info"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(isFocused("compare-page-info"));
        robot.type(KeyCode.ENTER);
        RunPair pair = awaitPair();
        int first = stop();
        robot.type(KeyCode.END);
        awaitStop();
        assertEquals(pair.stops(), stop());
        robot.push(KeyCode.CONTROL, KeyCode.F8);
        awaitStop();
        assertEquals(first, stop());
        robot.type(KeyCode.F8);
        awaitStop();
        assertEquals(pair.steps().stopOfDifference(1), stop());
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        awaitStop();
        assertEquals(first, stop());
        robot.type(KeyCode.RIGHT);
        awaitStop();
        assertEquals(first + 1, stop());
        robot.type(KeyCode.V);
        assertEquals(View.DIFFERENCE, model.pair().viewProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> model.pageProperty().get() == Page.BOOT);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await(() -> model.pageProperty().get() == Page.PAIR);
        assertSame(pair, model.pair().pairProperty().get());
    }

    private boolean isFocused(String id) {
        var focused = window.stage().getScene().getFocusOwner();
        return focused != null && id.equals(focused.getId());
    }

    @Test
    void aBadSecondFileIsToldAndTheFirstStaysOpen(FxRobot robot) throws Exception {
        open(WITH_REGION, robot);
        Recording before = model.playback().recordingProperty().get();
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"format\": ");
        robot.interact(() -> model.comparing().compare(model.comparedSide(), broken));
        await(() -> model.problemProperty().get() != null);
        assertTrue(model.problemProperty().get().title().contains("broken.json"));
        assertEquals(Page.BOOT, model.pageProperty().get());
        assertSame(before, model.playback().recordingProperty().get());
    }

    @Test
    void twoFilesAreCompared(FxRobot robot) throws Exception {
        Path other = BOOTS.resolve("xen-4.14-dev--8G.json.gz");
        robot.interact(() -> model.comparing().compareFiles(WITH_REGION, other));
        RunPair pair = awaitPair();
        assertEquals(WITH_REGION.getFileName().toString(), text("#compare-left-title", robot));
        assertEquals(other.getFileName().toString(), text("#compare-right-title", robot));
        assertEquals(
                map("#compare-left", robot).getFrameMap().end(),
                map("#compare-right", robot).getFrameMap().end());
        assertEquals(pair.right().run().end().end(), pair.endMfn(), "the longer one of two address spaces");
    }

    @Test
    void theModelBesideARecordedBoot(FxRobot robot) throws Exception {
        robot.interact(() -> model.comparing().compareTruth(DemoTruth.tampered()));
        await(() -> model.pageProperty().get() == Page.TRUTH);
        assertEquals("The model agrees with the real Xen up to event 9 of 33.", text("#truth-verdict", robot));
        assertTrue(text("#truth-explanation", robot).contains("That is step"));
        assertTrue(text("#truth-recorded", robot).startsWith("alloc 1 pages"), "the first difference is chosen");
        robot.clickOn("#truth-only-differences");
        ListView<?> events = robot.lookup("#truth-events").queryListView();
        assertEquals(1, events.getItems().size());
        robot.clickOn("#truth-first");
        robot.clickOn("#truth-go");
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.playback().stepProperty().get() > 1);
    }
}
