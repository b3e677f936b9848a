package org.framescope.app.timeline;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Touches;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.history.UseTurns;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steps of which a question holds, by a look over the recording and not by playing it. Answers are sets of step
 * numbers. Takes up to seconds, so ask beside the window's thread.
 */
final class StepSearch {

    private StepSearch() {}

    /** Whether a question can be answered only when the uses of all steps have been counted. */
    static boolean needsTurns(Collection<? extends StepQuestion> questions) {
        return questions.stream().anyMatch(Turns.class::isInstance);
    }

    /** @param turns the uses of all steps; needed for {@link Turns} only */
    static BitSet steps(Recording recording, @Nullable UseTurns turns, StepQuestion question) {
        return switch (question) {
            case OfPhase phase -> ofKinds(recording, kind -> kind.phase().id().equals(phase.id()));
            case OfKind of -> ofKinds(recording, kind -> kind.id().equals(of.id()));
            case Touches touches -> {
                BitSet found = new BitSet(recording.size() + 1);
                for (int step : recording.stepsTouching(touches.frames())) {
                    found.set(step);
                }
                yield found;
            }
            case Turns use -> turning(recording, turns, use);
            case Finds finds -> finding(recording, finds.rule());
        };
    }

    /** The steps whose kind passes a test. */
    static BitSet ofKinds(Recording recording, Predicate<StepKind> wanted) {
        BitSet found = new BitSet(recording.size() + 1);
        StepKind last = null;
        boolean passes = false;
        for (Step step : recording.steps()) {
            if (step.kind() != last) {
                last = step.kind();
                passes = wanted.test(last);
            }
            if (passes) {
                found.set(step.number());
            }
        }
        return found;
    }

    private static BitSet turning(Recording recording, @Nullable UseTurns turns, Turns question) {
        if (turns == null) {
            throw new IllegalStateException("the uses of the steps are not known");
        }
        BitSet found = new BitSet(recording.size() + 1);
        for (int step = 1; step <= recording.size(); step++) {
            boolean holds = switch (question.turn()) {
                case GOT -> turns.got(step, question.use());
                case LOST -> turns.lost(step, question.use());
                case EITHER -> turns.got(step, question.use()) || turns.lost(step, question.use());
            };
            found.set(step, holds);
        }
        return found;
    }

    private static BitSet finding(Recording recording, String rule) {
        BitSet found = new BitSet(recording.size() + 1);
        for (Finding finding : recording.findings()) {
            if (rule.isEmpty() || finding.rule().equals(rule)) {
                // what was found before the first step belongs to it
                found.set(Math.max(1, finding.step()));
            }
        }
        if (rule.isEmpty() && recording.failure() != null) {
            found.set(recording.size());
        }
        return found;
    }

    /** The steps that pass all filters; of questions of one sort, one is enough. */
    static BitSet all(Recording recording, @Nullable UseTurns turns, List<StepQuestion> questions) {
        Map<Class<?>, BitSet> bySort = new HashMap<>();
        for (StepQuestion question : questions) {
            bySort.computeIfAbsent(question.getClass(), sort -> new BitSet()).or(steps(recording, turns, question));
        }
        BitSet passing = new BitSet(recording.size() + 1);
        passing.set(1, recording.size() + 1);
        bySort.values().forEach(passing::and);
        return passing;
    }
}
