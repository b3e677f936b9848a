package org.framescope.app.places;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work beside the window's thread of which only the latest counts: what is asked for replaces what was asked before. */
final class Latest {

    private final Executor worker;
    private final Executor window;

    /** Number of the latest request; written on the window's thread only. */
    private volatile int current;

    /**
     * @param worker where the work is done
     * @param window the thread of the window
     */
    Latest(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /**
     * Starts work; called on the window's thread, as is {@code show}.
     *
     * @param work is told by its argument when its result is not wanted any more; what it returns then is dropped
     */
    <T> void start(Function<BooleanSupplier, T> work, Consumer<T> show) {
        int number = ++current;
        BooleanSupplier stale = () -> number != current;
        worker.execute(() -> {
            if (stale.getAsBoolean()) {
                return;
            }
            T result = work.apply(stale);
            window.execute(() -> {
                if (!stale.getAsBoolean()) {
                    show.accept(result);
                }
            });
        });
    }

    /** Nothing of what was asked for is wanted any more. */
    void cancel() {
        current++;
    }
}
