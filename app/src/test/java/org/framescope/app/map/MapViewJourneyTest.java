package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapViewJourneyTest {

    private static final FrameMap FRAMES = SampleMaps.runningPc();

    private MapView map;
    private MapLegend legend;
    private OverviewStrip strip;

    @Start
    void show(Stage stage) {
        map = new MapView();
        legend = new MapLegend(map);
        strip = new OverviewStrip(map);
        VBox.setVgrow(map, Priority.ALWAYS);
        map.animatedProperty().set(false);
        map.setFrameMap(FRAMES);
        stage.setScene(new Scene(new VBox(strip, map, legend), 900, 700));
        // the headless robot sends wheel events by the screen's coordinates
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void theWheelZoomsAtThePointer(FxRobot robot) {
        Point2D place = at(0.5, 0.4);
        robot.moveTo(place);
        long before = readMfn();
        robot.scroll(6, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        RowViewport view = view();
        assertTrue(!view.isFit());
        long pixel = Math.ceilDiv(view.framesPerRow(), (long) view.width());
        robot.moveBy(1, 0).moveBy(-1, 0);
        assertTrue(Math.abs(readMfn() - before) <= 2 * pixel + 300, before + " became " + readMfn());
        robot.scroll(20, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view().isFit());
    }

    @Test
    void aDragPans(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x100000, 0x110000)));
        long before = view().firstVisible();
        robot.drag(at(0.5, 0.5)).dropTo(at(0.5, 0.2));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view().firstVisible() > before);
    }

    @Test
    void theKeyboardAloneReadsFrames(FxRobot robot) {
        robot.interact(map::requestFocus);
        robot.type(KeyCode.PLUS, 3);
        robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT, 3);
        MapReadout here = map.getReadout();
        assertNotNull(here);
        assertTrue(map.getAccessibleText().contains(here.address()), map.getAccessibleText());
        robot.type(KeyCode.LEFT);
        assertTrue(readMfn() < here.mfn());
        robot.type(KeyCode.F);
        assertTrue(view().isFit());
    }

    @Test
    void theFrameAtTheCursorIsReadOutAgainWhenItChanges(FxRobot robot) {
        robot.interact(() -> {
            map.requestFocus();
            map.goTo(0x17d000);
        });
        assertTrue(map.getAccessibleText().contains("Frametable"), map.getAccessibleText());
        // the pointer is read out for the eye, the cursor for the ear
        robot.moveTo(at(0.1, 0.1)).moveTo(at(0.2, 0.1));
        var edit = FRAMES.edit();
        edit.assign(0x17d000, 0x17d001, FrameState.of(FrameUse.BAD_PAGE), 113);
        robot.interact(() -> map.setFrameMap(edit.snapshot()));
        assertTrue(map.getAccessibleText().startsWith("0x1_7d00_0000"), map.getAccessibleText());
        assertTrue(map.getAccessibleText().contains(FrameUse.BAD_PAGE.label()), map.getAccessibleText());
        robot.interact(() -> map.unitProperty().set(AddressUnit.PAGES));
        assertTrue(map.getAccessibleText().startsWith("page 1,560,576"), map.getAccessibleText());
    }

    @Test
    void zoomReachesASingleFrame(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x17a100, 0x17a101)));
        assertEquals(32, view().framesPerRow());
    }

    @Test
    void theLegendIsolates(FxRobot robot) {
        robot.clickOn(entry(robot, "Frametable"));
        assertEquals(Set.of(FrameUse.FRAMETABLE), map.isolatedProperty().get());
        robot.clickOn(entry(robot, "Xen image"));
        assertEquals(Set.of(FrameUse.XEN_IMAGE), map.isolatedProperty().get());
        robot.clickOn(entry(robot, "Xen image"));
        assertEquals(Set.of(), map.isolatedProperty().get());
    }

    @Test
    void theOverviewListensToTheArrows(FxRobot robot) {
        robot.interact(() -> {
            map.zoomTo(new FrameRange(0x1000, 0x2000));
            strip.requestFocus();
        });
        robot.type(KeyCode.RIGHT, 25);
        WaitForAsyncUtils.waitForFxEvents();
        long middle = (view().firstVisible() + view().endVisible()) / 2;
        assertEquals(0.5, (double) middle / view().length(), 0.02);
        robot.type(KeyCode.LEFT, 25);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view().firstVisible() < 0x3000, Long.toHexString(view().firstVisible()));
    }

    @Test
    void theOverviewMovesTheView(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x1000, 0x2000)));
        Bounds bounds = strip.localToScreen(strip.getLayoutBounds());
        robot.clickOn(new Point2D(bounds.getMinX() + bounds.getWidth() * 0.75, bounds.getCenterY()));
        long middle = (view().firstVisible() + view().endVisible()) / 2;
        assertEquals(0.75, (double) middle / view().length(), 0.01);
    }

    @Test
    void aStepKeepsTheView(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x17a000, 0x17b000)));
        RowViewport before = view();
        robot.interact(() -> {
            map.setAxisMap(FRAMES);
            // the same uses, so that the legend keeps its height
            map.setFrameMap(FRAMES.edit().snapshot());
            map.setMarked(List.of(new FrameRange(1, 2)));
        });
        assertEquals(before, view());
    }

    private RowViewport view() {
        return assertInstanceOf(RowViewport.class, map.getViewport());
    }

    private long readMfn() {
        WaitForAsyncUtils.waitForFxEvents();
        MapReadout readout = map.getReadout();
        assertNotNull(readout);
        return readout.mfn();
    }

    private Point2D at(double x, double y) {
        Bounds bounds = map.localToScreen(map.getLayoutBounds());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private static LegendEntry entry(FxRobot robot, String name) {
        return robot.lookup(node -> node instanceof LegendEntry e && e.getText().startsWith(name))
                .queryAs(LegendEntry.class);
    }
}
