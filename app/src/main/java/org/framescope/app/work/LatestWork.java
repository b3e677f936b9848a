package org.framescope.app.work;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the window's thread, one task at a time. Of several that are asked for while one is done, only the latest
 * counts: who drags a slider over a million steps wants to see where it is, not where it was.
 *
 * <p>What is done is shown even when something newer was asked for meanwhile, so that the window follows a drag; what was
 * asked for before {@link #forget()} is not.
 *
 * @param <T> what is found out
 */
public final class LatestWork<T> {

    /** Something to be done on the worker. */
    @FunctionalInterface
    public interface Task<T> {
        /**
         * Does it.
         *
         * @param found is handed what there is to show, once or several times, each better than the one before
         * @param outdated whether nobody waits for the rest any more
         */
        void run(Consumer<T> found, BooleanSupplier outdated);
    }

    private final Executor worker;
    private final Executor window;
    private final Consumer<T> show;

    private final Object lock = new Object();
    private @Nullable Task<T> wanted;
    private @Nullable T ready;
    private boolean working;
    private boolean posted;

    /** Counts what was forgotten, so that a late result can be told from one that is awaited. */
    private int era;

    /**
     * @param worker where tasks are done
     * @param window runs something on the window's thread
     * @param show is told there what was found; only the latest of what was found since it was told last
     */
    public LatestWork(Executor worker, Executor window, Consumer<T> show) {
        this.worker = worker;
        this.window = window;
        this.show = show;
    }

    /** Asks for something that is found in one piece. */
    public void ask(Supplier<? extends T> work) {
        ask((found, outdated) -> found.accept(work.get()));
    }

    /** Asks for something; what waits to be done is not done any more. */
    public void ask(Task<T> task) {
        synchronized (lock) {
            wanted = task;
            if (working) {
                return;
            }
            working = true;
        }
        worker.execute(this::work);
    }

    /** Nothing of what was asked for is wanted any more. */
    public void forget() {
        synchronized (lock) {
            wanted = null;
            ready = null;
            era++;
        }
    }

    private void work() {
        while (true) {
            Task<T> next;
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
            runOrStop(next, asked);
        }
    }

    /** A task that fails must not keep those after it from being done. */
    private void runOrStop(Task<T> task, int asked) {
        try {
            task.run(result -> deliver(result, asked), () -> isOutdated(asked));
        } catch (RuntimeException | Error broken) {
            boolean more;
            synchronized (lock) {
                more = wanted != null;
                working = more;
            }
            if (more) {
                worker.execute(this::work);
            }
            throw broken;
        }
    }

    private boolean isOutdated(int asked) {
        synchronized (lock) {
            return wanted != null || asked != era;
        }
    }

    private void deliver(T result, int asked) {
        synchronized (lock) {
            if (asked != era) {
                return;
            }
            ready = result;
            if (posted) {
                return;
            }
            posted = true;
        }
        window.execute(this::showLatest);
    }

    private void showLatest() {
        T result;
        synchronized (lock) {
            posted = false;
            result = ready;
            ready = null;
        }
        if (result != null) {
            show.accept(result);
        }
    }
}
