package org.framescope.app.shell;

import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.TooLargeException;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.InputException;

/**
 * Something that did not work, as the user is told.
 *
 * @param title what did not work
 * @param message why, and where
 */
public record Problem(String title, String message) {

    static Problem of(Exception cause) {
        if (cause instanceof InputException input) {
            String place = input.place().isEmpty() ? "" : Texts.get("problem.place", input.place());
            return new Problem(Texts.get("problem.file", fileName(input.file())), place + sentence(input.reason()));
        }
        if (cause instanceof TooLargeException) {
            String most = Units.size(Runtime.getRuntime().maxMemory());
            return new Problem(Texts.get("problem.too-large"), Texts.get("problem.too-large.help", most));
        }
        // A fault of the program: say so, and say which, so that it can be reported.
        return new Problem(Texts.get("problem.internal"), cause.toString());
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String sentence(String text) {
        String start = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
