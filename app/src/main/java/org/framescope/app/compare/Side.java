package org.framescope.app.compare;

import org.framescope.app.run.OpenRun;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.liveupdate.UpdateResult;

/** One of two runs that are compared. */
public sealed interface Side {

    /** A boot. */
    record OfBoot(SimulatedBoot boot, OpenRun run) implements Side {
        @Override
        public RunRecipe recipe() {
            return new RunRecipe.Boot(boot.scenario());
        }
    }

    /** A live update. */
    record OfUpdate(UpdateResult result, OpenRun run) implements Side {
        @Override
        public RunRecipe recipe() {
            return new RunRecipe.Update(result.scenario());
        }
    }

    OpenRun run();

    /** What it was made from. */
    RunRecipe recipe();

    /** What a person calls it. */
    default String title() {
        return run().title();
    }

    /** What it is: the builds, the strategy, the options. */
    default String detail() {
        return RunNames.detail(recipe());
    }
}
