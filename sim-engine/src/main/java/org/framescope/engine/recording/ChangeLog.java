package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.RangeArray;

/** All changes of a recording, in order: 12 bytes a change, so that ten million of them fit. */
final class ChangeLog {

    /** Changes lie in blocks of this many, so that the log grows without being copied. */
    private static final int BLOCK_SHIFT = 12;

    private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

    /** Changes of a single step that are many. */
    private static final int STORM_CHANGES = 4096;

    private final List<RangeArray> ranges = new ArrayList<>();
    private final List<int[]> states = new ArrayList<>();
    private int size;

    /** Index of the first change of each step; entry {@code n - 1} belongs to step {@code n}. */
    private int[] firstOfStep = new int[64];

    private int steps;

    int size() {
        return size;
    }

    void beginStep() {
        if (steps == firstOfStep.length) {
            firstOfStep = Arrays.copyOf(firstOfStep, steps * 2);
        }
        firstOfStep[steps++] = size;
    }

    void add(long start, long end, int state) {
        int at = size & BLOCK_MASK;
        if (at == 0) {
            ranges.add(new RangeArray(1 << BLOCK_SHIFT));
            states.add(new int[1 << BLOCK_SHIFT]);
        }
        ranges.getLast().set(at, start, end);
        states.getLast()[at] = state;
        size++;
    }

    /** Index of the first change of a step; for the step behind the last one, the number of changes. */
    int firstOf(int step) {
        return step - 1 < steps ? firstOfStep[step - 1] : size;
    }

    long start(int change) {
        return ranges.get(change >>> BLOCK_SHIFT).start(change & BLOCK_MASK);
    }

    long end(int change) {
        return ranges.get(change >>> BLOCK_SHIFT).end(change & BLOCK_MASK);
    }

    int state(int change) {
        return states.get(change >>> BLOCK_SHIFT)[change & BLOCK_MASK];
    }

    /**
     * The last of the steps {@code from} to {@code to}, both included, that changes much at once, when it takes many changes
     * to get behind it; else the step before {@code from}.
     *
     * @param changes how many changes are many
     */
    int lastStormIn(int from, int to, int changes) {
        int step = to;
        while (step >= from && firstOf(step + 1) - firstOf(step) < STORM_CHANGES) {
            step--;
        }
        return step >= from && firstOf(step + 1) - firstOf(from) >= changes ? step : from - 1;
    }

    /** Applies the changes of the steps {@code from} to {@code to}, both included. */
    void replay(int from, int to, FrameMapEditor map) {
        for (int step = from; step <= to; step++) {
            int stop = firstOf(step + 1);
            for (int i = firstOf(step); i < stop; i++) {
                map.assign(start(i), end(i), state(i), step);
            }
        }
    }

    /** Whether a step assigned the same states to the same frames, in the same order, as a step of another log. */
    boolean isAlike(int step, ChangeLog other, int otherStep) {
        int first = firstOf(step);
        int otherFirst = other.firstOf(otherStep);
        int count = firstOf(step + 1) - first;
        if (other.firstOf(otherStep + 1) - otherFirst != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (start(first + i) != other.start(otherFirst + i)
                    || end(first + i) != other.end(otherFirst + i)
                    || state(first + i) != other.state(otherFirst + i)) {
                return false;
            }
        }
        return true;
    }
}
