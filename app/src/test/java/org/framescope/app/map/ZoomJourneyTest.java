package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From all of a host of 12 TiB down to one frame of 4 KiB and back, without a break, in every arrangement. */
@ExtendWith(ApplicationExtension.class)
class ZoomJourneyTest {

    private static final FrameMap SERVER = SampleMaps.largeServer();

    /** More zoom steps than there are between a host and a frame. */
    private static final int MANY = 60;

    /** By how many pixels a cell may move that is not wider: addresses stay as round as pixels allow. */
    private static final int NEAR = 8;

    /** A frame (MFN) in the middle of the sixth of eight nodes. */
    private static final long SOMEWHERE = 5 * (1L << 30) + (3L << 26);

    private MapView map;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        map = new MapView();
        map.animatedProperty().set(false);
        map.setNodes(LookAtMaps.nodes(SERVER.end()));
        map.setFrameMap(SERVER);
        stage.setScene(new Scene(new StackPane(map), 900, 700));
        // the headless robot sends wheel events by the screen's coordinates
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void byWheel(Arrangement arrangement, FxRobot robot) {
        robot.interact(() -> map.arrangementProperty().set(arrangement));
        assertTrue(view().isFit());
        Point2D pointer = screenOf(SOMEWHERE);
        // a pointer that rests sends nothing
        robot.moveTo(pointer.add(40, 0)).moveTo(pointer);
        zoomUntilItEnds(() -> robot.scroll(1, VerticalDirection.UP));
        long frame = readout().mfn();
        assertIsOneFrame(frame);
        assertEquals(frame, mfnAt(pointer), "the readout names the frame under the pointer");
        assertTrue(
                readout().summary().contains("mfn " + Units.mfn(frame)),
                readout().summary());
    }

    @ParameterizedTest
    @EnumSource
    void byKeysAlone(Arrangement arrangement, FxRobot robot) {
        robot.interact(() -> {
            map.arrangementProperty().set(arrangement);
            map.requestFocus();
        });
        robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT, 3);
        long frame = map.frameCursor();
        zoomUntilItEnds(() -> {
            robot.type(KeyCode.PLUS);
            assertEquals(frame, map.frameCursor());
            assertTrue(view().isVisible(position(frame)), "the frame of the cursor stays in sight");
        });
        assertIsOneFrame(frame);
        assertTrue(map.getAccessibleText().contains("mfn " + Units.mfn(frame)), map.getAccessibleText());
        robot.type(KeyCode.RIGHT);
        long next = map.frameCursor();
        assertNotEquals(frame, next);
        assertEquals(next, readout().mfn());
        assertTrue(map.getAccessibleText().contains("mfn " + Units.mfn(next)), map.getAccessibleText());
        robot.type(KeyCode.LEFT);
        assertEquals(frame, map.frameCursor());
        robot.type(KeyCode.F);
        assertTrue(view().isFit());
    }

    /**
     * Zooms in until nothing changes any more. With every step all becomes twice as wide, what was read stays where it
     * was as near as cells allow, and it is painted.
     */
    private void zoomUntilItEnds(Runnable zoom) {
        for (int steps = 0; steps < MANY; steps++) {
            MapViewport before = view();
            long frame = readout().mfn();
            PixelBox was = before.boxOf(position(frame));
            zoom.run();
            MapViewport now = view();
            if (now.equals(before)) {
                return;
            }
            double closer = before.positionsPerPixel() / now.positionsPerPixel();
            // a curve becomes larger in both directions
            assertEquals(now instanceof HilbertViewport ? 4 : 2, closer, 0.01);
            PixelBox is = now.boxOf(position(frame));
            int far = Math.max(Math.abs(is.x0() - was.x0()), Math.abs(is.y0() - was.y0()));
            assertTrue(far <= Math.max(NEAR, is.width()), was + " became " + is);
            MapScene scene = map.paintedProperty().get();
            assertNotNull(scene);
            assertEquals(now, scene.viewport());
        }
        throw new AssertionError("no end of zooming in");
    }

    /** Each cell is one frame, and that is wide enough to be seen. */
    private void assertIsOneFrame(long frame) {
        PixelBox box = view().boxOf(position(frame));
        assertTrue(box.width() >= 8, box.toString());
        assertNotEquals(box, view().boxOf(position(frame) + 1));
        assertFalse(view().isFit());
    }

    private long position(long mfn) {
        AddressAxis axis = map.axisProperty().get();
        assertNotNull(axis);
        return axis.positionOf(mfn);
    }

    private MapViewport view() {
        MapViewport view = map.getViewport();
        assertNotNull(view);
        return view;
    }

    private MapReadout readout() {
        MapReadout readout = map.getReadout();
        assertNotNull(readout);
        return readout;
    }

    private long mfnAt(Point2D screen) {
        Point2D place = map.screenToLocal(screen);
        return map.mfnAt(place.getX(), place.getY());
    }

    private Point2D screenOf(long mfn) {
        PixelBox box = view().boxOf(position(mfn));
        Bounds bounds = map.localToScreen(map.getLayoutBounds());
        double gutter = -map.toPixelX(0);
        return new Point2D(bounds.getMinX() + gutter + box.x0(), bounds.getMinY() + (box.y0() + box.y1()) / 2.0);
    }
}
