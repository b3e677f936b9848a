package org.framescope.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.input.InputException;
import org.framescope.engine.recording.Detail;

/** A recorded boot that comes with the program, as it is or with one allocation moved. */
public final class DemoTruth {

    private static final String FILE = "boots/xen-4.14-dev--2G.json.gz";

    private DemoTruth() {}

    static SimulatedBoot recorded() {
        return new EngineSimulator().simulate(scenario());
    }

    private static Scenario scenario() {
        try {
            return new EngineSimulator().read(Path.of(System.getProperty("framescope.samples"), FILE));
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real Xen is said to have taken another page for its first allocation. */
    public static SimulatedBoot tampered() {
        Scenario scenario = scenario();
        BootTrace trace = scenario.trace();
        List<Detail> events = new ArrayList<>(trace.events());
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof BootEvent.Alloc alloc) {
                events.set(
                        i,
                        new BootEvent.Alloc(
                                alloc.pages(), alloc.align(), alloc.mfn() - 1, alloc.use(), alloc.regions()));
                break;
            }
        }
        var changed = new BootTrace(trace.name(), trace.xenBuildId(), trace.host(), events, trace.end());
        return new EngineSimulator()
                .simulate(new Scenario(scenario.file(), scenario.host(), scenario.build(), changed));
    }
}
