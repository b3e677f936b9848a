package org.framescope.engine.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every frame of the host is used for at one moment: an immutable list of runs that covers {@code [0, end)}
 * without gaps. Neighbouring runs may have equal states when they got them in different steps.
 */
public final class FrameMap {

    private final FrameChunk[] chunks;
    private final int chunkCount;
    private final long end;

    // what is found out about the whole map; threads may do so at once, and find the same

    private int runs;
    private volatile long @Nullable [] framesByUse;

    FrameMap(FrameChunk[] chunks, int chunkCount, long end) {
        this.chunks = chunks;
        this.chunkCount = chunkCount;
        this.end = end;
    }

    /** A map of {@code frames} frames that all are holes. */
    public static FrameMap empty(long frames) {
        return new FrameMapEditor(frames).snapshot();
    }

    /** First frame behind the map (MFN). */
    public long end() {
        return end;
    }

    /** Number of runs. */
    public int runCount() {
        if (runs == 0) {
            int count = 0;
            for (int i = 0; i < chunkCount; i++) {
                count += chunks[i].count;
            }
            runs = count;
        }
        return runs;
    }

    /**
     * Finds number of runs and sums by use of this map from those of another one, as far as they are known there. Costs
     * what the maps do not share, and nothing when they are known already; later questions for them cost nothing.
     */
    public void sumUpAfter(FrameMap known) {
        if (framesByUse != null) {
            runCount();
            return;
        }
        long[] whole = known.framesByUse;
        if (whole == null || known.end != end) {
            runCount();
            tally(0, end, new long[FrameUse.count()]);
            return;
        }
        long[] sums = whole.clone();
        int[] count = {known.runCount()};
        forEachUnshared(known, (chunk, sign) -> {
            add(chunk, sign, sums);
            count[0] += sign * chunk.count;
            return true;
        });
        runs = count[0];
        framesByUse = sums;
    }

    /**
     * How many runs lie in parts that this map does not share with another one, about: what it costs to make something
     * for this map from what was made for the other.
     *
     * @param most where counting stops; a larger result only means that there are more
     */
    public long runsNotIn(FrameMap other, long most) {
        long[] count = {0};
        forEachUnshared(other, (chunk, sign) -> {
            count[0] += sign > 0 ? chunk.count : 0;
            return count[0] <= most;
        });
        return count[0];
    }

    /** Receives chunks that only one of two maps has. */
    private interface UnsharedVisitor {
        /** {@code sign} is 1 for a chunk of this map, -1 for one of the other; returns whether to go on. */
        boolean chunk(FrameChunk chunk, int sign);
    }

    private void forEachUnshared(FrameMap other, UnsharedVisitor visitor) {
        int i = 0;
        int j = 0;
        boolean more = true;
        while (more && (i < other.chunkCount || j < chunkCount)) {
            FrameChunk old = i < other.chunkCount ? other.chunks[i] : null;
            FrameChunk now = j < chunkCount ? chunks[j] : null;
            if (old == now) {
                i++;
                j++;
            } else if (now == null || old != null && old.first() <= now.first()) {
                more = visitor.chunk(old, -1);
                i++;
            } else {
                more = visitor.chunk(now, 1);
                j++;
            }
        }
    }

    private static void add(FrameChunk chunk, int sign, long[] sums) {
        long[] ofChunk = chunk.framesByUse();
        // most chunks have two or three uses
        for (long rest = chunk.uses; rest != 0; rest &= rest - 1) {
            int use = Long.numberOfTrailingZeros(rest);
            sums[use] += sign * ofChunk[use];
        }
    }

    /**
     * The run that holds a frame.
     *
     * @throws IndexOutOfBoundsException when the frame lies outside {@code [0, end)}
     */
    public FrameRun runAt(long mfn) {
        if (mfn < 0 || mfn >= end) {
            throw new IndexOutOfBoundsException("frame " + Units.mfn(mfn) + " lies outside the map");
        }
        FrameChunk chunk = chunks[chunkOf(mfn)];
        int run = chunk.indexOf(mfn);
        return new FrameRun(chunk.starts[run], chunk.endOf(run), chunk.states[run], chunk.since[run]);
    }

    /** Receives runs in ascending order. */
    @FunctionalInterface
    public interface RunVisitor {
        /** {@code start} and {@code end} are MFNs, half-open, clipped to the range asked for. */
        void run(long start, long end, int state, int since);
    }

    /** Visits the runs of {@code [from, to)}, clipped to that range and to the map. */
    public void forEachRun(long from, long to, RunVisitor visitor) {
        forEachRun(from, to, -1, visitor);
    }

    /** Visits the runs of {@code [from, to)} that have one of some uses, clipped as above. */
    public void forEachRun(long from, long to, Set<FrameUse> uses, RunVisitor visitor) {
        forEachRun(from, to, FrameUse.bits(uses), visitor);
    }

    /** {@code wanted} has a bit for each use, by its ordinal. */
    private void forEachRun(long from, long to, long wanted, RunVisitor visitor) {
        long low = Math.max(from, 0);
        long high = Math.min(to, end);
        if (low >= high) {
            return;
        }
        for (int c = chunkOf(low); c < chunkCount && chunks[c].first() < high; c++) {
            FrameChunk chunk = chunks[c];
            if ((chunk.uses & wanted) == 0) {
                continue;
            }
            for (int i = chunk.first() >= low ? 0 : chunk.indexOf(low);
                    i < chunk.count && chunk.starts[i] < high;
                    i++) {
                int state = chunk.states[i];
                if ((wanted >>> (state & 0xff) & 1) != 0) {
                    visitor.run(Math.max(chunk.starts[i], low), Math.min(chunk.endOf(i), high), state, chunk.since[i]);
                }
            }
        }
    }

    /** The frames of {@code [from, to)} that have one of some uses. */
    public FrameSpans framesOf(long from, long to, Set<FrameUse> uses) {
        FrameSpans.Builder frames = new FrameSpans.Builder();
        forEachRun(from, to, uses, (start, stop, state, since) -> frames.add(start, stop));
        return frames.build();
    }

    /** Number of frames that have one of some uses. */
    public long count(Set<FrameUse> uses) {
        long[] frames = {0};
        forEachRun(0, end, uses, (start, stop, state, since) -> frames[0] += stop - start);
        return frames[0];
    }

    /**
     * Adds the number of frames of each use in {@code [from, to)} to {@code sums}, indexed by ordinal. The sums of a whole
     * map are kept, so that only the first who asks for them waits.
     */
    public void tally(long from, long to, long[] sums) {
        long low = Math.max(from, 0);
        long high = Math.min(to, end);
        if (low > 0 || high < end) {
            tallyParts(low, high, sums);
            return;
        }
        long[] whole = framesByUse;
        if (whole == null) {
            whole = new long[FrameUse.count()];
            tallyParts(0, end, whole);
            framesByUse = whole;
        }
        for (int use = 0; use < whole.length; use++) {
            sums[use] += whole[use];
        }
    }

    private void tallyParts(long low, long high, long[] sums) {
        if (low >= high) {
            return;
        }
        for (int c = chunkOf(low); c < chunkCount && chunks[c].first() < high; c++) {
            FrameChunk chunk = chunks[c];
            if (chunk.first() >= low && chunk.end <= high) {
                add(chunk, 1, sums);
            } else {
                tallyPart(chunk, low, high, sums);
            }
        }
    }

    private static void tallyPart(FrameChunk chunk, long low, long high, long[] sums) {
        int i = chunk.first() >= low ? 0 : chunk.indexOf(low);
        for (; i < chunk.count && chunk.starts[i] < high; i++) {
            long frames = Math.min(chunk.endOf(i), high) - Math.max(chunk.starts[i], low);
            sums[chunk.states[i] & 0xff] += frames;
        }
    }

    /** The runs of {@code [from, to)} as a list, clipped like {@link #forEachRun}. */
    public List<FrameRun> runs(long from, long to) {
        List<FrameRun> runs = new ArrayList<>();
        forEachRun(from, to, (start, stop, state, since) -> runs.add(new FrameRun(start, stop, state, since)));
        return runs;
    }

    /** The same frames with holes behind them, so that the map ends at {@code newEnd}; this map when it already does. */
    public FrameMap extendedTo(long newEnd) {
        if (newEnd <= end) {
            return this;
        }
        FrameChunk holes = new FrameChunk(FrameChunk.SLACK, new Object());
        holes.count = 1;
        holes.set(0, end, FrameState.of(FrameUse.HOLE), 0);
        holes.end = newEnd;
        FrameChunk[] longer = Arrays.copyOf(chunks, chunkCount + 1);
        longer[chunkCount] = holes;
        return new FrameMap(longer, chunkCount + 1, newEnd);
    }

    /** An editor that starts with this map; the map itself never changes. */
    public FrameMapEditor edit() {
        return new FrameMapEditor(chunks.clone(), chunkCount, end);
    }

    /** Receives what differs between two maps, in ascending order. */
    @FunctionalInterface
    public interface DifferenceVisitor {
        /** MFNs, half-open; states packed as in {@link FrameState}. */
        void difference(long start, long end, int before, int after);
    }

    /** Visits the frames whose state in {@code later} is another one than here; neighbours that changed alike as one. */
    public void forEachDifference(FrameMap later, DifferenceVisitor visitor) {
        new FrameMapDifference(this, later).visit(visitor);
    }

    /** Receives stretches of frames in ascending order. */
    @FunctionalInterface
    public interface StretchVisitor {
        /** MFNs, half-open. */
        void stretch(long start, long end);
    }

    /**
     * Visits stretches outside of which every frame of {@code later} has the state that it has here, since the same step;
     * inside, some frames may have, too. Costs what differs, not what there is: for whoever keeps something about parts of
     * a map.
     */
    public void forEachChangedStretch(FrameMap later, StretchVisitor visitor) {
        new FrameMapDifference(this, later).visitStretches(visitor);
    }

    int chunkCount() {
        return chunkCount;
    }

    FrameChunk chunk(int index) {
        return chunks[index];
    }

    int chunkOf(long mfn) {
        return chunkOf(chunks, chunkCount, mfn);
    }

    static int chunkOf(FrameChunk[] chunks, int count, long mfn) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].first() <= mfn) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
