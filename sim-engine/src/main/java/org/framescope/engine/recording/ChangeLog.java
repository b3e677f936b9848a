package org.framescope.engine.recording;

import java.util.Arrays;
import org.framescope.engine.frames.FrameMapEditor;

/** All changes of a recording, in order: 20 bytes a change, so that ten million of them fit. */
final class ChangeLog {

    private long[] starts = new long[64];
    private long[] ends = new long[64];
    private int[] states = new int[64];
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
        if (size == starts.length) {
            int capacity = size + (size >> 1);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            states = Arrays.copyOf(states, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        states[size] = state;
        size++;
    }

    /** Index of the first change of a step; for the step behind the last one, the number of changes. */
    int firstOf(int step) {
        return step - 1 < steps ? firstOfStep[step - 1] : size;
    }

    long start(int change) {
        return starts[change];
    }

    long end(int change) {
        return ends[change];
    }

    int state(int change) {
        return states[change];
    }

    /** Applies the changes of the steps {@code from} to {@code to}, both included. */
    void replay(int from, int to, FrameMapEditor map) {
        for (int step = from; step <= to; step++) {
            int stop = firstOf(step + 1);
            for (int i = firstOf(step); i < stop; i++) {
                map.assign(starts[i], ends[i], states[i], step);
            }
        }
    }
}
