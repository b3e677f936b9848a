package org.framescope.app.scenario;

import java.nio.file.Path;
import org.framescope.engine.input.InputException;

/** Reads and simulates scenarios. May take long; not to be called on the window's thread. */
public interface Simulator {

    /**
     * Reads a file of any kind that describes a host.
     *
     * @throws InputException when it does not
     */
    Scenario read(Path file) throws InputException;

    /** Boots a scenario to its end, be it a running host or a failure. */
    SimulatedBoot simulate(Scenario scenario);
}
