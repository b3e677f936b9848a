package org.framescope.app.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work at a time beside the window's thread. A new one, or a cancel, drops the one before. */
public final class BackgroundJob {

    private final ExecutorService worker;
    private final Executor window;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /** Both are touched on the window's thread only. */
    private int current;

    private @Nullable Future<?> running;

    public BackgroundJob(ExecutorService worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /**
     * Starts work; called on the window's thread, as are {@code done} and {@code failed}.
     *
     * @param what what a person reads while it runs
     */
    public <T> void start(String what, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        int number = current;
        title.set(what);
        running = worker.submit(() -> {
            try {
                T result = work.call();
                window.execute(() -> finish(number, () -> done.accept(result)));
            } catch (Exception e) {
                window.execute(() -> finish(number, () -> failed.accept(e)));
            }
        });
    }

    /** Interrupts what runs; its result will not be shown. */
    public void cancel() {
        current++;
        title.set("");
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    private void finish(int number, Runnable then) {
        if (number == current) {
            title.set("");
            running = null;
            then.run();
        }
    }

    /** What runs now; empty when nothing does. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
