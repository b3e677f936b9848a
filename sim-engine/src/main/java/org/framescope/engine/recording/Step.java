package org.framescope.engine.recording;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that Xen did. */
public final class Step {

    private final int number;
    private final StepKind kind;
    private final long[] figures;
    private final @Nullable Detail detail;
    private final List<String> notes;

    Step(int number, StepKind kind, long[] figures, @Nullable Detail detail, List<String> notes) {
        this.number = number;
        this.kind = kind;
        this.figures = figures;
        this.detail = detail;
        this.notes = notes;
    }

    /** Number of the step; the first one has 1. */
    public int number() {
        return number;
    }

    public StepKind kind() {
        return kind;
    }

    public Phase phase() {
        return kind.phase();
    }

    /** Short name with the step's own figures. */
    public String title() {
        return kind.fill(kind.title(), figures);
    }

    /** The function of Xen that the step stands for. */
    public String function() {
        return kind.function();
    }

    /** One sentence: why Xen does it. */
    public String why() {
        return kind.fill(kind.why(), figures);
    }

    /** Value of a figure, in the order of {@link StepKind#figures()}. */
    public long figure(int index) {
        return figures[index];
    }

    /**
     * Value of a figure by its name.
     *
     * @throws IllegalArgumentException when steps of this kind have no such figure
     */
    public long figure(String name) {
        List<FigureKind> kinds = kind.figures();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).name().equals(name)) {
                return figures[i];
            }
        }
        throw new IllegalArgumentException("steps of kind " + kind.id() + " have no figure " + name);
    }

    /** Whether another step has figures of the same names and values. */
    boolean hasFiguresOf(Step other) {
        return Arrays.equals(figures, other.figures)
                && (kind == other.kind || kind.figures().equals(other.kind.figures()));
    }

    /** What else is known of the step. */
    public @Nullable Detail detail() {
        return detail;
    }

    /** Remarks for this very step, such as why a request was not met. */
    public List<String> notes() {
        return notes;
    }

    /** The failure that this step ends with, if it does. */
    public @Nullable Failure failure() {
        return detail instanceof Failure failure ? failure : null;
    }

    @Override
    public String toString() {
        return number + " " + title();
    }
}
