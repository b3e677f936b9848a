package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;

/**
 * Whole maps of some steps. Between two of them lie at most a fixed number of changes, so that a jump to any step
 * replays a bounded number. Maps share what is equal in them; when there are many, or they take much memory, every second
 * one is dropped.
 */
final class Keyframes {

    private static final int MOST = 128;

    /** Bytes that a run of a map takes, with what lies around it. */
    private static final int BYTES_PER_RUN = 16;

    /**
     * Runs that all keyframes together may hold beside those of the first map. A few steps of a large host can change
     * memory everywhere; keeping the map after each would fill the heap.
     */
    private static final long MOST_RUNS = Runtime.getRuntime().maxMemory() / 16 / BYTES_PER_RUN;

    /** Steps with few changes after which it is likely that there are only such for a while. */
    private static final int CALM_STEPS = 1000;

    /** Runs of a map that costs nothing, because it shares all with the one that goes on. */
    private static final long UNCHARGED = -1;

    /** A map; {@code runs} is the number of those that it shares with no keyframe before it, at most. */
    private record Keyframe(int step, FrameMap map, long runs) {

        /** The same, which pays for runs of a dropped one too. */
        Keyframe charged(long more) {
            return more == 0 ? this : new Keyframe(step, map, Math.min(Math.max(0, runs) + more, map.runCount()));
        }
    }

    private final long mostRuns;
    private List<Keyframe> frames = new ArrayList<>();
    private int spacing = 8_192;
    private int due = spacing;
    private long copiedRunsAtLast;

    /** The last step after which the map would have taken too much memory; 0 when a map behind it is kept. */
    private int stormAt;

    Keyframes(FrameMap start) {
        this(start, MOST_RUNS);
    }

    /** As above with another limit of memory, in runs. */
    Keyframes(FrameMap start, long mostRuns) {
        this.mostRuns = mostRuns;
        frames.add(new Keyframe(0, start, 0));
    }

    /** Keeps the map after a step when that is due and does not take too much memory. */
    void offer(int step, int changes, FrameMapEditor map) {
        if (changes < due) {
            if (stormAt > 0 && step - stormAt >= CALM_STEPS) {
                addAfterStorm(step, map);
            }
            return;
        }
        due = changes + spacing;
        long runs = unshared(map);
        if (runs > mostRuns) {
            stormAt = step;
            frames.removeIf(frame -> frame.runs() == UNCHARGED);
            return;
        }
        while (runs + keptRuns() > mostRuns && frames.size() > 1) {
            thin();
        }
        add(step, runs, map);
        if (frames.size() > MOST) {
            thin();
        }
    }

    /** Keeps the map after the last step, whatever it costs: it was there anyway. */
    void last(int step, FrameMapEditor map) {
        if (step > frames.getLast().step()) {
            add(step, unshared(map), map);
        }
    }

    /**
     * Memory was changed everywhere, and now it is not: the map as it is shares nearly all with the map that goes on, and
     * is kept until memory is changed everywhere again.
     */
    private void addAfterStorm(int step, FrameMapEditor map) {
        stormAt = 0;
        add(step, UNCHARGED, map);
    }

    private void add(int step, long runs, FrameMapEditor map) {
        frames.add(new Keyframe(step, map.snapshot(), runs));
        copiedRunsAtLast = map.copiedRuns();
    }

    /** Runs that the map does not share with the last keyframe, at most. */
    private long unshared(FrameMapEditor map) {
        long copied = map.copiedRuns() - copiedRunsAtLast;
        return copied > mostRuns ? Math.min(copied, map.runCount()) : copied;
    }

    private long keptRuns() {
        long runs = 0;
        for (Keyframe frame : frames) {
            runs += Math.max(0, frame.runs());
        }
        return runs;
    }

    /** Drops every second keyframe. What it held alone may be shared with the next one, which is charged for it. */
    private void thin() {
        List<Keyframe> kept = new ArrayList<>();
        long dropped = 0;
        for (int i = 0; i < frames.size(); i++) {
            Keyframe frame = frames.get(i);
            if (i % 2 == 0) {
                kept.add(frame.charged(dropped));
                dropped = 0;
            } else {
                dropped += Math.max(0, frame.runs());
            }
        }
        frames = kept;
        spacing *= 2;
    }

    private Keyframe atOrBefore(int step) {
        return frames.get(indexAtOrBefore(step));
    }

    /** The maps, in the order of their steps. */
    List<FrameMap> maps() {
        return frames.stream().map(Keyframe::map).toList();
    }

    /** Index among {@link #maps()} of the last one at a step or before it. */
    int indexAtOrBefore(int step) {
        int low = 0;
        int high = frames.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (frames.get(middle).step() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int stepAtOrBefore(int step) {
        return atOrBefore(step).step();
    }

    FrameMap mapAtOrBefore(int step) {
        return atOrBefore(step).map();
    }
}
