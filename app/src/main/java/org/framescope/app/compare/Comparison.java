package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateScenario;

/** What can be set side by side: one scenario in two variants that differ in a single thing. */
public enum Comparison {
    /** The reserved region against the in-use list. */
    STRATEGIES,
    /** One pass over the pages of domains against two. */
    PASSES;

    /**
     * A scenario in one of its variants.
     *
     * @param title what makes it differ, for people
     */
    public record Variant(String title, UpdateScenario scenario) {}

    /** The two variants, the one that is better by design first. */
    public List<Variant> variants(UpdateScenario scenario) {
        List<Variant> variants = new ArrayList<>();
        if (this == STRATEGIES) {
            for (StrategyKind kind : StrategyKind.values()) {
                variants.add(new Variant(kind.title(), scenario.with(kind)));
            }
        } else {
            variants.add(new Variant(Texts.get("compare.passes.one"), withPasses(scenario, 1)));
            variants.add(new Variant(Texts.get("compare.passes.two"), withPasses(scenario, 2)));
        }
        return variants;
    }

    private static UpdateScenario withPasses(UpdateScenario scenario, int passes) {
        return scenario.with(scenario.options().withPasses(passes));
    }
}
