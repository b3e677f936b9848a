package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who chose no theme changes from light to dark for the whole system while the window is open. */
@ExtendWith(ApplicationExtension.class)
class ThemeJourneyTest {

    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        var settings = new Settings(Files.createTempDirectory("framescope-test").resolve("settings.properties"));
        window = new FramescopeWindow(stage, settings, new EngineSimulator(), new EngineLiveUpdates(), system);
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
        model = window.model();
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    private void change(ColorScheme scheme, FxRobot robot) {
        robot.interact(() -> system.set(scheme));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Brightness of what is painted behind the texts of a pane, from 0 to 1. */
    private static double ground(String query, FxRobot robot) {
        Region pane = robot.lookup(query).queryAs(Region.class);
        return ((Color) pane.getBackground().getFills().getLast().getFill()).getBrightness();
    }

    /** The colour in the middle of a node, as it is drawn. */
    private static Color middle(Node node, FxRobot robot) {
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = node.snapshot(null, null));
        return picture[0].getPixelReader().getColor((int) picture[0].getWidth() / 2, (int) picture[0].getHeight() / 2);
    }

    @Test
    void everythingInTheOpenWindowFollowsTheSystem(FxRobot robot) throws Exception {
        robot.clickOn("8 GiB PC with two nodes");
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.playback().momentProperty().get() != null);
        robot.interact(
                () -> model.playback().goTo(model.playback().lastStepProperty().get()));
        robot.interact(() -> model.side().show(SidePage.FRAME));
        MapView map = robot.lookup("#map").queryAs(MapView.class);
        robot.interact(() -> map.goTo(0x10000));
        await(() -> !robot.lookup(".use-swatch").queryAll().isEmpty());
        Set<Node> swatches = robot.lookup(".side .use-swatch").queryAll();
        Node swatch = swatches.iterator().next();
        Color lightSwatch = middle(swatch, robot);
        Color lightMap = middle(map, robot);
        assertTrue(ground(".map-pane", robot) > 0.8);

        change(ColorScheme.DARK, robot);
        assertTrue(Application.getUserAgentStylesheet().contains("dark"), Application.getUserAgentStylesheet());
        assertTrue(ground(".map-pane", robot) < 0.3);
        assertTrue(map.isDark());
        assertNotEquals(lightMap, middle(map, robot), "the map is painted anew");
        assertNotEquals(lightSwatch, middle(swatch, robot), "and so are the squares that stand for its colours");
        assertEquals(
                ColorScheme.DARK, window.stage().getScene().getPreferences().getColorScheme());

        change(ColorScheme.LIGHT, robot);
        assertTrue(ground(".map-pane", robot) > 0.8);
        assertEquals(lightMap, middle(map, robot));
        assertEquals(lightSwatch, middle(swatch, robot));
    }

    @Test
    void anOpenCardFollowsTheSystem(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertTrue(ground("#key-help", robot) > 0.8);
        change(ColorScheme.DARK, robot);
        assertTrue(ground("#key-help", robot) < 0.3);
    }

    @Test
    void whoChoseAThemeKeepsIt(FxRobot robot) {
        robot.interact(() -> window.theme().choiceProperty().set(ThemeChoice.LIGHT));
        change(ColorScheme.DARK, robot);
        assertFalse(window.theme().darkProperty().get());
        robot.interact(() -> window.theme().choiceProperty().set(ThemeChoice.SYSTEM));
        assertTrue(window.theme().darkProperty().get());
        change(ColorScheme.LIGHT, robot);
        assertFalse(window.theme().darkProperty().get());
    }
}
