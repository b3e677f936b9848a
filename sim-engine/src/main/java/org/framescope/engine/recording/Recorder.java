package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/**
 * The only way in which the simulation changes memory: it opens a step, assigns frames, and opens the next one. So
 * nothing can happen unseen.
 */
public final class Recorder {

    private final FrameMapEditor map;
    private final ChangeLog log = new ChangeLog();
    private final Keyframes keyframes;
    private final List<Step> steps = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final FrameGuard.Memory memory = this::write;
    private @Nullable FrameGuard guard;

    private @Nullable StepKind kind;
    private long[] figures = {};
    private @Nullable Detail detail;
    private List<String> notes = List.of();

    /** A recorder for a host whose address space has {@code frames} frames, all of them holes at first. */
    public Recorder(long frames) {
        this(FrameMap.empty(frames));
    }

    /**
     * A recorder that goes on from a given state of memory, in which frames are what they are since step 0: other steps are
     * those of this recorder.
     */
    public Recorder(FrameMap start) {
        this(start, new Keyframes(start));
    }

    /** A recorder whose keyframes have another limit. */
    Recorder(FrameMap start, Keyframes keyframes) {
        map = start.edit();
        this.keyframes = keyframes;
    }

    /**
     * Closes the open step and opens the next.
     *
     * @param values the figures of the step, as many as its kind names
     */
    public void step(StepKind stepKind, long... values) {
        if (values.length != stepKind.figures().size()) {
            throw new IllegalArgumentException("step kind " + stepKind.id() + " has "
                    + stepKind.figures().size() + " figures, not " + values.length);
        }
        close();
        kind = stepKind;
        figures = values;
        log.beginStep();
    }

    /** Number of the open step. */
    public int stepNumber() {
        return steps.size() + 1;
    }

    /** Gives frames a state in the open step; what lies outside the map is ignored. */
    public void assign(long start, long end, int state) {
        if (kind == null) {
            throw new IllegalStateException("no step is open");
        }
        long low = Math.max(start, 0);
        long high = Math.min(end, map.end());
        if (low >= high) {
            return;
        }
        if (guard == null) {
            write(low, high, state);
        } else {
            guard.assign(low, high, state, memory);
        }
    }

    private void write(long start, long end, int state) {
        log.add(start, end, state);
        map.assign(start, end, state, stepNumber());
    }

    /** From now on, every assignment goes through a guard; null ends that. */
    public void guard(@Nullable FrameGuard newGuard) {
        guard = newGuard;
    }

    /** The next step begins a new chapter. */
    public void chapter(String title) {
        close();
        chapters.add(new Chapter(title, stepNumber()));
    }

    /** Takes note of something wrong in the open step. */
    public void finding(Finding finding) {
        findings.add(finding.inStep(stepNumber()));
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Gives frames a use in the open step. */
    public void assign(FrameRange range, FrameUse use) {
        assign(range.start(), range.end(), FrameState.of(use));
    }

    /** Says more of the open step. */
    public void detail(Detail more) {
        detail = more;
    }

    /** Adds a remark to the open step. */
    public void note(String text) {
        if (notes.isEmpty()) {
            notes = new ArrayList<>();
        }
        notes.add(text);
    }

    /** The memory as it is now, in the middle of the open step. */
    public FrameMapEditor map() {
        return map;
    }

    /** Closes the last step. The recorder must not be used afterwards. */
    public Recording finish() {
        close();
        keyframes.last(steps.size(), map);
        return new Recording(
                List.copyOf(steps), List.copyOf(chapters), List.copyOf(findings), log, keyframes, map.end());
    }

    private void close() {
        if (kind == null) {
            return;
        }
        steps.add(new Step(stepNumber(), kind, figures, detail, notes.isEmpty() ? List.of() : List.copyOf(notes)));
        keyframes.offer(steps.size(), log.size(), map);
        kind = null;
        detail = null;
        notes = List.of();
    }
}
