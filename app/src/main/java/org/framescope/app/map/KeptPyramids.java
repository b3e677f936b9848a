package org.framescope.app.map;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Summaries of the maps that a recording keeps anyway. Every step is near one of them, so that its own summary costs little
 * wherever the step lies. They share nearly all with each other. One thread makes them, others may ask meanwhile.
 */
final class KeptPyramids {

    /** Bytes that the summary takes for a run, in all levels. */
    private static final int BYTES_PER_RUN = 8;

    /** Runs that may be summarised in all; maps that share little with each other would fill the heap. */
    private static final long MOST_RUNS = Runtime.getRuntime().maxMemory() / 32 / BYTES_PER_RUN;

    private final Recording recording;
    private final Object classing;
    private final AtomicReferenceArray<@Nullable RunPyramid> pyramids;
    private long runsLeft;

    /** @param classing of the colouring by which the maps are summarised */
    KeptPyramids(Recording recording, Object classing) {
        this(recording, classing, MOST_RUNS);
    }

    /** As above with another limit of memory, in runs. */
    KeptPyramids(Recording recording, Object classing, long mostRuns) {
        this.recording = recording;
        this.classing = classing;
        pyramids = new AtomicReferenceArray<>(recording.keptMaps().size());
        runsLeft = mostRuns;
    }

    boolean isOf(Recording other, Object otherClassing) {
        return recording == other && classing.equals(otherClassing);
    }

    /** The summary of the last kept map at a step or before it, when it is there. */
    @Nullable RunPyramid before(int step) {
        return pyramids.get(recording.keptBefore(step));
    }

    /**
     * Makes the summaries, each from that of its neighbour.
     *
     * @param first a summary to begin with, of the map after the step or of one near it
     */
    void make(RunPyramid first, int step, BooleanSupplier stale) {
        int middle = recording.keptBefore(step);
        RunPyramid near = make(middle, first);
        RunPyramid last = near;
        for (int i = middle + 1; i < pyramids.length() && !stale.getAsBoolean(); i++) {
            last = make(i, last);
        }
        last = near;
        for (int i = middle - 1; i >= 0 && !stale.getAsBoolean(); i--) {
            last = make(i, last);
        }
    }

    /** Makes one from a near one, and returns the nearest one for the next. */
    private RunPyramid make(int index, RunPyramid near) {
        List<FrameMap> maps = recording.keptMaps();
        FrameMap map = maps.get(index);
        long runs = map.runsNotIn(near.map(), runsLeft);
        if (runs > runsLeft || !near.hasCellsFor(map)) {
            return near;
        }
        runsLeft -= runs;
        RunPyramid pyramid = near.after(map);
        pyramids.set(index, pyramid);
        return pyramid;
    }
}
