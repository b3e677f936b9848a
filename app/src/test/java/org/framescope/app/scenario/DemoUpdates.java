package org.framescope.app.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.host.LiveUpdateOption;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseWork;
import org.framescope.engine.recording.Recording;

/**
 * Live updates that end by simple rules, for tests of the window that need no engine: one dies with a region below 64
 * MiB, or with the in-use list; all others survive.
 */
public final class DemoUpdates implements LiveUpdates {

    private static final long ENOUGH = 64L << 20;

    private final EngineLiveUpdates files = new EngineLiveUpdates();

    @Override
    public boolean isScenario(Path file) {
        return files.isScenario(file);
    }

    @Override
    public UpdateScenario read(Path file) throws InputException {
        return files.read(file);
    }

    @Override
    public void write(UpdateScenario scenario, Path file) throws IOException {
        files.write(scenario, file);
    }

    @Override
    public UpdateResult run(UpdateScenario scenario) {
        LiveUpdateOption region = OptionCheck.region(scenario.host().commandLine(), scenario.first());
        boolean list = scenario.strategy() == StrategyKind.IN_USE_LIST;
        boolean dies = list || region.size() < ENOUGH;
        Recording recording = DemoBoot.recording(8, dies);
        Outcome outcome = dies ? Outcome.DIED : Outcome.SURVIVED;
        var place = FrameRange.ofLength(0x80000, Math.max(1, region.size() >> 12));
        int domains = scenario.domains().size();
        int passes = scenario.options().passes() == 0
                ? list ? 2 : 1
                : scenario.options().passes();
        var work = new PauseWork(scenario.rates());
        scenario.rates().rates().forEach(rate -> work.add(rate.id(), passes));
        var update = new Update(
                1,
                scenario.first(),
                scenario.next().getFirst(),
                outcome,
                1,
                recording.size(),
                new FrameRange(0xbfa00, 0xbfdb9),
                null,
                list ? null : place,
                list ? null : place,
                new UpdateFigures(
                        1000L * domains,
                        40L * domains,
                        312,
                        scenario.first().bootRegions(),
                        64_000,
                        16,
                        12,
                        domains,
                        passes,
                        list ? 0 : region.size(),
                        list ? 0 : Math.min(region.size(), 12L << 20),
                        32L << 20,
                        1L << 32,
                        0x100000,
                        0x100000),
                work.budget(),
                List.of());
        return new UpdateResult(scenario, recording, List.of(update), outcome);
    }
}
