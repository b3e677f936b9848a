package org.framescope.app.places;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;

/** Goes through the frames of a map that are alike, in ascending order, neighbouring runs joined. */
final class SpanScan {

    /** So many times a scan looks whether it is still wanted. */
    private static final int LOOKS = 128;

    /** Receives stretches of frames that are as long as can be. */
    @FunctionalInterface
    interface Visitor {
        /** MFNs, half-open. */
        void span(long start, long end);
    }

    private final IntPredicate wanted;
    private final Visitor visitor;
    private long start = -1;
    private long end = -1;

    private SpanScan(IntPredicate wanted, Visitor visitor) {
        this.wanted = wanted;
        this.visitor = visitor;
    }

    /**
     * Visits the frames of {@code [from, to)} that have one of some uses and a wanted state.
     *
     * @param stale stops the scan when it says so
     */
    static void visit(
            FrameMap map,
            long from,
            long to,
            Set<FrameUse> uses,
            IntPredicate wanted,
            BooleanSupplier stale,
            Visitor visitor) {
        var scan = new SpanScan(wanted, visitor);
        long stop = Math.min(to, map.end());
        long stride = Math.max(1, (stop - from) / LOOKS + 1);
        for (long at = Math.max(0, from); at < stop && !stale.getAsBoolean(); at += stride) {
            map.forEachRun(at, Math.min(at + stride, stop), uses, scan::run);
        }
        scan.finish();
    }

    private void run(long runStart, long runEnd, int state, int since) {
        if (!wanted.test(state)) {
            return;
        }
        if (runStart != end) {
            finish();
            start = runStart;
        }
        end = runEnd;
    }

    private void finish() {
        if (start < end) {
            visitor.span(start, end);
        }
        start = -1;
        end = -1;
    }
}
