package org.framescope.app.timeline;

import java.util.function.IntFunction;

/**
 * Steps that repeat: {@code length} steps, of which each is like the one {@code cycle} before it. The frametable grows
 * by a block and the page table for it, again and again; such pairs and triples fold as well as single steps.
 */
record Repetition(int cycle, int length) {

    private static final int LONGEST_CYCLE = 4;

    /** The repetition from {@code place} on that covers most; a single step when nothing repeats often enough. */
    static Repetition longest(IntFunction<?> kindAt, int place, int end, int fewestRepeats) {
        Repetition best = new Repetition(1, 1);
        for (int cycle = 1; cycle <= LONGEST_CYCLE; cycle++) {
            int stop = place + cycle;
            while (stop < end && kindAt.apply(stop) == kindAt.apply(stop - cycle)) {
                stop++;
            }
            int length = (stop - place) / cycle * cycle;
            if (length >= cycle * fewestRepeats && length > best.length()) {
                best = new Repetition(cycle, length);
            }
        }
        return best;
    }
}
