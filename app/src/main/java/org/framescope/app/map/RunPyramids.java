package org.framescope.app.map;

import java.lang.ref.SoftReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.recording.Recording;
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

    /** A map that is about to be shown: that after a step of a recording. */
    private record Place(Recording recording, int step, FrameMap map) {
        boolean isOf(Source source) {
            return map == source.map
                    && (!Classing.isOfAges(source.classing) || source.classing.equals(Classing.ofAges(step)));
        }
    }

    /**
     * A summary.
     *
     * @param place where the map is from, when that is known
     * @param pyramid null for a map whose runs are few
     */
    private record Summary(
            Source source, @Nullable Place place, @Nullable RunPyramid pyramid) {}

    private final Executor window;
    private final Runnable ready;
    private volatile @Nullable Source wanted;

    /** What was summarised last: the next summary is made from it. */
    private volatile @Nullable Summary latest;

    /** Where the map that was prepared last is from. */
    private volatile @Nullable Place place;

    /** Given up when memory is needed for something else. */
    private volatile SoftReference<@Nullable KeptPyramids> kept = new SoftReference<>(null);

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

    /** Summarises a map that is about to be shown, on the thread that calls: that after a step of a recording. */
    void prepare(Recording recording, int step, FrameMap map, Colouring colouring) {
        var source = new Source(map, colouring.classing());
        Place here = new Place(recording, step, map);
        place = here;
        Summary done = latest;
        if (done == null || !source.is(done.source)) {
            done = summarise(source, colouring, here);
            latest = done;
        }
        keepNear(here, done);
    }

    /** Tells where a map is from that is about to be shown, when nobody knows yet how it will be coloured. */
    void expect(Recording recording, int step, FrameMap map) {
        place = new Place(recording, step, map);
    }

    /** Has the maps that the recording keeps summarised in the background, unless they are or will be. */
    private synchronized void keepNear(Place here, Summary done) {
        RunPyramid first = done.pyramid;
        KeptPyramids now = kept.get();
        // ages differ between steps that are near each other, too: to keep them would take too much memory
        if (first != null
                && !Classing.isOfAges(done.source.classing)
                && (now == null || !now.isOf(here.recording, done.source.classing))) {
            var begun = new KeptPyramids(here.recording, done.source.classing);
            kept = new SoftReference<>(begun);
            WORKER.execute(() -> begun.make(first, here.step, () -> kept.get() != begun));
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
            shown = new Summary(source, null, null);
            return true;
        }
        if (!source.is(wanted)) {
            wanted = source;
            CompletableFuture.supplyAsync(() -> source == wanted ? summarise(source, colouring, place) : null, WORKER)
                    .thenAcceptAsync(summary -> arrived(source, summary), window);
        }
        return false;
    }

    private Summary summarise(Source source, Colouring colouring, @Nullable Place expected) {
        Place here = expected != null && expected.isOf(source) ? expected : null;
        if (source.map.runCount() < RunPyramid.WORTHWHILE_RUNS) {
            return new Summary(source, here, null);
        }
        RunPyramid grown = Classing.isOfAges(source.classing) ? aged(colouring, here) : null;
        if (grown == null) {
            RunPyramid base = nearest(source, here);
            grown = base == null ? RunPyramid.of(source.map, colouring) : base.after(source.map);
        }
        return new Summary(source, here, grown);
    }

    /** The summary by ages from that of another step of the same recording; null when there is none. */
    private @Nullable RunPyramid aged(Colouring colouring, @Nullable Place here) {
        Summary before = latest;
        if (before == null || here == null || !Classing.isOfAges(before.source.classing)) {
            return null;
        }
        Place there = before.place;
        RunPyramid base = before.pyramid;
        if (there == null || base == null || there.recording != here.recording) {
            return null;
        }
        return base.after(
                here.map,
                colouring,
                touched -> AgeColouring.forEachReclassed(here.recording, there.step, here.step, touched));
    }

    /** The summary by the same classes with which the map has most in common: the last one, or that of a kept map. */
    private @Nullable RunPyramid nearest(Source source, @Nullable Place here) {
        Summary before = latest;
        boolean alike = before != null && before.source.classing.equals(source.classing);
        RunPyramid last = alike ? before.pyramid : null;
        KeptPyramids summaries = kept.get();
        RunPyramid near = here == null || summaries == null || !summaries.isOf(here.recording, source.classing)
                ? null
                : summaries.before(here.step);
        if (last == null || near == null) {
            return last == null ? near : last;
        }
        long own = source.map.runsNotIn(near.map(), Long.MAX_VALUE);
        return source.map.runsNotIn(last.map(), own) <= own ? last : near;
    }

    private void arrived(Source source, @Nullable Summary done) {
        if (done != null && source == wanted) {
            latest = done;
            ready.run();
            Place here = done.place;
            if (here != null) {
                keepNear(here, done);
            }
        }
    }

    /** The summary of the map that was found ready last; null when its runs are few. */
    @Nullable RunPyramid pyramid() {
        Summary painted = shown;
        return painted == null ? null : painted.pyramid;
    }
}
