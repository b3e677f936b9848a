package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.DomainRefused;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Runs a scenario: a host boots, domains run on it, and one Xen after the other takes it over. */
public final class LiveUpdate {

    /** The finding of a boot in which Xen gives away the memory that it lives in. */
    private static final String LIVE_FRAMES = "heap.live-frames";

    private final UpdateScenario scenario;
    private final Recorder recorder;
    private final List<UpdateDraft> drafts = new ArrayList<>();

    private LiveUpdate(UpdateScenario scenario, Recorder recorder) {
        this.scenario = scenario;
        this.recorder = recorder;
    }

    /**
     * Runs a scenario from power-on to the last resume, or to where it ends before. Deterministic: the same scenario
     * gives the same result.
     */
    public static UpdateResult run(UpdateScenario scenario) {
        Recorder recorder = new Recorder(BootSequence.framesOf(scenario.host()));
        LiveUpdate run = new LiveUpdate(scenario, recorder);
        RunningHost host = run.start();
        return run.finish(host == null ? Outcome.DIED : run.updateAll(host));
    }

    /**
     * Runs the updates of a scenario on a host that runs already, as part of its recording, which is closed. What the
     * scenario says of host, first build, domains and workload is not looked at.
     */
    public static UpdateResult update(UpdateScenario scenario, RunningHost host) {
        LiveUpdate run = new LiveUpdate(scenario, host.recorder());
        return run.finish(run.updateAll(host));
    }

    private @Nullable RunningHost start() {
        recorder.chapter("Xen #1 boots");
        RunningXen xen = BootSequence.boot(scenario.host(), scenario.first(), recorder);
        if (xen == null) {
            return null;
        }
        recorder.chapter("Guests on Xen #1");
        new RegionRule(xen, recorder).apply(scenario.options().keepRegionFree());
        RunningHost host = RunningHost.of(xen, recorder);
        for (DomainSpec spec : scenario.domains()) {
            try {
                host.domains().create(spec);
                BootModules.discard(host);
            } catch (DomainRefused e) {
                recorder.finding(Finding.warning("domain.refused", e.getMessage()));
            }
        }
        if (scenario.workload() != null) {
            host.domains().run(scenario.workload());
        }
        return host;
    }

    private Outcome updateAll(RunningHost first) {
        RunningHost host = first;
        Outcome worst = Outcome.SURVIVED;
        for (XenBuild next : scenario.next()) {
            UpdateDraft draft = new UpdateDraft(drafts.size() + 1, host.xen(), next, recorder.stepNumber() + 1);
            drafts.add(draft);
            recorder.chapter("Hand-over to Xen #" + (draft.number + 1));
            RunningHost running = new Updater(host, next, scenario.strategy(), scenario.options(), draft)
                    .run(scenario.host().commandLine());
            draft.lastStep = recorder.stepNumber();
            if (draft.outcome != Outcome.SURVIVED) {
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
            updates.add(UpdateCount.update(draft, scenario, recording));
        }
        boolean destroysItself = recording.findings().stream()
                .anyMatch(finding ->
                        finding.rule().equals(LIVE_FRAMES) && finding.severity() == Finding.Severity.VIOLATION);
        return new UpdateResult(
                scenario,
                recording,
                updates,
                outcome == Outcome.SURVIVED && destroysItself ? Outcome.SCRIBBLED : outcome);
    }
}
