package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** All steps of one run, with the state of memory after each. Steps have the numbers 1 to {@link #size()}. */
public final class Recording {

    private final List<Step> steps;
    private final List<Chapter> chapters;
    private final List<Finding> findings;
    private final ChangeLog log;
    private final Keyframes keyframes;
    private final List<FrameMap> keptMaps;
    private final long end;
    private final Landmarks landmarks = new Landmarks();

    Recording(
            List<Step> steps,
            List<Chapter> chapters,
            List<Finding> findings,
            ChangeLog log,
            Keyframes keyframes,
            long end) {
        this.steps = steps;
        this.chapters = chapters;
        this.findings = findings;
        this.log = log;
        this.keyframes = keyframes;
        keptMaps = keyframes.maps();
        this.end = end;
    }

    public int size() {
        return steps.size();
    }

    public List<Step> steps() {
        return steps;
    }

    /** The long parts, in order; empty where there is only one. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** What was found to be wrong, in the order of the steps. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * A step by its number.
     *
     * @throws IndexOutOfBoundsException for a number outside 1 to {@link #size()}
     */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /** First frame behind the address space that is recorded (MFN). */
    public long endMfn() {
        return end;
    }

    /** The failure that the run ended with, or null when it went through. */
    public @Nullable Failure failure() {
        return steps.isEmpty() ? null : steps.getLast().failure();
    }

    /** The state of memory after a step; 0 is the state before the first one. */
    public FrameMap mapAt(int step) {
        return cursor().at(step);
    }

    /**
     * The maps of some steps, ascending, which are kept for as long as the recording is: who keeps something about each of
     * them is near to every step. Most share nearly all with their neighbours.
     */
    public List<FrameMap> keptMaps() {
        return keptMaps;
    }

    /** Index among {@link #keptMaps()} of the last one at a step or before it. */
    public int keptBefore(int step) {
        return keyframes.indexAtOrBefore(step);
    }

    /** A cursor that remembers where it is, so that the next step costs little. */
    public Cursor cursor() {
        return new Cursor(this);
    }

    /** One pass over all steps, which tells what each assigned. */
    public Replay replay() {
        return new Replay(this);
    }

    /**
     * Who touched these frames: the numbers of the steps that gave at least one of them another state, the block that a
     * free frame lies in included; ascending. A step that gave a state and took it back again counts. Takes as long as a
     * look at every change of the recording, so ask beside the window's thread.
     */
    public int[] stepsTouching(FrameRange range) {
        FrameMapEditor map = keyframes.mapAtOrBefore(0).edit();
        IntStream.Builder touching = IntStream.builder();
        long end = Math.min(range.end(), map.end());
        for (int step = 1; step <= size(); step++) {
            boolean touched = false;
            int stop = log.firstOf(step + 1);
            for (int i = log.firstOf(step); i < stop; i++) {
                long low = Math.max(log.start(i), range.start());
                long high = Math.min(log.end(i), end);
                if (low < high) {
                    touched |= differs(map, low, high, log.state(i));
                    map.assign(low, high, log.state(i), step);
                }
            }
            if (touched) {
                touching.add(step);
            }
        }
        return touching.build().toArray();
    }

    private static boolean differs(FrameMapEditor map, long start, long end, int state) {
        boolean[] differs = {map.stateAt(start) != state};
        if (!differs[0] && end - start > 1) {
            map.forEachRun(start, end, (from, to, old, since) -> differs[0] |= old != state);
        }
        return differs[0];
    }

    /** The frames that a step gave another state, by ascending frame number. */
    public List<Change> changesOf(int step) {
        return changesOf(step, mapAt(step - 1));
    }

    /** As {@link #changesOf(int)}, for a caller that has the map before the step at hand. */
    public List<Change> changesOf(int step, FrameMap before) {
        FrameMapEditor editor = before.edit();
        log.replay(step, step, editor);
        List<Change> changes = new ArrayList<>();
        before.forEachDifference(
                editor.snapshot(),
                (start, stop, from, to) -> changes.add(new Change(new FrameRange(start, stop), from, to)));
        return changes;
    }

    /** Ranges that a step assigned, cheap for marking them on a map; may overlap. */
    public List<FrameRange> touchedBy(int step) {
        List<FrameRange> ranges = new ArrayList<>();
        for (int i = log.firstOf(step); i < log.firstOf(step + 1); i++) {
            ranges.add(new FrameRange(log.start(i), log.end(i)));
        }
        return ranges;
    }

    /** Visits the ranges that the steps {@code from} to {@code to}, both included, assigned, in that order; may overlap. */
    public void forEachTouched(int from, int to, FrameMap.StretchVisitor visitor) {
        int stop = log.firstOf(Math.min(to, size()) + 1);
        for (int i = log.firstOf(Math.max(from, 1)); i < stop; i++) {
            visitor.stretch(log.start(i), log.end(i));
        }
    }

    ChangeLog log() {
        return log;
    }

    Keyframes keyframes() {
        return keyframes;
    }

    Landmarks landmarks() {
        return landmarks;
    }
}
