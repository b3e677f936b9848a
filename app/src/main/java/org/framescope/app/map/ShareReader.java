package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;
import org.jspecify.annotations.Nullable;

/** Adds the frames of a map to a stack by their classes: from a summary where it has them, else run by run. */
final class ShareReader {

    private final FrameMap map;
    private final Colouring colouring;
    private final ShareStack stack;
    private final RunPyramid.@Nullable Level level;

    /** @param level null to look at every run */
    ShareReader(FrameMap map, Colouring colouring, ShareStack stack, RunPyramid.@Nullable Level level) {
        this.map = map;
        this.colouring = colouring;
        this.stack = stack;
        this.level = level;
    }

    /** Adds the frames {@code [from, to)}: whole cells from the summary, what is left at the ends from the map itself. */
    void add(long from, long to) {
        if (level == null) {
            addRuns(from, to);
            return;
        }
        long cell = level.framesPerCell();
        long head = Math.min(to, Math.ceilDiv(from, cell) * cell);
        long tail = to == map.end() ? to : Math.max(head, to / cell * cell);
        addRuns(from, head);
        if (head < tail) {
            level.addTo(stack, head, tail);
        }
        addRuns(tail, to);
    }

    private void addRuns(long from, long to) {
        if (from < to) {
            colouring.classify(map, from, to, (s, e, colourClass) -> stack.add(colourClass, e - s));
        }
    }
}
