package org.framescope.app.compare;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.framescope.app.timeline.MarkedRanges;
import org.framescope.app.work.LatestWork;
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

    private final LatestWork<PairMoment> work;

    /** The pair that was asked for last, by the window's thread alone. */
    private @Nullable RunPair asked;

    /** Used by the worker alone. */
    private @Nullable RunPair cursorsOf;

    private @Nullable Cursor left;
    private @Nullable Cursor right;

    PairLoader(Executor worker, Executor window, Consumer<PairMoment> show) {
        work = new LatestWork<>(worker, window, show);
    }

    /** Asks for a moment; moments of another pair are not shown any more. To be called on the window's thread. */
    void load(RunPair pair, int stop) {
        if (asked != pair) {
            work.forget();
            asked = pair;
        }
        var request = new Request(pair, stop);
        work.ask((found, outdated) -> compute(request, found, outdated));
    }

    private void compute(Request request, Consumer<PairMoment> found, BooleanSupplier outdated) {
        PairMoment maps = maps(request);
        found.accept(maps);
        try {
            found.accept(maps.with(MapDifference.of(maps.left(), maps.right(), outdated)));
        } catch (CancellationException anotherStop) {
            // what is wanted now comes next
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
}
