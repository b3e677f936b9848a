package org.framescope.app.shell;

import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.framescope.app.compare.Side;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;

/** Goes by keys to what the window has besides the map, on whatever is open, and times how long the window is busy. */
final class WindowVisits {

    private final BenchWindow window;

    WindowVisits(BenchWindow window) {
        this.window = window;
    }

    void all() throws Exception {
        panels();
        goTo("search: a GiB that is free and aligned", "next free 1 GiB-aligned GiB");
        goTo("search: memory of a domain", "d4");
        selection();
        card("open the export dialog", KeyCode.E);
        comparison();
    }

    /** Each panel of the side, twice: when it is made, and when it is come back to. */
    private void panels() throws Exception {
        for (SidePage page : SidePage.values()) {
            if (!window.model().side().available(page).get()) {
                continue;
            }
            String name = page.name().toLowerCase(java.util.Locale.ROOT);
            answer(
                    "panel " + name,
                    () -> press(KeyCode.valueOf("DIGIT" + (page.ordinal() + 1)), false, false, true),
                    () -> window.model().side().pageProperty().get() == page);
        }
        answer(
                "panel step again",
                () -> press(KeyCode.DIGIT1, false, false, true),
                () -> window.model().side().pageProperty().get() == SidePage.STEP);
    }

    private void goTo(String what, String words) throws Exception {
        BenchWindow.onWindow(() -> {
            window.map().selectionProperty().set(null);
            press(KeyCode.K, true, false, false);
            if (window.stage().getScene().getFocusOwner() instanceof TextField field) {
                field.setText(words);
            }
        });
        BenchWindow.rest();
        answer(
                what,
                () -> press(KeyCode.ENTER, false, false, false),
                () -> window.map().selectionProperty().get() != null);
    }

    /** A selection of half the host, until its card says what is in it. */
    private void selection() throws Exception {
        String before = HeadlessToolkit.call(() -> words("#selection-amount"));
        answer(
                "select half the host",
                () -> {
                    FrameMap map = window.map().getFrameMap();
                    window.map().selectionProperty().set(new FrameRange(0, map == null ? 1 : map.end() / 2));
                },
                () -> !words("#selection-amount").equals(before));
        BenchWindow.onWindow(() -> window.map().selectionProperty().set(null));
    }

    private String words(String id) {
        return window.stage().getScene().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private void card(String what, KeyCode key) throws Exception {
        answer(what, () -> press(key, true, true, false), () -> true);
        BenchWindow.onWindow(() -> press(KeyCode.ESCAPE, false, false, false));
        BenchWindow.rest();
    }

    /** What is open beside itself: two different runs of this size do not fit into the heap. */
    private void comparison() throws Exception {
        Side open = HeadlessToolkit.call(window.model()::comparedSide);
        answer(
                "compare what is open with itself",
                () -> window.model().comparing().compare(open, open),
                () -> window.model().pageProperty().get() == Page.PAIR);
    }

    private void answer(String what, Runnable action, BooleanSupplier holds) throws Exception {
        window.answer(what, action, holds);
    }

    private void press(KeyCode key, boolean control, boolean shift, boolean alt) {
        Scene scene = window.stage().getScene();
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, alt, false));
        if (!control && !alt) {
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, control, alt, false));
        }
    }
}
