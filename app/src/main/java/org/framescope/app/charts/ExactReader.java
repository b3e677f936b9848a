package org.framescope.app.charts;

import java.util.function.Consumer;

/** Finds exact values for steps whose values a chart leaves out. */
@FunctionalInterface
public interface ExactReader {

    /**
     * Gives the words for a step, on the window's thread, now or later; not at all when another step is asked for meanwhile.
     */
    void read(int step, Consumer<String> words);
}
