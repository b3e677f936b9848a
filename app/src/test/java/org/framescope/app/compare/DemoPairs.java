package org.framescope.app.compare;

import java.nio.file.Path;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.DemoUpdates;
import org.framescope.engine.input.InputException;

/** Pairs of demo boots, for tests that need no engine. */
final class DemoPairs {

    static final RunMaker MAKER = new RunMaker(new DemoBoot(), new DemoUpdates());

    private DemoPairs() {}

    /** A demo boot; {@code fail} and {@code many} in its options make it fail, or longer. */
    static Side boot(String options) {
        try {
            RunRecipe recipe = MAKER.read(Path.of("demo.json"));
            return MAKER.make(RunVariants.with(recipe, RunVariants.build(recipe), options));
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that goes through on the left, one that fails on the right. */
    static RunPair failing() {
        return RunPair.of(boot("console=com1"), boot("console=com1 fail"));
    }
}
