package org.framescope.engine.recording;

import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;

/**
 * Goes through a recording from its first step to its last and tells what each step assigned, with what was there before:
 * the way to count something over all steps in one pass. Not safe for several threads.
 */
public final class Replay {

    private final Recording recording;
    private FrameMapEditor map;
    private int step;

    Replay(Recording recording) {
        this.recording = recording;
        map = recording.keyframes().mapAtOrBefore(0).edit();
    }

    /** Receives what a step assigned, in order; what it assigned twice is told twice. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * MFNs, half-open; states packed as in {@link org.framescope.engine.frames.FrameState}, equal ones too.
         *
         * @param since the step that gave the frames their state before, 0 for the state before the first one
         */
        void assigned(long start, long end, int before, int since, int after);
    }

    /** Number of the last step that was replayed, 0 before the first. */
    public int step() {
        return step;
    }

    public boolean hasNext() {
        return step < recording.size();
    }

    /**
     * Replays the next step.
     *
     * @return number of assignments
     * @throws java.util.NoSuchElementException behind the last one
     */
    public int next(Visitor visitor) {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException("the recording ends with step " + step);
        }
        step++;
        ChangeLog log = recording.log();
        int first = log.firstOf(step);
        int stop = log.firstOf(step + 1);
        for (int i = first; i < stop; i++) {
            int state = log.state(i);
            map.forEachRun(
                    log.start(i),
                    log.end(i),
                    (start, end, before, since) -> visitor.assigned(start, end, before, since, state));
            map.assign(log.start(i), log.end(i), state, step);
        }
        if (recording.keyframes().stepAtOrBefore(step) == step) {
            // from here on, memory is shared with the map that the recording keeps anyway
            map = recording.keyframes().mapAtOrBefore(step).edit();
        }
        return stop - first;
    }

    /** Visits the runs of {@code [from, to)} as they are after {@link #step()}, clipped to that range and to the map. */
    public void forEachRun(long from, long to, FrameMap.RunVisitor visitor) {
        map.forEachRun(from, to, visitor);
    }
}
