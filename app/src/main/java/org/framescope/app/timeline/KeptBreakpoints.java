package org.framescope.app.timeline;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.framescope.app.settings.Remembered;

/**
 * Keeps the breakpoints from one run of the program to the next, with the settings and not with a recording: they stay
 * when another one is opened, so that a boot can be stopped where another one was.
 */
public final class KeptBreakpoints {

    private static final String ON = "on ";
    private static final String OFF = "off ";

    private KeptBreakpoints() {}

    /** Sets the breakpoints that were kept, and keeps all that are set, changed and removed from now on. */
    public static void keep(BreakpointsViewModel model, Remembered remembered) {
        ObservableList<String> lines = FXCollections.observableArrayList();
        remembered.lines("breakpoint", lines);
        lines.forEach(line -> set(line, model));
        model.breakpoints().addListener((ListChangeListener<Breakpoint>) change -> {
            List<String> now =
                    model.breakpoints().stream().map(KeptBreakpoints::line).toList();
            // where they lie in the recording is found anew each time
            if (!now.equals(lines)) {
                lines.setAll(now);
            }
        });
    }

    private static String line(Breakpoint breakpoint) {
        return (breakpoint.enabled() ? ON : OFF) + QuestionText.of(breakpoint.question());
    }

    private static void set(String line, BreakpointsViewModel model) {
        boolean off = line.startsWith(OFF);
        if (off || line.startsWith(ON)) {
            QuestionText.parse(line.substring(off ? OFF.length() : ON.length())).ifPresent(question -> {
                model.add(question);
                if (off) {
                    model.setEnabled(new Breakpoint(question, true, null), false);
                }
            });
        }
    }
}
