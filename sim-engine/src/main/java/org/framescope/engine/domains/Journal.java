package org.framescope.engine.domains;

import java.util.Arrays;
import org.framescope.engine.heap.FrameWriter;

/** Keeps what becomes of frames until it is known in which step it belongs, or that it never was. */
final class Journal implements FrameWriter {

    private long[] ranges = new long[64];
    private int[] states = new int[32];
    private int size;

    @Override
    public void assign(long start, long end, int state) {
        if (size == states.length) {
            states = Arrays.copyOf(states, size * 2);
            ranges = Arrays.copyOf(ranges, size * 4);
        }
        ranges[2 * size] = start;
        ranges[2 * size + 1] = end;
        states[size++] = state;
    }

    void writeTo(FrameWriter writer) {
        for (int i = 0; i < size; i++) {
            writer.assign(ranges[2 * i], ranges[2 * i + 1], states[i]);
        }
    }
}
