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

    /** A summary; null for a map whose runs are few. */
    private record Summary(Source source, @Nullable RunPyramid pyramid) {}

    private final Executor window;
    private final Runnable ready;
    private volatile @Nullable Source wanted;

    /** What was summarised last: the next summary is made from it. */
    private volatile @Nullable Summary latest;

    /** What is painted, by the window's thread alone. */
    private @Nullable Summary shown;

    /**
     * @param window runs a task on the window's thread
     * @param ready told on the window's thread when a map can be painted
     */
    RunPyramids(Executor window, Runnable ready) {
        this.window = window;
        this.ready = ready;
    }

    /** Summarises a map that is about to be shown, on the thread that calls. */
    void prepare(FrameMap map, Colouring colouring) {
        var source = new Source(map, colouring.classing());
        Summary done = latest;
        if (done == null || !source.is(done.source)) {
            latest = summarise(source, colouring);
        }
    }

    /** Whether a map can be painted now; when not, it soon will be. */
    boolean isReady(FrameMap map, Colouring colouring) {
        var source = new Source(map, colouring.classing());
        Summary painted = shown;
        if (painted != null && source.is(painted.source)) {
            return true;
        }
        Summary done = latest;
        if (done != null && source.is(done.source)) {
            wanted = null;
            shown = done;
            return true;
        }
        if (map.runCount() < RunPyramid.WORTHWHILE_RUNS) {
            wanted = null;
            shown = new Summary(source, null);
            return true;
        }
        if (!source.is(wanted)) {
            wanted = source;
            CompletableFuture.supplyAsync(() -> source == wanted ? summarise(source, colouring) : null, WORKER)
                    .thenAcceptAsync(summary -> arrived(source, summary), window);
        }
        return false;
    }

    private Summary summarise(Source source, Colouring colouring) {
        if (source.map.runCount() < RunPyramid.WORTHWHILE_RUNS) {
            return new Summary(source, null);
        }
        Summary before = latest;
        boolean alike = before != null && before.source.classing.equals(source.classing);
        RunPyramid base = alike ? before.pyramid : null;
        return new Summary(source, base == null ? RunPyramid.of(source.map, colouring) : base.after(source.map));
    }

    private void arrived(Source source, @Nullable Summary done) {
        if (done != null && source == wanted) {
            latest = done;
            ready.run();
        }
    }

    /** The summary of the map that was found ready last; null when its runs are few. */
    @Nullable RunPyramid pyramid() {
        Summary painted = shown;
        return painted == null ? null : painted.pyramid;
    }
}
