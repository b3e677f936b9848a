package org.framescope.app.compare;

import java.util.Locale;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.input.Names;
import org.framescope.engine.recording.RecordingComparison;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepDifference;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are listed.
 *
 * @param kind the only kind that is; null for all
 * @param text what a step's title or phase must contain, in any case; empty for all
 */
public record DifferenceFilter(@Nullable StepDifference kind, String text) {

    static final DifferenceFilter ALL = new DifferenceFilter(null, "");

    public DifferenceFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean passes(RecordingComparison steps, int stop) {
        if (kind != null && steps.difference(stop) != kind) {
            return false;
        }
        if (text.isEmpty()) {
            return true;
        }
        Step step = RunPair.stepAt(steps, stop);
        return step.title().toLowerCase(Locale.ROOT).contains(text)
                || step.phase().title().toLowerCase(Locale.ROOT).contains(text);
    }

    /** A kind in words; null for all. */
    static String name(@Nullable StepDifference kind) {
        return Texts.get("compare.difference." + (kind == null ? "all" : Names.of(kind)));
    }
}
