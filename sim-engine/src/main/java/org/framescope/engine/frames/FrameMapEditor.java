package org.framescope.engine.frames;

import java.util.Arrays;
import java.util.Set;

/**
 * Builds and changes a frame map. Chunks are shared with the snapshots taken from it and copied when they are first
 * changed afterwards.
 */
public final class FrameMapEditor {

    private FrameChunk[] chunks;
    private int chunkCount;
    private final long end;
    private Object token = new Object();
    private long copiedRuns;

    /** Chunk and run that the last search found: the next ones are mostly near by. */
    private int foundChunk;

    private int foundRun;

    /** A map of {@code frames} frames that all are holes. */
    public FrameMapEditor(long frames) {
        if (frames <= 0) {
            throw new IllegalArgumentException("a map needs at least one frame");
        }
        FrameChunk chunk = new FrameChunk(FrameChunk.CAPACITY, token);
        chunk.count = 1;
        chunk.set(0, 0, FrameState.of(FrameUse.HOLE), 0);
        chunk.end = frames;
        chunks = new FrameChunk[] {chunk};
        chunkCount = 1;
        end = frames;
    }

    FrameMapEditor(FrameChunk[] chunks, int chunkCount, long end) {
        this.chunks = chunks;
        this.chunkCount = chunkCount;
        this.end = end;
    }

    /** First frame behind the map (MFN). */
    public long end() {
        return end;
    }

    /** The map as it is now; later changes do not reach it. */
    public FrameMap snapshot() {
        token = new Object();
        return new FrameMap(Arrays.copyOf(chunks, chunkCount), chunkCount, end);
    }

    /** Number of runs. */
    public int runCount() {
        return view().runCount();
    }

    /** Runs in chunks that were copied or added so far, about: what snapshots do not share with each other. */
    public long copiedRuns() {
        return copiedRuns;
    }

    /** State of a frame, packed as in {@link FrameState}. */
    public int stateAt(long mfn) {
        FrameChunk chunk = chunks[chunkOf(mfn)];
        return chunk.states[chunk.indexOf(mfn)];
    }

    /** Whether all frames of {@code [from, to)}, which is not empty and lies inside the map, have a state. */
    public boolean isAll(long from, long to, int state) {
        int c = chunkOf(from);
        int run = runOf(chunks[c], from);
        while (true) {
            FrameChunk chunk = chunks[c];
            for (; run < chunk.count; run++) {
                if (chunk.states[run] != state) {
                    return false;
                }
                if (chunk.endOf(run) >= to) {
                    return true;
                }
            }
            c++;
            run = 0;
        }
    }

    /** Visits the runs of {@code [from, to)}; the map must not be changed meanwhile. */
    public void forEachRun(long from, long to, FrameMap.RunVisitor visitor) {
        view().forEachRun(from, to, visitor);
    }

    /** Visits the runs of {@code [from, to)} that have one of some uses; the map must not be changed meanwhile. */
    public void forEachRun(long from, long to, Set<FrameUse> uses, FrameMap.RunVisitor visitor) {
        view().forEachRun(from, to, uses, visitor);
    }

    /** The frames of {@code [from, to)} that have one of some uses. */
    public FrameSpans framesOf(long from, long to, Set<FrameUse> uses) {
        return view().framesOf(from, to, uses);
    }

    /** Number of frames that have one of some uses. */
    public long count(Set<FrameUse> uses) {
        return view().count(uses);
    }

    /** The map as it is until the next change. */
    private FrameMap view() {
        return new FrameMap(chunks, chunkCount, end);
    }

    /**
     * Gives the frames {@code [from, to)} a state. What lies outside the map is ignored.
     *
     * @param step number of the step that does it
     */
    public void assign(long from, long to, int state, int step) {
        long low = Math.max(from, 0);
        long high = Math.min(to, end);
        if (low >= high) {
            return;
        }
        int c = chunkOf(low);
        FrameChunk chunk = own(c);
        int run = runOf(chunk, low);
        if (high <= chunk.end) {
            replace(c, run, low, high, state, step);
        } else {
            assignAcross(c, run, low, high, state, step);
        }
    }

    /** Replaces {@code [low, high)}, which lies inside chunk {@code c}, by one run. */
    private void replace(int c, int run, long low, long high, int state, int step) {
        FrameChunk chunk = chunks[c];
        int last = run;
        while (chunk.endOf(last) < high) {
            last++;
        }
        boolean keepsHead = chunk.starts[run] < low;
        boolean keepsTail = chunk.endOf(last) > high;
        int tailState = chunk.states[last];
        int tailSince = chunk.since[last];
        int insertAt = keepsHead ? run + 1 : run;
        int added = keepsTail ? 2 : 1;
        int removed = last + 1 - insertAt;
        if (chunk.count + added - removed > FrameChunk.CAPACITY) {
            split(c, insertAt);
            assign(low, high, state, step);
            return;
        }
        chunk.makeRoom(chunk.count + added - removed);
        shift(chunk, last + 1, added - removed);
        chunk.set(insertAt, low, state, step);
        if (keepsTail) {
            chunk.set(insertAt + 1, high, tailState, tailSince);
        }
        mergeAround(chunk, insertAt);
        chunk.changed();
    }

    /** The range leaves chunk {@code c}: cut the chunk off, drop what is covered, cut the head of the last one. */
    private void assignAcross(int c, int run, long low, long high, int state, int step) {
        int last = FrameMap.chunkOf(chunks, chunkCount, high - 1);
        FrameChunk tail = chunks[last];
        if (tail.end > high) {
            cutHead(last, high);
        } else {
            last++;
        }
        FrameChunk chunk = chunks[c];
        chunk.count = chunk.starts[run] < low ? run + 1 : run;
        chunk.end = high;
        if (chunk.count == FrameChunk.CAPACITY) {
            // no room for one more run: the chunk keeps its frames up to the range, the range opens a new one
            chunk.end = low;
            chunk.changed();
            FrameChunk fresh = new FrameChunk(FrameChunk.CAPACITY, token);
            fresh.count = 1;
            fresh.set(0, low, state, step);
            fresh.end = high;
            removeChunks(c + 1, last);
            insertChunk(c + 1, fresh);
            return;
        }
        chunk.makeRoom(chunk.count + 1);
        chunk.count++;
        chunk.set(chunk.count - 1, low, state, step);
        mergeAround(chunk, chunk.count - 1);
        chunk.changed();
        removeChunks(c + 1, last);
    }

    private void cutHead(int c, long newFirst) {
        FrameChunk chunk = own(c);
        int run = chunk.indexOf(newFirst);
        shift(chunk, run, -run);
        chunk.starts[0] = newFirst;
        chunk.changed();
    }

    /** Moves the runs from index {@code from} on by {@code by} places and corrects the count. */
    private static void shift(FrameChunk chunk, int from, int by) {
        int moved = chunk.count - from;
        System.arraycopy(chunk.starts, from, chunk.starts, from + by, moved);
        System.arraycopy(chunk.states, from, chunk.states, from + by, moved);
        System.arraycopy(chunk.since, from, chunk.since, from + by, moved);
        chunk.count += by;
    }

    /** Joins a run with its neighbours in the chunk where both state and step are equal. */
    private static void mergeAround(FrameChunk chunk, int at) {
        if (at + 1 < chunk.count && alike(chunk, at, at + 1)) {
            shift(chunk, at + 2, -1);
        }
        if (at > 0 && alike(chunk, at - 1, at)) {
            shift(chunk, at + 1, -1);
        }
    }

    private static boolean alike(FrameChunk chunk, int a, int b) {
        return chunk.states[a] == chunk.states[b] && chunk.since[a] == chunk.since[b];
    }

    /** Splits a full chunk where a run is to be put in, so that what is changed in ascending order stays dense. */
    private void split(int c, int insertAt) {
        FrameChunk full = own(c);
        int keep = Math.clamp(insertAt, full.count / 2, full.count - 8);
        int moved = full.count - keep;
        // a map that is built in ascending order goes on growing here
        int capacity = c == chunkCount - 1 ? FrameChunk.CAPACITY : moved + FrameChunk.SLACK;
        FrameChunk upper = new FrameChunk(capacity, token);
        upper.fillFrom(full, keep, full.count);
        upper.end = full.end;
        upper.findUses();
        full.count = keep;
        full.findUses();
        full.end = upper.first();
        full.changed();
        copiedRuns += upper.count;
        insertChunk(c + 1, upper);
    }

    private int chunkOf(long mfn) {
        int near = foundChunk;
        if (near + 1 < chunkCount && chunks[near].end <= mfn) {
            near++;
        }
        if (near >= chunkCount || chunks[near].first() > mfn || chunks[near].end <= mfn) {
            near = FrameMap.chunkOf(chunks, chunkCount, mfn);
        }
        foundChunk = near;
        return near;
    }

    private int runOf(FrameChunk chunk, long mfn) {
        int near = foundRun;
        if (near + 1 < chunk.count && chunk.starts[near + 1] <= mfn) {
            near++;
        }
        if (near >= chunk.count || chunk.starts[near] > mfn || chunk.endOf(near) <= mfn) {
            near = chunk.indexOf(mfn);
        }
        foundRun = near;
        return near;
    }

    private FrameChunk own(int c) {
        FrameChunk chunk = chunks[c];
        if (chunk.token != token) {
            chunk = chunk.copyFor(token);
            copiedRuns += chunk.count;
            chunks[c] = chunk;
        }
        return chunk;
    }

    private void insertChunk(int at, FrameChunk chunk) {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(8, chunks.length + (chunks.length >> 1)));
        }
        System.arraycopy(chunks, at, chunks, at + 1, chunkCount - at);
        chunks[at] = chunk;
        chunkCount++;
    }

    private void removeChunks(int from, int to) {
        if (from < to) {
            System.arraycopy(chunks, to, chunks, from, chunkCount - to);
            Arrays.fill(chunks, chunkCount - (to - from), chunkCount, null);
            chunkCount -= to - from;
        }
    }
}
