package org.framescope.app.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Lets the window's thread do what only it can, in pieces that do not make the window stand still. */
final class WindowThread {

    private WindowThread() {}

    /**
     * Does something on the window's thread and waits for its result; called on another thread.
     *
     * @throws InterruptedIOException when this thread is interrupted meanwhile
     */
    static <T> T call(Callable<T> work) throws IOException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }
}
