package org.framescope.app.places;

import java.util.List;

/**
 * One way to understand what was typed.
 *
 * @param title what a person reads first, such as {@code 0x1_4000_0000}
 * @param detail what it is, such as {@code address, mfn 0x14_0000}
 */
record Reading(Goal goal, String title, String detail) {

    /**
     * All ways to understand what was typed.
     *
     * @param all the likeliest first
     * @param problem one sentence why there is none; empty where there is one, and for an empty text
     * @param more how many there are besides, which are not told
     */
    record Readings(List<Reading> all, String problem, int more) {

        Readings {
            all = List.copyOf(all);
        }

        Readings(List<Reading> all, String problem) {
            this(all, problem, 0);
        }

        static Readings none(String problem) {
            return new Readings(List.of(), problem);
        }
    }
}
