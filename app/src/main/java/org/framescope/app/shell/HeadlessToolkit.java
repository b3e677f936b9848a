package org.framescope.app.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.framescope.app.Display;

/** JavaFX without a display, driven from another thread. */
public final class HeadlessToolkit {

    private HeadlessToolkit() {}

    /** Starts JavaFX so that it draws into memory. Must be the first use of JavaFX in the process. */
    public static void start() throws InterruptedException {
        Display.drawIntoMemory();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /** Does something on the window's thread and waits for its result. */
    public static <T> T call(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until the window was laid out and drawn {@code count} times more. */
    public static void awaitPulses(int count) throws InterruptedException {
        var left = new CountDownLatch(count);
        AnimationTimer timer = call(() -> {
            var counter = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                    if (left.getCount() == 0) {
                        stop();
                    }
                }
            };
            counter.start();
            return counter;
        });
        left.await();
        timer.stop();
    }
}
