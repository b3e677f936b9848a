package org.framescope.app.scenario.editor;

import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.jspecify.annotations.Nullable;

/** Puts what somebody expects of a run into a scenario. */
final class Expected {

    private Expected() {}

    static UpdateScenario in(UpdateScenario scenario, @Nullable Expectation expect) {
        return new UpdateScenario(
                scenario.name(),
                scenario.shows(),
                scenario.host(),
                scenario.first(),
                scenario.next(),
                scenario.domains(),
                scenario.workload(),
                scenario.strategy(),
                scenario.options(),
                scenario.rates(),
                expect);
    }
}
