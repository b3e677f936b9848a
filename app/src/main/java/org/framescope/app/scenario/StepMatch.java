package org.framescope.app.scenario;

import java.util.List;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** Finds the step of one recording that stands for a step of another, so that a changed option keeps the place. */
public final class StepMatch {

    private StepMatch() {}

    /**
     * The step of the same kind with the same count; if there are fewer, the last of its kind; else the last step of
     * the same phase; else the step in the same share of the way.
     */
    public static int find(Recording from, int step, Recording to) {
        if (step < 1 || to.size() == 0) {
            return Math.min(1, to.size());
        }
        Step wanted = from.step(step);
        int count = 0;
        for (int number = 1; number <= step; number++) {
            count += sameKind(from.step(number), wanted) ? 1 : 0;
        }
        int found = 0;
        int lastOfPhase = 0;
        List<Step> steps = to.steps();
        for (Step candidate : steps) {
            if (sameKind(candidate, wanted)) {
                found = candidate.number();
                if (--count == 0) {
                    return found;
                }
            }
            if (candidate.phase().id().equals(wanted.phase().id())) {
                lastOfPhase = candidate.number();
            }
        }
        if (found > 0) {
            return found;
        }
        if (lastOfPhase > 0) {
            return lastOfPhase;
        }
        return Math.clamp((long) step * to.size() / from.size(), 1, to.size());
    }

    private static boolean sameKind(Step a, Step b) {
        return a.kind() == b.kind() || a.kind().id().equals(b.kind().id());
    }
}
