package org.framescope.app.timeline;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Computes moments beside the window's thread. Of several that are asked for while one is computed, only the latest
 * counts: who drags the scrubber over a million steps wants to see where it is, not where it was.
 */
final class MomentLoader {

    private record Request(Recording recording, int step) {}

    private final Executor worker;
    private final Executor window;
    private final Consumer<Moment> show;

    /** What else is to be ready; called on the worker. */
    private volatile Consumer<Moment> prepare = moment -> {};

    private final Object lock = new Object();
    private @Nullable Request wanted;
    private @Nullable Moment ready;
    private boolean working;
    private boolean posted;

    /** Used by the worker alone. */
    private @Nullable Recording cursorOf;

    private @Nullable Cursor cursor;

    /** The map that was computed last, of whatever recording. */
    private @Nullable FrameMap last;

    /**
     * @param worker where moments are computed, one after the other
     * @param window where they are shown
     */
    MomentLoader(Executor worker, Executor window, Consumer<Moment> show) {
        this.worker = worker;
        this.window = window;
        this.show = show;
    }

    /** Adds what must be done on the worker before a moment is shown. */
    void beforeShowing(Consumer<Moment> preparation) {
        prepare = prepare.andThen(preparation);
    }

    void load(Recording recording, int step) {
        synchronized (lock) {
            wanted = new Request(recording, step);
            if (ready != null && ready.recording() != recording) {
                ready = null;
            }
            if (working) {
                return;
            }
            working = true;
        }
        worker.execute(this::work);
    }

    private void work() {
        while (true) {
            Request request;
            synchronized (lock) {
                request = wanted;
                if (request == null) {
                    working = false;
                    return;
                }
                wanted = null;
            }
            deliver(request, computeOrStop(request));
        }
    }

    /** A moment that cannot be computed must not keep the ones after it from being shown. */
    private Moment computeOrStop(Request request) {
        try {
            return compute(request);
        } catch (RuntimeException | Error broken) {
            synchronized (lock) {
                working = false;
            }
            throw broken;
        }
    }

    private Moment compute(Request request) {
        if (cursor == null || cursorOf != request.recording) {
            cursor = request.recording.cursor();
            cursorOf = request.recording;
        }
        Moment moment = Moment.of(cursor, request.recording, request.step);
        FrameMap map = moment.map();
        // every pane asks for these sums, on the window's thread
        map.sumUpAfter(nearest(map, request));
        last = map;
        prepare.accept(moment);
        return moment;
    }

    /** A map whose sums are known, and with which this one has much in common: the last one, or one that is kept. */
    private FrameMap nearest(FrameMap map, Request request) {
        FrameMap before = last == null ? map : last;
        FrameMap kept = request.recording.keptMaps().get(request.recording.keptBefore(request.step));
        long own = map.runsNotIn(kept, Long.MAX_VALUE);
        if (last != null && map.runsNotIn(before, own) <= own) {
            return before;
        }
        kept.sumUpAfter(before);
        return kept;
    }

    private void deliver(Request request, Moment moment) {
        synchronized (lock) {
            if (wanted != null && wanted.recording != request.recording) {
                return;
            }
            ready = moment;
            if (posted) {
                return;
            }
            posted = true;
        }
        window.execute(this::showLatest);
    }

    private void showLatest() {
        Moment moment;
        synchronized (lock) {
            posted = false;
            moment = ready;
            ready = null;
        }
        if (moment != null) {
            show.accept(moment);
        }
    }
}
