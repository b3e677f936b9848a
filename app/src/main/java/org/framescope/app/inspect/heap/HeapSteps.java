package org.framescope.app.inspect.heap;

import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.recording.Recording;

/** Finds the steps in which a heap begins. */
public final class HeapSteps {

    private HeapSteps() {}

    /** The first step behind {@code step} that gives memory to the heap; 0 when none does. */
    public static int firstAfter(Recording recording, int step) {
        for (int at = step + 1; at <= recording.size(); at++) {
            if (recording.step(at).detail() instanceof BootEvent.HeapAdd) {
                return at;
            }
        }
        return 0;
    }
}
