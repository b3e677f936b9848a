package org.framescope.app.export;

import java.io.InterruptedIOException;

/** How long writing is ended early: by interrupting the thread that writes. */
final class Stopped {

    private Stopped() {}

    /** Ends the work of this thread when it was interrupted. */
    static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("stopped");
        }
    }
}
