package org.framescope.app.map;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/**
 * Summarises maps of very many runs beside the window's thread: the picture that is shown stays until the summary of
 * the next map is there. Of several maps that come in quick succession only the last one is summarised.
 */
final class RunPyramids {

    private static final Executor WORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("map-summary").daemon().factory());

    private final Executor window;
    private final Runnable ready;
    private volatile @Nullable FrameMap wanted;
    private @Nullable FrameMap summarised;
    private @Nullable RunPyramid pyramid;

    /**
     * @param window runs a task on the window's thread
     * @param ready told on the window's thread when a map can be painted
     */
    RunPyramids(Executor window, Runnable ready) {
        this.window = window;
        this.ready = ready;
    }

    /** Whether a map can be painted now; when not, it soon will be. */
    boolean isReady(FrameMap map, Colouring colouring) {
        if (map == summarised) {
            return true;
        }
        if (map.runCount() < RunPyramid.WORTHWHILE_RUNS) {
            wanted = null;
            finished(map, null);
            return true;
        }
        if (map != wanted) {
            wanted = map;
            CompletableFuture.supplyAsync(() -> map == wanted ? RunPyramid.of(map, colouring) : null, WORKER)
                    .thenAcceptAsync(done -> arrived(map, done), window);
        }
        return false;
    }

    private void arrived(FrameMap map, @Nullable RunPyramid done) {
        if (done != null && map == wanted) {
            finished(map, done);
            ready.run();
        }
    }

    private void finished(FrameMap map, @Nullable RunPyramid done) {
        summarised = map;
        pyramid = done;
    }

    /** The summary of the map that is ready; null when its runs are few. */
    @Nullable RunPyramid pyramid() {
        return pyramid;
    }
}
