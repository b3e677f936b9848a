package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Finding, selecting and keeping places in the real window, by mouse and by keys alone. */
@ExtendWith(ApplicationExtension.class)
class PlacesJourneyTest {

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

    @BeforeEach
    void openASample(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        await(() -> window.model().pageProperty().get() == Page.BOOT
                && window.model().playback().momentProperty().get() != null);
        robot.type(KeyCode.END);
        await(() -> window.model().playback().momentProperty().get().number()
                == window.model().playback().lastStepProperty().get());
    }

    private MapView map(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapView.class);
    }

    private FrameRange selection(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        FrameRange range = map(robot).selectionProperty().get();
        assertNotNull(range);
        return range;
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void byKeysAlone(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("frametable").type(KeyCode.ENTER);
        await(() -> robot.lookup("#find-outcome").queryAs(Label.class).getText().startsWith("Frametable: range 1 of"));
        FrameRange found = selection(robot);
        assertEquals(
                FrameUse.FRAMETABLE,
                map(robot).getFrameMap().runAt(found.start()).use());
        assertTrue(map(robot).isFocused());

        // what was found is kept, with a name of one's own
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#bookmark-name").queryAs(TextField.class).isFocused());
        robot.write("My place").type(KeyCode.ENTER);
        await(() -> map(robot).flags().size() == 1);
        assertEquals("My place", map(robot).flags().getFirst().label());

        // elsewhere, and back by the list
        robot.push(KeyCode.CONTROL, KeyCode.K).write("256M-512M").type(KeyCode.ENTER);
        assertEquals(new FrameRange(0x10000, 0x20000), selection(robot));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        await(() -> robot.lookup("#bookmark-list")
                .tryQuery()
                .map(list -> list.isFocused())
                .orElse(false));
        robot.type(KeyCode.ENTER);
        assertEquals(found, selection(robot));

        // back and forward between the places
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(new FrameRange(0x10000, 0x20000), selection(robot));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(found, selection(robot));

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(map(robot).selectionProperty().get());
        robot.type(KeyCode.U);
        assertEquals(AddressUnit.BYTES, map(robot).unitProperty().get());
    }

    @Test
    void arrowsBelongToTheMapWhileItHasTheFocus(FxRobot robot) throws Exception {
        int last = window.model().playback().stepProperty().get();
        robot.interact(() -> {
            map(robot).requestFocus();
            map(robot).goTo(0x10000);
        });
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(map(robot).frameCursor() > 0x10000);
        assertEquals(last, window.model().playback().stepProperty().get());
        robot.type(KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(last - 1, window.model().playback().stepProperty().get());
    }

    @Test
    void theCardSaysWhatIsSelected(FxRobot robot) throws Exception {
        robot.interact(() -> map(robot).selectionProperty().set(new FrameRange(0x10000, 0x20000)));
        await(() -> robot.lookup("#selection-card").query().isVisible());
        assertEquals("[0x1000_0000, 0x2000_0000)", text(robot, "#selection-range"));
        assertTrue(text(robot, "#selection-amount").startsWith("256 MiB, 65,536 pages, "));
        robot.clickOn("#zoom-selection");
        assertFalse(map(robot).getViewport().isFit());
        robot.clickOn("#close-selection");
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(map(robot).selectionProperty().get());
        assertFalse(robot.lookup("#selection-card").query().isVisible());
    }

    @Test
    void bookmarksCanBeRemovedAndBroughtBack(FxRobot robot) throws Exception {
        robot.interact(() -> map(robot).selectionProperty().set(new FrameRange(0x10000, 0x20000)));
        await(() -> robot.lookup("#selection-card").query().isVisible());
        robot.clickOn("#bookmark-selection").clickOn("#save-bookmark");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        await(() -> robot.lookup("#bookmark-list").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#bookmark-list").queryListView();
        assertEquals(1, list.getItems().size());
        robot.clickOn("#remove-bookmark");
        assertEquals(0, list.getItems().size());
        robot.clickOn("#restore-bookmark");
        assertEquals(1, list.getItems().size());
        await(() -> Files.list(folder.resolve("places")).count() == 1);
    }

    @Test
    void whatCannotBeIsSaidWhileItIsTyped(FxRobot robot) {
        robot.clickOn("#go-to").write("step 99999");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text(robot, ".suggestion-problem").startsWith("There is no step 99999"));
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#go-to").query().isFocused());
        assertEquals(
                window.model().playback().lastStepProperty().get(),
                window.model().playback().stepProperty().get());
    }
}
