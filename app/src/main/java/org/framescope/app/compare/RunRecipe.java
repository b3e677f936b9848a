package org.framescope.app.compare;

import org.framescope.app.scenario.Scenario;
import org.framescope.engine.liveupdate.UpdateScenario;

/** All that a run is made from. */
public sealed interface RunRecipe {

    /** A boot. */
    record Boot(Scenario scenario) implements RunRecipe {}

    /** Everything from power-on to the last live update. */
    record Update(UpdateScenario scenario) implements RunRecipe {}
}
