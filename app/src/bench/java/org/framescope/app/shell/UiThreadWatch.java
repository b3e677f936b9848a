package org.framescope.app.shell;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Finds how long the window's thread is busy without a break: knocks again and again, and measures how long it takes until
 * somebody answers. What waits in the queue together counts as one, so that the result is rather too long than too short.
 */
final class UiThreadWatch {

    private final Thread thread = new Thread(this::knock, "ui-thread-watch");
    private volatile Timings waits = Timings.UNKNOWN;

    UiThreadWatch() {
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on, waits are added to others. */
    void addTo(Timings others) {
        waits = others;
    }

    private void knock() {
        try {
            while (true) {
                var answered = new CountDownLatch(1);
                long from = System.nanoTime();
                Platform.runLater(answered::countDown);
                answered.await();
                if (waits != Timings.UNKNOWN) {
                    waits.add(System.nanoTime() - from);
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException end) {
            // nobody wants to know any more
        }
    }

    void stop() {
        thread.interrupt();
    }
}
