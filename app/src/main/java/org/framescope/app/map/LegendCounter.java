package org.framescope.app.map;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameMap;

/** Counts what the legend says: at once where that is quick, else beside the window's thread, the last question only. */
final class LegendCounter {

    /** Below this number of runs they are counted at once. */
    private static final int QUICK_RUNS = 50_000;

    private static final Executor WORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("map-legend").daemon().factory());

    private final Executor window;
    private final Consumer<LegendTally> counted;
    private volatile long asked;

    /**
     * @param window runs a task on the window's thread
     * @param counted gets the answer there
     */
    LegendCounter(Executor window, Consumer<LegendTally> counted) {
        this.window = window;
        this.counted = counted;
    }

    void count(FrameMap map, Colouring colouring) {
        long question = ++asked;
        if (LegendTally.measureOf(colouring) == Measure.USE) {
            counted.accept(LegendTally.byUse(map, colouring.groups()));
        } else if (map.runCount() < QUICK_RUNS) {
            counted.accept(LegendTally.of(map, colouring));
        } else {
            CompletableFuture.supplyAsync(
                            () -> question == asked ? LegendTally.of(map, colouring) : LegendTally.NONE, WORKER)
                    .thenAcceptAsync(
                            tally -> {
                                if (question == asked) {
                                    counted.accept(tally);
                                }
                            },
                            window);
        }
    }

    void forget() {
        asked++;
        counted.accept(LegendTally.NONE);
    }
}
