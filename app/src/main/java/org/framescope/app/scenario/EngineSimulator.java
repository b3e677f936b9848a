package org.framescope.app.scenario;

import java.nio.file.Path;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.capture.TraceComparison;
import org.framescope.engine.input.InputException;

/** Reads files and boots their hosts with the engine. */
public final class EngineSimulator implements Simulator {

    public EngineSimulator() {}

    @Override
    public Scenario read(Path file) throws InputException {
        return ScenarioLoader.load(file);
    }

    @Override
    public SimulatedBoot simulate(Scenario scenario) {
        BootResult result = BootSequence.boot(scenario.host(), scenario.build());
        BootTrace trace = scenario.trace();
        TraceComparison truth = trace == null ? null : TraceComparison.of(trace, result);
        return SimulatedBoot.of(scenario, result.recording(), result.region(), truth);
    }
}
