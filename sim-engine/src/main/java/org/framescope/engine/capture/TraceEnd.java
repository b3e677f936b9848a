package org.framescope.engine.capture;

import java.util.Locale;

/**
 * How a recording ended.
 *
 * @param message what Xen printed, empty if nothing
 */
public record TraceEnd(Kind kind, String message) {

    /** Why there is no further event. */
    public enum Kind {
        /** Xen panicked. */
        PANIC,
        /** Xen hit an assertion. */
        BUG,
        /** The machine reset itself. */
        RESET,
        /** The recording was ended, Xen went on. */
        STOPPED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
