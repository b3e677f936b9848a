package org.framescope.engine.boot;

import org.framescope.engine.recording.Failure;

/** Unwinds the phases when the simulated Xen dies; never leaves {@link BootSequence}, which makes it the last step. */
final class XenDied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    XenDied(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
