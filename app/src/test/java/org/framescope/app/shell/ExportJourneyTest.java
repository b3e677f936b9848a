package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.framescope.app.GoldenPicture;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Exports from the real window, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class ExportJourneyTest {

    private Path folder;
    private Path exports;
    private FramescopeWindow window;

    @Start
    void show(Stage stage) throws Exception {
        folder = Files.createTempDirectory("framescope-test");
        exports = Files.createDirectory(folder.resolve("exports"));
        window = JourneyWindow.show(stage, folder);
    }

    @Stop
    void close() {
        window.stage().setRenderScaleX(1);
        window.stage().setRenderScaleY(1);
        window.stage().hide();
    }

    @BeforeEach
    void openASample(FxRobot robot) throws Exception {
        robot.clickOn("2 GiB PC, plain");
        await(() -> window.model().pageProperty().get() == Page.BOOT
                && window.model().playback().momentProperty().get() != null);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await(() -> robot.lookup("#export-card").tryQuery().isPresent());
    }

    @Test
    void theMapAsPngAndSvg(FxRobot robot) throws Exception {
        Path png = exports.resolve("map.png");
        put(robot, "#export-place", png.toString());
        put(robot, "#export-width", "640");
        put(robot, "#export-height", "480");
        robot.type(KeyCode.ENTER);
        awaitClosed(robot);
        assertEquals(640, ImageIO.read(png.toFile()).getWidth());
        assertTrue(notice(robot).contains("map.png"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await(() -> robot.lookup("#export-card").tryQuery().isPresent());
        assertEquals("640", field(robot, "#export-width").getText(), "the last size is remembered");
        choose(robot, "#export-format", 1);
        String place = field(robot, "#export-place").getText();
        assertTrue(place.startsWith(exports.toString()) && place.endsWith(".svg"), place);
        robot.type(KeyCode.ENTER);
        awaitClosed(robot);
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(place).toFile());
        assertEquals("640", svg.getDocumentElement().getAttribute("width"));
    }

    @Test
    void asksBeforeAFileIsReplaced(FxRobot robot) throws Exception {
        Path png = Files.writeString(exports.resolve("map.png"), "old");
        put(robot, "#export-place", png.toString());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("old", Files.readString(png));
        assertTrue(note(robot).contains("map.png"), note(robot));
        robot.type(KeyCode.ENTER);
        awaitClosed(robot);
        assertTrue(Files.size(png) > 1000);
    }

    @Test
    void aWalkAsGif(FxRobot robot) throws Exception {
        choose(robot, "#export-what", 1);
        Path gif = exports.resolve("walk.gif");
        put(robot, "#export-place", gif.toString());
        put(robot, "#export-width", "480");
        put(robot, "#export-height", "300");
        put(robot, "#export-first", "5");
        put(robot, "#export-last", "14");
        put(robot, "#export-stride", "2");
        put(robot, "#export-delay", "120");
        assertTrue(note(robot).startsWith("6 pictures"), note(robot));
        robot.type(KeyCode.ENTER);
        awaitClosed(robot);
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            reader.setInput(in);
            assertEquals(6, reader.getNumImages(true));
            assertEquals(480, reader.getWidth(0));
        }
    }

    @Test
    void aWalkAsAFolderCanBeStopped(FxRobot robot) throws Exception {
        choose(robot, "#export-what", 1);
        choose(robot, "#export-format", 1);
        put(robot, "#export-place", exports.resolve("walk").toString());
        put(robot, "#export-stride", "1");
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#export-stop").query().isVisible());
        robot.interact(() -> robot.lookup("#export-stop").queryAs(Button.class).fire());
        await(() -> note(robot).startsWith("Stopped"));
        try (Stream<Path> left = Files.list(exports)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aTableAsJson(FxRobot robot) throws Exception {
        ComboBox<?> what = robot.lookup("#export-what").queryComboBox();
        int steps = 0;
        while (!what.getItems().get(steps).toString().contains("id=steps,")) {
            steps++;
        }
        choose(robot, "#export-what", steps);
        choose(robot, "#export-format", 1);
        put(robot, "#export-place", exports.resolve("steps.json").toString());
        robot.type(KeyCode.ENTER);
        awaitClosed(robot);
        assertTrue(Files.readString(exports.resolve("steps.json")).startsWith("{"));
    }

    @Test
    void saysWhatCannotBe(FxRobot robot) {
        put(robot, "#export-place", exports.resolve("nowhere/map.png").toString());
        assertTrue(note(robot).contains("no folder"), note(robot));
        assertTrue(robot.lookup("#export-go").query().isDisabled());
        put(robot, "#export-place", exports.resolve("map.png").toString());
        put(robot, "#export-width", "20");
        assertTrue(note(robot).contains("200"), note(robot));
        put(robot, "#export-width", "800");
        assertFalse(robot.lookup("#export-go").query().isDisabled());
    }

    @ParameterizedTest
    @CsvSource({"light,1", "light,2", "dark,1", "dark,2"})
    void theDialogLooksAsItDid(String theme, int scale, FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.theme().choiceProperty().set(ThemeChoice.of(theme));
            window.stage().setRenderScaleX(scale);
            window.stage().setRenderScaleY(scale);
        });
        choose(robot, "#export-what", 1);
        put(robot, "#export-place", "/walk.gif");
        Node card = robot.lookup("#export-card").query();
        await(() -> card.lookup(".image-view") instanceof ImageView view && view.getImage() != null);
        GoldenPicture.check("export-" + theme, card, scale, robot);
    }

    private static void choose(FxRobot robot, String box, int index) {
        robot.interact(() -> robot.lookup(box).queryComboBox().requestFocus());
        int now = robot.lookup(box).queryComboBox().getSelectionModel().getSelectedIndex();
        for (int i = now; i < index; i++) {
            robot.type(KeyCode.DOWN);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                index, robot.lookup(box).queryComboBox().getSelectionModel().getSelectedIndex(), box);
    }

    private static void put(FxRobot robot, String name, String text) {
        robot.interact(() -> field(robot, name).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.interact(() -> field(robot, name).replaceSelection(text));
    }

    private static TextField field(FxRobot robot, String name) {
        return robot.lookup(name).queryAs(TextField.class);
    }

    private static String note(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#export-note").queryAs(Label.class).getText();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#export-notice").queryAs(Message.class).getDescription();
    }

    private static void awaitClosed(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#export-card").tryQuery().isEmpty());
    }
}
