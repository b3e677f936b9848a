package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One of the runs that are set side by side, with all that is shown of it.
 *
 * @param title what makes it differ from the other one
 * @param result the run itself
 * @param end memory after its last step
 * @param last its last update that went as far as the next Xen; null when there was none
 */
public record ComparedRun(
        String title,
        UpdateResult result,
        FrameMap end,
        @Nullable Update last) {

    /** Looks a run through; takes a moment, so not for the window's thread. */
    public static ComparedRun of(String title, UpdateResult result) {
        Update last = null;
        for (Update update : result.updates()) {
            last = update.outcome() == Outcome.REFUSED ? last : update;
        }
        return new ComparedRun(
                title, result, result.recording().mapAt(result.recording().size()), last);
    }

    public Outcome outcome() {
        return result.outcome();
    }

    /** How it ended, in a sentence: the rule that failed, or what came through. */
    public String sentence() {
        int of = result.scenario().next().size();
        return of > 1 && outcome() != Outcome.SURVIVED
                ? Texts.get("compare.sentence.update", result.updates().size(), of, ending())
                : ending();
    }

    private String ending() {
        Failure failure = result.failure();
        if (failure != null) {
            return failure.rule();
        }
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION || isReasonToRefuse(finding))
                .findFirst()
                .map(Finding::text)
                .orElseGet(() -> Texts.get("compare.sentence." + Names.of(outcome())));
    }

    private boolean isReasonToRefuse(Finding finding) {
        return outcome() == Outcome.REFUSED
                && finding.severity() == Severity.WARNING
                && finding.step() >= result.updates().getLast().firstStep();
    }

    /** Number of findings of a severity. */
    public long findings(Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings that matter most, violations first, each text once. */
    public List<Finding> telling(int most) {
        List<Finding> telling = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Severity severity : List.of(Severity.VIOLATION, Severity.WARNING)) {
            for (Finding finding : result.findings()) {
                if (finding.severity() == severity && telling.size() < most && !told.contains(finding.text())) {
                    telling.add(finding);
                    told.add(finding.text());
                }
            }
        }
        return telling;
    }

    /** The region in which the last Xen booted, null without one. */
    public @Nullable FrameRange region() {
        return last == null ? null : last.newRegion();
    }

    /** Whether the next Xen's list must hold every range in use. */
    public boolean needsList() {
        return result.scenario().strategy() == StrategyKind.IN_USE_LIST;
    }

    /** Nanoseconds of each phase for which the guests stood still, all updates together. */
    public Map<PausePhase, Double> pause() {
        Map<PausePhase, Double> phases = new EnumMap<>(PausePhase.class);
        for (PausePhase phase : PausePhase.values()) {
            phases.put(
                    phase,
                    result.updates().stream()
                            .mapToDouble(update -> update.pause().nanos(phase))
                            .sum());
        }
        return phases;
    }

    /** The phase that takes longest. */
    public PausePhase longestPhase() {
        Map<PausePhase, Double> phases = pause();
        return Collections.max(List.of(PausePhase.values()), Comparator.comparingDouble(phases::get));
    }

    /** Nanoseconds for which the guests stood still, all updates together. */
    public double totalPause() {
        return result.updates().stream()
                .map(Update::pause)
                .mapToDouble(PauseBudget::totalNanos)
                .sum();
    }
}
