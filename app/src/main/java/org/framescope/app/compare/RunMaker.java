package org.framescope.app.compare;

import java.nio.file.Path;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.scenario.Simulator;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.PausePhases;
import org.framescope.engine.liveupdate.UpdateResult;

/** Makes runs for a comparison. Takes as long as a run; not for the window's thread. */
public final class RunMaker {

    private final Simulator simulator;
    private final LiveUpdates updates;

    public RunMaker(Simulator simulator, LiveUpdates updates) {
        this.simulator = simulator;
        this.updates = updates;
    }

    /**
     * Reads what a run is made from.
     *
     * @throws InputException when the file is neither a scenario nor a host nor a recorded boot
     */
    RunRecipe read(Path file) throws InputException {
        return updates.isScenario(file)
                ? new RunRecipe.Update(updates.read(file))
                : new RunRecipe.Boot(simulator.read(file));
    }

    Side make(RunRecipe recipe) {
        return switch (recipe) {
            case RunRecipe.Boot boot -> of(simulator.simulate(boot.scenario()));
            case RunRecipe.Update update -> of(updates.run(update.scenario()));
        };
    }

    static Side of(SimulatedBoot boot) {
        return new Side.OfBoot(boot, boot.run());
    }

    static Side of(UpdateResult result) {
        return new Side.OfUpdate(
                result, OpenedUpdate.of(result, PausePhases::of).run());
    }
}
