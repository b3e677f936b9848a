package org.framescope.app.scenario;

import java.nio.file.Path;

/**
 * A host or a recorded boot that comes with the program.
 *
 * @param title what it is
 * @param line one line: what there is to see
 * @param fails whether its boot is known to end in a failure
 */
public record Sample(Kind kind, String title, String line, boolean fails, Path file) {

    /** What kind of sample. */
    public enum Kind {
        /** A recorded boot of a real Xen. */
        BOOT,
        /** A machine written by hand. */
        HOST
    }
}
