package org.framescope.app.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.ScenarioLoader;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.engine.liveupdate.PausePhases;
import org.framescope.engine.xen.XenBuilds;

/** Runs of shipped samples, for tests of panels: each is simulated once. */
public final class SampleRuns {

    private static final Map<String, OpenRun> KNOWN = new ConcurrentHashMap<>();

    private SampleRuns() {}

    /** The recorded boot {@code boots/NAME.json.gz}, simulated. */
    public static OpenRun boot(String name) {
        return KNOWN.computeIfAbsent(name, key -> {
            try {
                return run(ScenarioLoader.load(sample("boots", name + ".json.gz")));
            } catch (Exception e) {
                throw new AssertionError(name, e);
            }
        });
    }

    /** The host {@code hosts/NAME.json} under a build and options. */
    public static OpenRun host(String name, String build, String options) {
        return KNOWN.computeIfAbsent(name + " " + build + " " + options, key -> {
            try {
                return run(ScenarioLoader.load(sample("hosts", name + ".json"))
                        .with(XenBuilds.find(build).orElseThrow(), options));
            } catch (Exception e) {
                throw new AssertionError(key, e);
            }
        });
    }

    /** The live update {@code scenarios/NAME.json}, run. */
    public static OpenRun update(String name) {
        return KNOWN.computeIfAbsent("update " + name, key -> {
            try {
                var updates = new EngineLiveUpdates();
                var result = updates.run(updates.read(sample("scenarios", name + ".json")));
                return OpenedUpdate.of(result, PausePhases::of).run();
            } catch (Exception e) {
                throw new AssertionError(name, e);
            }
        });
    }

    private static OpenRun run(Scenario scenario) {
        SimulatedBoot boot = new EngineSimulator().simulate(scenario);
        return OpenRun.of(
                scenario.host().name(),
                scenario.host(),
                boot.recording(),
                boot.end(),
                List.of(new Reign("Xen #1", 1, scenario.build(), boot.region())));
    }

    /** A shipped file. */
    public static Path sample(String folder, String name) {
        return Path.of(System.getProperty("framescope.samples"), folder, name);
    }

    /** A source of panels that computes at once, with a run open at a step. */
    public static PanelSource source(OpenRun run, int step) {
        var playback = new PlaybackViewModel(Runnable::run, Runnable::run);
        playback.open(run.recording(), step);
        return new PanelSource(
                playback, new ReadOnlyObjectWrapper<>(run).getReadOnlyProperty(), Runnable::run, Runnable::run);
    }

    /** The first step of a kind, by its id. */
    public static int firstStep(OpenRun run, String kind) {
        return run.recording().steps().stream()
                .filter(step -> step.kind().id().equals(kind))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
