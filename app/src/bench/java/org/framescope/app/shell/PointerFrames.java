package org.framescope.app.shell;

import java.lang.reflect.Method;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.framescope.app.map.MapView;

/** Moves the pointer over a map, and draws the frame that follows from it. All on the window's thread. */
final class PointerFrames {

    /** What a notch of a wheel sends. */
    private static final int NOTCH = 40;

    private static final int FRAMES_OF_A_DRAG = 30;
    private static final int NOTCHES = 14;

    private final MapView map;
    private final SplittableRandom random;
    private final Object toolkit;
    private final Method firePulse;
    private int frame;
    private double x;
    private double y;

    PointerFrames(MapView map, SplittableRandom random) throws ReflectiveOperationException {
        this.map = map;
        this.random = random;
        // a pulse at once instead of at the next sixtieth of a second
        Class<?> type = Class.forName("com.sun.javafx.tk.Toolkit");
        toolkit = type.getMethod("getToolkit").invoke(null);
        firePulse = type.getMethod("firePulse");
    }

    /** Drags the map; every drag begins at another zoom. Each third one is sideways. */
    Object pan() throws ReflectiveOperationException {
        if (frame % FRAMES_OF_A_DRAG == 0) {
            mouse(MouseEvent.MOUSE_RELEASED);
            map.fit();
            map.zoom(random.nextInt(1, NOTCHES));
            x = map.getWidth() / 2;
            y = map.getHeight() / 2;
            mouse(MouseEvent.MOUSE_PRESSED);
        }
        boolean sideways = frame / FRAMES_OF_A_DRAG % 3 == 0;
        x += sideways ? random.nextInt(10, 40) : 0;
        y += random.nextInt(-40, 40);
        mouse(MouseEvent.MOUSE_DRAGGED);
        frame++;
        return firePulse.invoke(toolkit);
    }

    /** Zooms in at a place notch by notch, and out again. */
    Object zoom() throws ReflectiveOperationException {
        if (frame % (2 * NOTCHES) == 0) {
            x = random.nextDouble(map.getWidth());
            y = random.nextDouble(map.getHeight());
        }
        int turned = frame / NOTCHES % 2 == 0 ? NOTCH : -NOTCH;
        Event.fireEvent(
                map,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turned,
                        0,
                        turned,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(map, x, y)));
        frame++;
        return firePulse.invoke(toolkit);
    }

    private void mouse(EventType<MouseEvent> type) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                map,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(map, x, y)));
    }
}
