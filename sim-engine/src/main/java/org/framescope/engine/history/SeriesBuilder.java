package org.framescope.engine.history;

import java.util.Arrays;

/** Takes a figure step by step and keeps a bounded number of values. */
final class SeriesBuilder {

    /** Values that are kept at most: four for each pixel of the widest screens. */
    static final int MOST = 1 << 15;

    private final MemoryFigure figure;
    private final int most;
    private int[] steps = new int[64];
    private long[] values = new long[64];
    private int size;
    private int stepsPerGroup = 1;

    SeriesBuilder(MemoryFigure figure) {
        this(figure, MOST);
    }

    /** As above with another bound, at least 8. */
    SeriesBuilder(MemoryFigure figure, int most) {
        this.figure = figure;
        this.most = most;
    }

    /** The value after a step; steps ascend. */
    void add(int step, long value) {
        if (size > 0 ? values[size - 1] == value : value == MemoryFigure.NONE) {
            return;
        }
        if (size == most) {
            reduce();
        }
        if (size == steps.length) {
            int length = Math.min(most, size * 2);
            steps = Arrays.copyOf(steps, length);
            values = Arrays.copyOf(values, length);
        }
        steps[size] = step;
        values[size++] = value;
    }

    /** Thins out the groups, and makes them larger until half of the room is free. */
    private void reduce() {
        thin();
        while (size > most / 2) {
            stepsPerGroup *= 2;
            thin();
        }
    }

    private void thin() {
        int kept = 0;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && groupOf(steps[to]) == groupOf(steps[from])) {
                to++;
            }
            kept = keep(from, to, kept);
            from = to;
        }
        size = kept;
    }

    private int groupOf(int step) {
        return (step - 1) / stepsPerGroup;
    }

    /** Moves the first, the lowest, the highest and the last of {@code [from, to)} to {@code at}; returns what is behind. */
    private int keep(int from, int to, int at) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = values[i] < values[lowest] ? i : lowest;
            highest = values[i] > values[highest] ? i : highest;
        }
        int next = at;
        for (int i = from; i < to; i++) {
            if (i == from || i == lowest || i == highest || i == to - 1) {
                steps[next] = steps[i];
                values[next++] = values[i];
            }
        }
        return next;
    }

    /** What was taken so far. */
    FigureSeries build() {
        return new FigureSeries(figure, Arrays.copyOf(steps, size), Arrays.copyOf(values, size), stepsPerGroup);
    }
}
