package org.framescope.app.scenario;

import java.nio.file.Path;

/**
 * A host, a recorded boot or a live update that comes with the program.
 *
 * @param title what it is
 * @param line one line: what there is to see
 * @param fails whether it is known to end in a failure
 */
public record Sample(Kind kind, String title, String line, boolean fails, Path file) {

    /** What kind of sample. */
    public enum Kind {
        /** A recorded boot of a real Xen. */
        BOOT,
        /** A machine written by hand. */
        HOST,
        /** A live update. */
        SCENARIO
    }
}
