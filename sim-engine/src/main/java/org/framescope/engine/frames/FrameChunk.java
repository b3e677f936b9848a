package org.framescope.engine.frames;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A few hundred neighbouring runs of a frame map. A map is a list of chunks, so that two maps which differ little share
 * most of their memory. A chunk may be changed only by the editor whose token it carries.
 */
final class FrameChunk {

    static final int CAPACITY = 256;

    /** Room for more runs in a chunk that is not about to grow much. */
    static final int SLACK = 8;

    long[] starts;
    int[] states;
    int[] since;
    int count;
    /** First frame behind the last run. */
    long end;

    /** A bit for each use that runs of the chunk have or had. */
    long uses;

    @Nullable Object token;

    private long @Nullable [] framesByUse;

    FrameChunk(int capacity, Object token) {
        starts = new long[capacity];
        states = new int[capacity];
        since = new int[capacity];
        this.token = token;
    }

    FrameChunk copyFor(Object newToken) {
        FrameChunk copy = new FrameChunk(Math.min(CAPACITY, count + SLACK), newToken);
        copy.fillFrom(this, 0, count);
        copy.end = end;
        copy.uses = uses;
        return copy;
    }

    void fillFrom(FrameChunk other, int from, int to) {
        count = to - from;
        System.arraycopy(other.starts, from, starts, 0, count);
        System.arraycopy(other.states, from, states, 0, count);
        System.arraycopy(other.since, from, since, 0, count);
    }

    /** Looks which uses the runs have now. */
    void findUses() {
        long found = 0;
        for (int i = 0; i < count; i++) {
            found |= 1L << (states[i] & 0xff);
        }
        uses = found;
    }

    /** Makes room for {@code runs} runs, at most {@link #CAPACITY}. */
    void makeRoom(int runs) {
        if (runs > starts.length) {
            int capacity = Math.min(CAPACITY, runs + (runs >> 2) + SLACK);
            starts = Arrays.copyOf(starts, capacity);
            states = Arrays.copyOf(states, capacity);
            since = Arrays.copyOf(since, capacity);
        }
    }

    void set(int run, long start, int state, int step) {
        starts[run] = start;
        states[run] = state;
        since[run] = step;
        uses |= 1L << (state & 0xff);
    }

    long first() {
        return starts[0];
    }

    long endOf(int run) {
        return run + 1 < count ? starts[run + 1] : end;
    }

    /** Index of the run that holds {@code mfn}, which must lie in this chunk. */
    int indexOf(long mfn) {
        int at = Arrays.binarySearch(starts, 0, count, mfn);
        return at >= 0 ? at : -at - 2;
    }

    /** As {@link #indexOf}, without a search where the chunk begins. */
    int indexFrom(long mfn) {
        return mfn == starts[0] ? 0 : indexOf(mfn);
    }

    /** Index of the run that holds the frame before {@code mfn}, without a search where the chunk ends. */
    int indexBefore(long mfn) {
        return mfn == end ? count - 1 : indexOf(mfn - 1);
    }

    /** Frames by use over the whole chunk; computed once, dropped by {@link #changed()}. */
    long[] framesByUse() {
        long[] sums = framesByUse;
        if (sums == null) {
            sums = new long[FrameUse.count()];
            for (int i = 0; i < count; i++) {
                sums[states[i] & 0xff] += endOf(i) - starts[i];
            }
            framesByUse = sums;
        }
        return sums;
    }

    void changed() {
        framesByUse = null;
    }
}
