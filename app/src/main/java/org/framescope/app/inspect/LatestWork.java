package org.framescope.app.inspect;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes one thing at a time beside the window's thread. Of several that are asked for while one is computed, only the
 * latest counts; what was asked for before {@link #forget()} is never shown.
 */
final class LatestWork<T> {

    private final Executor worker;
    private final Executor window;
    private final Consumer<T> show;

    private final Object lock = new Object();
    private @Nullable Supplier<T> wanted;
    private boolean working;
    /** Counts what was forgotten, so that a late result can be told from one that is awaited. */
    private int era;

    /**
     * @param worker where things are computed
     * @param window where they are shown
     */
    LatestWork(Executor worker, Executor window, Consumer<T> show) {
        this.worker = worker;
        this.window = window;
        this.show = show;
    }

    void ask(Supplier<T> work) {
        synchronized (lock) {
            wanted = work;
            if (working) {
                return;
            }
            working = true;
        }
        worker.execute(this::work);
    }

    void forget() {
        synchronized (lock) {
            wanted = null;
            era++;
        }
    }

    private void work() {
        while (true) {
            Supplier<T> next;
            int asked;
            synchronized (lock) {
                next = wanted;
                if (next == null) {
                    working = false;
                    return;
                }
                wanted = null;
                asked = era;
            }
            T result = computeOrStop(next);
            window.execute(() -> deliver(result, asked));
        }
    }

    /** Work that fails must not keep the work after it from being done. */
    private T computeOrStop(Supplier<T> next) {
        try {
            return next.get();
        } catch (RuntimeException | Error broken) {
            synchronized (lock) {
                working = false;
            }
            throw broken;
        }
    }

    private void deliver(T result, int asked) {
        synchronized (lock) {
            if (asked != era) {
                return;
            }
        }
        show.accept(result);
    }
}
