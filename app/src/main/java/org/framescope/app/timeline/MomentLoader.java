package org.framescope.app.timeline;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.framescope.app.work.LatestWork;
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

    private final LatestWork<Moment> work;

    /** What else is to be ready; called on the worker. */
    private volatile Consumer<Moment> prepare = moment -> {};

    /** The recording that was asked for last, by the window's thread alone. */
    private @Nullable Recording asked;

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
        work = new LatestWork<>(worker, window, show);
    }

    /** Adds what must be done on the worker before a moment is shown. */
    void beforeShowing(Consumer<Moment> preparation) {
        prepare = prepare.andThen(preparation);
    }

    /** Asks for a moment; moments of another recording are not shown any more. To be called on the window's thread. */
    void load(Recording recording, int step) {
        if (asked != recording) {
            work.forget();
            asked = recording;
        }
        var request = new Request(recording, step);
        work.ask(() -> compute(request));
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
}
