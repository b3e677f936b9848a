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

    /** What a summary is made of: maps are compared by identity, they never change. */
    private record Source(FrameMap map, Object classing) {
        boolean is(@Nullable Source other) {
            return other != null && map == other.map && classing.equals(other.classing);
        }
    }

    private final Executor window;
    private final Runnable ready;
    private volatile @Nullable Source wanted;
    private @Nullable Source summarised;
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
        var source = new Source(map, colouring.classing());
        if (source.is(summarised)) {
            return true;
        }
        if (map.runCount() < RunPyramid.WORTHWHILE_RUNS) {
            wanted = null;
            finished(source, null);
            return true;
        }
        if (!source.is(wanted)) {
            wanted = source;
            CompletableFuture.supplyAsync(() -> source == wanted ? RunPyramid.of(map, colouring) : null, WORKER)
                    .thenAcceptAsync(done -> arrived(source, done), window);
        }
        return false;
    }

    private void arrived(Source source, @Nullable RunPyramid done) {
        if (done != null && source == wanted) {
            finished(source, done);
            ready.run();
        }
    }

    private void finished(Source source, @Nullable RunPyramid done) {
        summarised = source;
        pyramid = done;
    }

    /** The summary of the map that is ready; null when its runs are few. */
    @Nullable RunPyramid pyramid() {
        return pyramid;
    }
}
