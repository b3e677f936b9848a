package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.LiveFrames;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.DomainRefused;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Progress;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Runs a scenario: a host boots, domains run on it, and one Xen after the other takes it over. */
public final class LiveUpdate {

    private final UpdateScenario scenario;
    private final Strategy strategy;
    private final Recorder recorder;
    private final Progress progress;
    private final List<UpdateDraft> drafts = new ArrayList<>();

    private LiveUpdate(UpdateScenario scenario, Strategy strategy, Recorder recorder, Progress progress) {
        this.scenario = scenario;
        this.strategy = strategy;
        this.recorder = recorder;
        this.progress = progress;
    }

    /**
     * Runs a scenario from power-on to the last resume, or to where it ends before. Deterministic: the same scenario
     * gives the same result.
     */
    public static UpdateResult run(UpdateScenario scenario) {
        return run(scenario, Progress.UNWATCHED);
    }

    /** As {@link #run(UpdateScenario)}, under the eyes of somebody who may end it. */
    public static UpdateResult run(UpdateScenario scenario, Progress progress) {
        return run(scenario, Strategy.of(scenario.strategy()), progress);
    }

    /** The same with another make of the scenario's strategy. */
    static UpdateResult run(UpdateScenario scenario, Strategy strategy) {
        return run(scenario, strategy, Progress.UNWATCHED);
    }

    private static UpdateResult run(UpdateScenario scenario, Strategy strategy, Progress progress) {
        Recorder recorder = new Recorder(BootSequence.framesOf(scenario.host()));
        LiveUpdate run = new LiveUpdate(scenario, strategy, recorder, progress);
        RunningHost host = run.start();
        return run.finish(host == null ? Outcome.DIED : run.updateAll(host));
    }

    /**
     * Runs the updates of a scenario on a host that runs already, as part of its recording, which is closed. What the
     * scenario says of host, first build, domains and workload is not looked at.
     */
    public static UpdateResult update(UpdateScenario scenario, RunningHost host) {
        LiveUpdate run =
                new LiveUpdate(scenario, Strategy.of(scenario.strategy()), host.recorder(), Progress.UNWATCHED);
        return run.finish(run.updateAll(host));
    }

    private String chapter(String title) {
        progress.reached(title, Progress.UNKNOWN);
        recorder.chapter(title);
        return title;
    }

    private @Nullable RunningHost start() {
        chapter("Xen #1 boots");
        RunningXen xen = BootSequence.boot(scenario.host(), scenario.first(), recorder);
        if (xen == null) {
            return null;
        }
        String guests = chapter("Guests on Xen #1");
        new RegionRule(xen, recorder).apply(scenario.options().keepRegionFree());
        RunningHost host = RunningHost.of(xen, recorder);
        for (DomainSpec spec : scenario.domains()) {
            try {
                host.domains().create(spec);
                BootModules.discard(host);
            } catch (DomainRefused e) {
                recorder.finding(Finding.warning("domain.refused", e.getMessage()));
                if (host.domains().running().isEmpty()) {
                    die(e);
                    return null;
                }
            }
        }
        if (scenario.workload() != null) {
            host.domains().run(scenario.workload(), share -> progress.reached(guests, share));
        }
        return host;
    }

    /** Without dom0 there is nobody who could create domains or ask for an update. */
    private void die(DomainRefused dom0) {
        recorder.step(UpdateSteps.NO_DOM0);
        recorder.detail(new Failure(
                Failure.Kind.PANIC,
                "Could not construct domain 0",
                "The first domain of the scenario is dom0; it must fit into memory.",
                List.of("There is " + dom0.getMessage() + ".")));
    }

    private Outcome updateAll(RunningHost first) {
        RunningHost host = first;
        Outcome worst = Outcome.SURVIVED;
        for (XenBuild next : scenario.next()) {
            UpdateDraft draft = new UpdateDraft(drafts.size() + 1, host.xen(), next, recorder.stepNumber() + 1);
            drafts.add(draft);
            chapter("Hand-over to Xen #" + (draft.number + 1));
            RunningHost running = new Updater(host, next, strategy, scenario.options(), draft, progress)
                    .run(scenario.host().commandLine());
            draft.lastStep = recorder.stepNumber();
            if (draft.outcome != Outcome.SURVIVED
                    && !(draft.outcome == Outcome.REFUSED && worst == Outcome.SCRIBBLED)) {
                // a refusal does not mend what an update before it has overwritten
                worst = draft.outcome;
            }
            if (running == null) {
                return worst;
            }
            host = running;
        }
        return worst;
    }

    private UpdateResult finish(Outcome outcome) {
        Recording recording = recorder.finish();
        List<Update> updates = new ArrayList<>();
        for (UpdateDraft draft : drafts) {
            if (draft.outcome == Outcome.SURVIVED && livesInFreeMemory(recording, draft.firstStep, draft.lastStep)) {
                draft.outcome = Outcome.SCRIBBLED;
            }
            updates.add(UpdateCount.update(draft, scenario, recording));
        }
        boolean destroysItself = livesInFreeMemory(recording, 0, recording.size());
        return new UpdateResult(
                scenario,
                recording,
                updates,
                outcome == Outcome.SURVIVED && destroysItself ? Outcome.SCRIBBLED : outcome);
    }

    /** Whether a Xen that booted in these steps, both included, has given away the memory that it lives in. */
    private static boolean livesInFreeMemory(Recording recording, int firstStep, int lastStep) {
        return recording.findings().stream()
                .anyMatch(finding -> finding.rule().equals(LiveFrames.RULE)
                        && finding.severity() == Finding.Severity.VIOLATION
                        && finding.step() >= firstStep
                        && finding.step() <= lastStep);
    }
}
