package org.framescope.app.scenario.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds and replaces {@code liveupdate=} in a command line, and leaves every other character of it alone. */
final class LiveUpdateWord {

    private static final String START = "liveupdate=";
    private static final String DOM0_SEPARATOR = " -- ";

    private LiveUpdateWord() {}

    /** The value of the last {@code liveupdate=} for Xen; empty without one. */
    static String valueIn(String options) {
        String found = "";
        for (String word : xenPart(options).split(" ")) {
            found = word.startsWith(START) ? word.substring(START.length()) : found;
        }
        return found;
    }

    /** The command line with another value, or without the option when the value is empty. */
    static String put(String options, String value) {
        String xen = xenPart(options);
        List<String> words = new ArrayList<>(Arrays.asList(xen.split(" ")));
        int at = -1;
        for (int i = 0; i < words.size(); i++) {
            at = words.get(i).startsWith(START) ? i : at;
        }
        if (value.isEmpty()) {
            words.removeIf(word -> word.startsWith(START));
        } else if (at >= 0) {
            words.set(at, START + value);
        } else {
            words.add(START + value);
        }
        return String.join(" ", words).strip() + options.substring(xen.length());
    }

    /** What stands before dom0's own options. */
    private static String xenPart(String options) {
        int separator = options.indexOf(DOM0_SEPARATOR);
        return separator < 0 ? options : options.substring(0, separator);
    }
}
