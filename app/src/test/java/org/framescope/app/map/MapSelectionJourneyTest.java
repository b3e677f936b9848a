package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Selecting frames on the map by mouse and by keys. */
@ExtendWith(ApplicationExtension.class)
class MapSelectionJourneyTest {

    private static final FrameMap FRAMES = SampleMaps.runningPc();

    private MapView map;

    @Start
    void show(Stage stage) {
        map = new MapView();
        map.animatedProperty().set(false);
        map.setFrameMap(FRAMES);
        stage.setScene(new Scene(new StackPane(map), 900, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aDragWithShiftSelectsAtRoundBounds(FxRobot robot) {
        drag(robot, at(0.3, 0.2), at(0.7, 0.5));
        FrameRange range = selection();
        MapViewport view = map.getViewport();
        assertNotNull(view);
        long grain = Long.highestOneBit((long) view.positionsPerPixel());
        assertEquals(0, range.start() % grain);
        assertEquals(0, range.end() % grain);
        assertTrue(range.frames() > FRAMES.end() / 10, range.toString());
        assertTrue(view.isFit(), "the map stays where it is");
        assertFalse(map.selectingProperty().get());
        robot.clickOn(at(0.5, 0.1));
        assertNull(map.selectionProperty().get());
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        // the headless robot sends the mouse without the keys that are held
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from);
            fire(MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
            fire(MouseEvent.MOUSE_DRAGGED, to);
            fire(MouseEvent.MOUSE_RELEASED, to);
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D at) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        map.fireEvent(new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    @Test
    void shiftAndAClickExtendFromTheCursor(FxRobot robot) {
        robot.clickOn(at(0.4, 0.3));
        long cursor = map.frameCursor();
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, at(0.5, 0.4));
            fire(MouseEvent.MOUSE_RELEASED, at(0.5, 0.4));
        });
        assertTrue(selection().contains(cursor));
        assertTrue(selection().frames() > 1);
    }

    @Test
    void inTheOtherModeEveryDragSelects(FxRobot robot) {
        robot.interact(() -> map.dragSelectsProperty().set(true));
        robot.drag(at(0.3, 0.2)).dropTo(at(0.6, 0.4));
        assertTrue(selection().frames() > 1);
        FrameRange before = selection();
        robot.interact(() -> map.zoomTo(before));
        MapViewport zoomed = map.getViewport();
        drag(robot, at(0.5, 0.5), at(0.5, 0.3));
        assertNotEquals(zoomed, map.getViewport());
        assertEquals(before, selection());
    }

    @Test
    void anEndOfTheSelectionCanBeMoved(FxRobot robot) {
        robot.interact(() -> {
            map.zoomTo(new FrameRange(0x30000, 0x30400));
            map.selectionProperty().set(new FrameRange(0x30080, 0x30100));
        });
        WaitForAsyncUtils.waitForFxEvents();
        MapViewport view = map.getViewport();
        AddressAxis axis = map.axisProperty().get();
        assertNotNull(view);
        assertNotNull(axis);
        PixelBox last = view.boxOf(axis.positionOf(0x300ff));
        PixelBox wanted = view.boxOf(axis.positionOf(0x3013f));
        robot.drag(pixel(last.x1(), last)).dropTo(pixel((wanted.x0() + wanted.x1()) / 2, wanted));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new FrameRange(0x30080, 0x30140), selection());
    }

    private Point2D pixel(int x, PixelBox row) {
        Bounds bounds = map.localToScreen(map.getLayoutBounds());
        double gutter = -map.toPixelX(0);
        return new Point2D(bounds.getMinX() + gutter + x, bounds.getMinY() + (row.y0() + row.y1()) / 2.0);
    }

    @Test
    void theKeyboardSelects(FxRobot robot) {
        robot.interact(() -> {
            map.requestFocus();
            map.zoomTo(new FrameRange(0x30000, 0x30001));
            map.goTo(0x30002);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        assertEquals(new FrameRange(0x30002, 0x30006), selection());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 5).release(KeyCode.SHIFT);
        assertEquals(new FrameRange(0x30000, 0x30003), selection());
        robot.type(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(new FrameRange(0x30020, 0x30041), selection());
    }

    @Test
    void twoFingersMoveTheMapAndAWheelZooms(FxRobot robot) {
        robot.interact(() -> map.zoomTo(new FrameRange(0x100000, 0x110000)));
        MapViewport before = map.getViewport();
        assertNotNull(before);
        robot.interact(() -> {
            map.fireEvent(scroll(ScrollEvent.SCROLL_STARTED, 0));
            map.fireEvent(scroll(ScrollEvent.SCROLL, -80));
            map.fireEvent(scroll(ScrollEvent.SCROLL_FINISHED, 0));
        });
        MapViewport moved = map.getViewport();
        assertNotNull(moved);
        assertTrue(moved.firstVisible() > before.firstVisible());
        assertEquals(before.positionsPerPixel(), moved.positionsPerPixel());
        robot.interact(() -> map.fireEvent(scroll(ScrollEvent.SCROLL, 40)));
        assertTrue(map.getViewport().positionsPerPixel() < moved.positionsPerPixel());
    }

    private static ScrollEvent scroll(EventType<ScrollEvent> type, double dy) {
        return new ScrollEvent(
                type,
                400,
                300,
                400,
                300,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                dy,
                0,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void placesAreWrittenInTheChosenUnit(FxRobot robot) {
        robot.interact(() -> map.setCursor(0x30000));
        assertIsReadOut("0x3000_0000", "mfn 0x3_0000");
        robot.interact(() -> map.unitProperty().set(AddressUnit.BYTES));
        assertIsReadOut("768M", "mfn 0x3_0000");
        robot.interact(() -> map.unitProperty().set(AddressUnit.PAGES));
        assertIsReadOut("page 196,608", "0x3000_0000");
    }

    private void assertIsReadOut(String place, String other) {
        assertTrue(readout().startsWith(place + " · "), readout());
        assertTrue(readout().endsWith(" · " + other), readout());
    }

    @Test
    void theNodeIsReadOutWhereThereAreSeveral(FxRobot robot) {
        robot.interact(() -> map.setCursor(0x30000));
        assertFalse(readout().contains("node"), readout());
        long end = map.getFrameMap().end();
        robot.interact(() -> map.setNodes(List.of(
                new NodeSpan(0, new FrameRange(0, 0x20000)),
                new NodeSpan(1, new FrameRange(0x20000, 0x30001)),
                new NodeSpan(2, new FrameRange(0x30001, end)))));
        assertTrue(readout().contains(" · node 1 · "), readout());
        assertTrue(
                map.getReadout().sentence().contains(", on node 1,"),
                map.getReadout().sentence());
        robot.interact(() -> map.setCursor(0x30001));
        assertTrue(readout().contains(" · node 2 · "), readout());
        robot.interact(() -> map.setCursor(0));
        assertTrue(readout().contains(" · node 0 · "), readout());
        robot.interact(() -> map.setNodes(List.of(new NodeSpan(0, new FrameRange(0, end)))));
        assertFalse(readout().contains("node"), readout());
    }

    private String readout() {
        MapReadout now = map.getReadout();
        assertNotNull(now);
        return now.summary();
    }

    @Test
    void flagsStandAtTheirPlaces(FxRobot robot) {
        robot.interact(() -> map.flags()
                .setAll(
                        new MapFlag("here", new FrameRange(0x30000, 0x31000)),
                        new MapFlag("there", new FrameRange(1, 2))));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> shown = robot.lookup(".map-flag").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
        assertEquals(List.of("here", "there"), shown);
    }

    private FrameRange selection() {
        WaitForAsyncUtils.waitForFxEvents();
        FrameRange range = map.selectionProperty().get();
        assertNotNull(range);
        return range;
    }

    private Point2D at(double x, double y) {
        Bounds bounds = map.localToScreen(map.getLayoutBounds());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }
}
