package org.framescope.app.compare;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.framescope.app.timeline.MarkedRanges;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.StepAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Computes moments of a pair beside the window's thread: the two maps first, then their difference. Only the latest
 * request counts; the difference of a stop that nobody wants any more is given up.
 */
final class PairLoader {

    private record Request(RunPair pair, int stop) {}

    private final Executor worker;
    private final Executor window;
    private final Consumer<PairMoment> show;

    private final Object lock = new Object();
    private @Nullable Request wanted;
    private @Nullable PairMoment ready;
    private boolean working;
    private boolean posted;

    /** Used by the worker alone. */
    private @Nullable RunPair cursorsOf;

    private @Nullable Cursor left;
    private @Nullable Cursor right;

    PairLoader(Executor worker, Executor window, Consumer<PairMoment> show) {
        this.worker = worker;
        this.window = window;
        this.show = show;
    }

    void load(RunPair pair, int stop) {
        synchronized (lock) {
            wanted = new Request(pair, stop);
            if (working) {
                return;
            }
            working = true;
        }
        worker.execute(this::work);
    }

    private void work() {
        try {
            while (true) {
                Request request;
                synchronized (lock) {
                    request = wanted;
                    wanted = null;
                    if (request == null) {
                        working = false;
                        return;
                    }
                }
                PairMoment maps = maps(request);
                deliver(maps);
                try {
                    deliver(maps.with(MapDifference.of(maps.left(), maps.right(), this::isOutdated)));
                } catch (CancellationException anotherStop) {
                    // the next round computes what is wanted now
                    continue;
                }
            }
        } catch (RuntimeException | Error broken) {
            // what cannot be computed must not keep what comes after it from being shown
            synchronized (lock) {
                working = false;
            }
            throw broken;
        }
    }

    private boolean isOutdated() {
        synchronized (lock) {
            return wanted != null;
        }
    }

    private PairMoment maps(Request request) {
        RunPair pair = request.pair;
        Cursor ofLeft = left;
        Cursor ofRight = right;
        if (ofLeft == null || ofRight == null || cursorsOf != pair) {
            cursorsOf = pair;
            left = ofLeft = pair.steps().left().cursor();
            right = ofRight = pair.steps().right().cursor();
        }
        StepAlignment alignment = pair.steps().alignment();
        int stop = request.stop;
        var leftMarks = new MarkedRanges();
        var rightMarks = new MarkedRanges();
        FrameMap leftMap = go(ofLeft, alignment.left(stop), alignment.isLeftStep(stop), leftMarks)
                .extendedTo(pair.endMfn());
        FrameMap rightMap = go(ofRight, alignment.right(stop), alignment.isRightStep(stop), rightMarks)
                .extendedTo(pair.endMfn());
        return new PairMoment(
                pair,
                stop,
                leftMap,
                rightMap,
                usesOf(leftMap),
                usesOf(rightMap),
                leftMarks.ranges(),
                rightMarks.ranges(),
                null);
    }

    /** Goes to a step, and marks what it changed when it is made at this stop. */
    private static FrameMap go(Cursor cursor, int step, boolean made, MarkedRanges marks) {
        if (!made) {
            return cursor.at(step);
        }
        FrameMap before = cursor.at(step - 1);
        FrameMap map = cursor.at(step);
        before.forEachDifference(map, (start, end, from, to) -> marks.add(start, end));
        return map;
    }

    private static long[] usesOf(FrameMap map) {
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        return frames;
    }

    private void deliver(PairMoment moment) {
        synchronized (lock) {
            if (wanted != null && wanted.pair != moment.pair()) {
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
        PairMoment moment;
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
