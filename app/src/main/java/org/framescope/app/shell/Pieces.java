package org.framescope.app.shell;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * Work of the window's thread in pieces: between two of them the window draws and listens. A new piece of work drops what
 * is left of the one before. Called on the window's thread.
 */
final class Pieces {

    private final Executor window;
    private int current;

    Pieces(Executor window) {
        this.window = window;
    }

    /** Does the first piece now, and each of the others when the window has had its turn. */
    void run(Runnable... pieces) {
        runRest(++current, List.of(pieces));
    }

    /** Drops what is left. */
    void drop() {
        current++;
    }

    private void runRest(int number, List<Runnable> left) {
        if (number != current || left.isEmpty()) {
            return;
        }
        left.getFirst().run();
        List<Runnable> rest = left.subList(1, left.size());
        if (!rest.isEmpty()) {
            window.execute(() -> runRest(number, rest));
        }
    }
}
