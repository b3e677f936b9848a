package org.framescope.app.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
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

    /** What work can tell while it runs, from whatever thread. Once it was dropped, nobody listens any more. */
    public interface Teller {

        /** Says how far the work is, in place of what was said before. */
        void say(String what);

        /** Does something on the window's thread with what there is already. */
        void show(Runnable action);
    }

    /** Work that tells what it has while it runs. */
    @FunctionalInterface
    public interface Telling<T> {

        T call(Teller teller) throws Exception;
    }

    /**
     * Starts work; called on the window's thread, as are {@code done} and {@code failed}.
     *
     * @param what what a person reads while it runs
     */
    public <T> void start(String what, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        start(what, (Teller teller) -> work.call(), done, failed);
    }

    /** The same with work that tells what it has while it runs. */
    public <T> void start(String what, Telling<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        int number = current;
        title.set(what);
        running = worker.submit(() -> {
            try {
                T result = work.call(new Voice(number));
                window.execute(() -> finish(number, () -> done.accept(result)));
            } catch (Exception e) {
                window.execute(() -> finish(number, () -> failed.accept(e)));
            } catch (OutOfMemoryError e) {
                // what the work held is free again; the window goes on with what is open
                window.execute(() -> finish(number, () -> failed.accept(new TooLargeException(what, e))));
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

    private final class Voice implements Teller {

        private final int number;
        private final AtomicReference<@Nullable String> latest = new AtomicReference<>();

        Voice(int number) {
            this.number = number;
        }

        @Override
        public void say(String what) {
            // what the window has not come to yet is of the past
            if (latest.getAndSet(what) == null) {
                window.execute(() -> {
                    String now = latest.getAndSet(null);
                    if (number == current && now != null) {
                        title.set(now);
                    }
                });
            }
        }

        @Override
        public void show(Runnable action) {
            window.execute(() -> {
                if (number == current) {
                    action.run();
                }
            });
        }
    }

    /** What runs now; empty when nothing does. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
