package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.RecordingComparison;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepAlignment;

/**
 * Two runs beside each other, with all that is computed once for showing them.
 *
 * @param steps their steps, aligned
 * @param atEnd how memory differs after the last steps
 * @param sections the phases along the stops, in order
 */
public record RunPair(Side left, Side right, RecordingComparison steps, MapDifference atEnd, List<Section> sections) {

    /**
     * Neighbouring stops of one phase.
     *
     * @param firstStop the first of them
     * @param endStop the first behind them
     */
    public record Section(Phase phase, int firstStop, int endStop) {}

    public RunPair {
        sections = List.copyOf(sections);
    }

    /** Compares two runs; takes time in proportion to their steps, so not for the window's thread. */
    static RunPair of(Side left, Side right) {
        RecordingComparison steps =
                RecordingComparison.of(left.run().recording(), right.run().recording());
        MapDifference atEnd = MapDifference.of(left.run().end(), right.run().end());
        return new RunPair(left, right, steps, atEnd, sections(steps));
    }

    private static List<Section> sections(RecordingComparison steps) {
        List<Section> sections = new ArrayList<>();
        int first = 1;
        int stops = steps.alignment().size();
        for (int stop = 2; stop <= stops + 1; stop++) {
            Phase phase = phaseAt(steps, first);
            if (stop > stops || !phaseAt(steps, stop).id().equals(phase.id())) {
                sections.add(new Section(phase, first, stop));
                first = stop;
            }
        }
        return sections;
    }

    private static Phase phaseAt(RecordingComparison steps, int stop) {
        return stepAt(steps, stop).phase();
    }

    /** The left step of a stop, or the right one where the left run has none. */
    static Step stepAt(RecordingComparison steps, int stop) {
        StepAlignment alignment = steps.alignment();
        return alignment.isLeftStep(stop)
                ? steps.left().step(alignment.left(stop))
                : steps.right().step(alignment.right(stop));
    }

    /** What a person reads of a side first: its name; where both have the same, in what it differs from the other. */
    public String title(Side side) {
        return apart(side).isEmpty() ? side.title() : apart(side);
    }

    /** What a person reads second. */
    public String subtitle(Side side) {
        if (!apart(side).isEmpty()) {
            return side.title();
        }
        String different = RunNames.apart(side.recipe(), other(side).recipe());
        return different.isEmpty() ? side.detail() : different;
    }

    private String apart(Side side) {
        return left.title().equals(right.title())
                ? RunNames.apart(side.recipe(), other(side).recipe())
                : "";
    }

    private Side other(Side side) {
        return side == left ? right : left;
    }

    /** Number of stops. */
    public int stops() {
        return steps.alignment().size();
    }

    /** The longer one of both address spaces, in frames. */
    public long endMfn() {
        return atEnd.combined().end();
    }
}
