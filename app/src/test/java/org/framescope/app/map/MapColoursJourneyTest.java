package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the colours tell, the legend and the arrangements, by mouse and by keys alone. */
@ExtendWith(ApplicationExtension.class)
class MapColoursJourneyTest {

    private static final FrameMap FRAMES = SampleMaps.runningPc();

    private MapView map;
    private MapLegend legend;

    @Start
    void show(Stage stage) {
        map = new MapView();
        legend = new MapLegend(map);
        VBox.setVgrow(map, Priority.ALWAYS);
        map.setMinSize(0, 0);
        map.animatedProperty().set(false);
        map.setNodes(LookAtMaps.nodes(FRAMES.end()));
        map.colours().stepProperty().set(112);
        map.setFrameMap(FRAMES);
        stage.setScene(new Scene(new VBox(new OverviewStrip(map), map, legend, new MapChoices(map)), 1200, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void theKeyboardAloneChoosesWhatTheColoursTell(FxRobot robot) {
        ComboBox<?> choice = robot.lookup("#map-measure").queryComboBox();
        robot.interact(choice::requestFocus);
        robot.type(KeyCode.DOWN);
        assertEquals(Measure.OWNER, map.colours().measureProperty().get());
        assertTrue(entry(robot, "dom1").getText().startsWith("dom1"));
        assertFalse(choice.getAccessibleText().isEmpty());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertEquals(Measure.ORDER, map.colours().measureProperty().get());
        assertTrue(entry(robot, "Order 18").isVisible());
    }

    @Test
    void theKeyboardAloneHidesAndIsolates(FxRobot robot) {
        int before = colourAt(0x17d000);
        assertEquals(map.palette().swatch(FrameUse.FRAMETABLE).colour(), before);
        robot.interact(entry(robot, "Frametable")::requestFocus);
        robot.type(KeyCode.DELETE);
        assertEquals(map.palette().background(), colourAt(0x17d000));
        Label hidden = robot.lookup("#legend-hidden").queryAs(Label.class);
        assertTrue(hidden.isVisible());
        assertEquals("Hidden  64 MiB", hidden.getText());
        assertTrue(entry(robot, "Frametable").getAccessibleText().contains("hidden"));
        robot.type(KeyCode.DELETE);
        assertEquals(before, colourAt(0x17d000));
        robot.type(KeyCode.ENTER);
        assertEquals(Set.of(FrameUse.FRAMETABLE), map.isolatedProperty().get());
        assertEquals(before, colourAt(0x17d000));
        robot.type(KeyCode.SPACE);
        assertEquals(Set.of(), map.isolatedProperty().get());
    }

    @Test
    void altClickHides(FxRobot robot) {
        LegendEntry image = entry(robot, "Xen image");
        // the headless robot forgets which keys are held while it clicks
        robot.interact(() -> {
            image.fireEvent(released(true));
            image.fire();
        });
        assertEquals(
                Set.of(FrameUse.XEN_IMAGE.ordinal()),
                map.colours().filterProperty().get().hidden());
        robot.rightClickOn(entry(robot, "Frametable"));
        robot.clickOn("Hide (Alt-click)", MouseButton.PRIMARY);
        assertEquals(2, map.colours().filterProperty().get().hidden().size());
    }

    @Test
    void aLongLegendSaysHowMuchItLeavesOutAndShowsIt(FxRobot robot) {
        robot.interact(() -> {
            map.colours().measureProperty().set(Measure.ORDER);
            legend.setMaxWidth(400);
        });
        await(() -> robot.lookup("#legend-more").queryButton().isVisible());
        Button more = robot.lookup("#legend-more").queryButton();
        int left = (int) robot.lookup(".map-legend-entry").queryAll().stream()
                .filter(node -> !node.isVisible())
                .count();
        assertTrue(left > 0);
        assertEquals("+ " + left + " more", more.getText());
        assertEquals(75, legend.getHeight(), 1);
        robot.interact(more::fire);
        await(() -> robot.lookup(".map-legend-entry").queryAll().stream().allMatch(Node::isVisible));
        assertTrue(legend.getHeight() > 75);
    }

    @Test
    void aCurveAndNodesKeepThePlaceInSight(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x17a000, 0x17c000)));
        long place = 0x17b000;
        robot.interact(() -> map.arrangementProperty().set(Arrangement.HILBERT));
        HilbertViewport curve = assertInstanceOf(HilbertViewport.class, map.getViewport());
        assertFalse(curve.isFit());
        robot.interact(() -> map.goTo(place));
        MapReadout readout = map.getReadout();
        assertNotNull(readout);
        assertEquals(place, readout.mfn());
        robot.interact(map::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        assertNotEquals(place, map.frameCursor());
        robot.type(KeyCode.F);
        assertTrue(viewport().isFit());
        robot.interact(() -> map.arrangementProperty().set(Arrangement.NODES));
        assertInstanceOf(RowViewport.class, map.getViewport());
        AddressAxis axis = map.axisProperty().get();
        assertNotNull(axis);
        assertTrue(axis.isByNode());
        assertTrue(robot.lookup(".map-label").queryAll().stream()
                .anyMatch(node -> node instanceof Label label && label.getText().startsWith("Node 7")));
    }

    @Test
    void holesAreShownWhenTheyAreWanted(FxRobot robot) {
        AddressAxis compressed = map.axisProperty().get();
        assertNotNull(compressed);
        FrameMap server = SampleMaps.largeServer();
        for (Arrangement arrangement : Arrangement.values()) {
            robot.interact(() -> {
                map.setNodes(LookAtMaps.nodes(server.end()));
                map.setFrameMap(server);
                map.arrangementProperty().set(arrangement);
                map.holesCompressedProperty().set(true);
            });
            assertTrue(viewport().length() < server.end());
            robot.interact(() -> map.holesCompressedProperty().set(false));
            assertEquals(server.end(), viewport().length());
        }
    }

    @Test
    void themeAndPaletteReachTheCanvas(FxRobot robot) {
        for (PaletteKind kind : PaletteKind.values()) {
            for (boolean dark : new boolean[] {true, false}) {
                robot.interact(() -> {
                    map.colours().paletteKindProperty().set(kind);
                    map.darkProperty().set(dark);
                });
                Palette palette = Palette.of(kind, dark);
                assertEquals(palette.swatch(FrameUse.FRAMETABLE).colour(), colourAt(0x17d000));
                assertEquals(palette.background(), map.palette().background());
            }
        }
    }

    private static MouseEvent released(boolean alt) {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                alt,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private MapViewport viewport() {
        WaitForAsyncUtils.waitForFxEvents();
        MapViewport view = map.getViewport();
        assertNotNull(view);
        return view;
    }

    /** The colour in which a frame is painted now. */
    private int colourAt(long mfn) {
        WaitForAsyncUtils.waitForFxEvents();
        MapScene scene = map.paintedProperty().get();
        assertNotNull(scene);
        PixelCanvas canvas =
                new PixelCanvas(scene.viewport().width(), scene.viewport().height());
        MapPainter.paintFrames(scene, canvas);
        PixelBox box = scene.viewport().boxOf(scene.axis().positionOf(mfn));
        return canvas.pixel(box.x0(), (box.y0() + box.y1()) / 2);
    }

    private static void await(BooleanSupplier condition) {
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            WaitForAsyncUtils.sleep(10, java.util.concurrent.TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(condition.getAsBoolean());
    }

    private static LegendEntry entry(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof LegendEntry e && e.getText().startsWith(name))
                .queryAs(LegendEntry.class);
    }
}
