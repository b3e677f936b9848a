package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.scenario.DemoUpdates;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.editor.HostChoice;
import org.framescope.app.scenario.editor.NewScenario;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

    private final CompareViewModel model = new CompareViewModel();
    private final UpdateScenario scenario = NewScenario.suggested(HostChoice.of(Samples.hosts()), XenBuilds.shipped());

    private void compare(Comparison comparison) {
        var updates = new DemoUpdates();
        model.show(
                comparison,
                scenario,
                comparison.variants(scenario).stream()
                        .map(variant -> ComparedRun.of(variant.title(), updates.run(variant.scenario())))
                        .toList());
    }

    @Test
    void bothStrategiesRunOnTheSameHostState() {
        List<Comparison.Variant> variants = Comparison.STRATEGIES.variants(scenario);
        assertEquals(scenario, variants.getFirst().scenario());
        assertEquals(StrategyKind.IN_USE_LIST, variants.getLast().scenario().strategy());
        assertEquals(scenario, variants.getLast().scenario().with(StrategyKind.RESERVED_REGION));
    }

    @Test
    void oneThingDiffersInPasses() {
        List<Comparison.Variant> variants = Comparison.PASSES.variants(scenario);
        assertEquals(1, variants.getFirst().scenario().options().passes());
        assertEquals(2, variants.getLast().scenario().options().passes());
        assertEquals(
                variants.getFirst().scenario().domains(),
                variants.getLast().scenario().domains());
    }

    @Test
    void whatDiffersIsTold() {
        compare(Comparison.STRATEGIES);
        ComparedRun region = model.runsProperty().get().getFirst();
        ComparedRun list = model.runsProperty().get().getLast();
        assertEquals(Outcome.SURVIVED, region.outcome());
        assertEquals(Outcome.DIED, list.outcome());
        assertFalse(region.needsList());
        assertTrue(list.needsList());
        assertNull(list.region());
        assertEquals(list.result().failure().rule(), list.sentence());
        assertFalse(region.sentence().isEmpty());
        Figure domains = model.figures().getFirst();
        assertEquals("domains", domains.key());
        assertEquals(List.of("3", "3"), domains.values());
        assertFalse(domains.differs());
        assertEquals(scenario, model.scenario(), "to be compared in another way");
    }

    @Test
    void barsOfBothRunsShareTheirScale() {
        compare(Comparison.PASSES);
        ComparedRun one = model.runsProperty().get().getFirst();
        ComparedRun two = model.runsProperty().get().getLast();
        assertEquals(2 * one.totalPause(), two.totalPause(), 1);
        assertTrue(model.phases().contains(PausePhase.PASSES));
        double longest = two.pause().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertEquals(longest, model.pauseScale());
        assertEquals(312, model.listScale(), "what is asked for, when more than fits");
    }

    @Test
    void aRefusedUpdateIsNamedAndFiguresAreThoseOfTheOneBefore() {
        UpdateScenario twice = scenario.withNext(
                List.of(scenario.next().getFirst(), scenario.next().getFirst()));
        UpdateResult went = new DemoUpdates().run(twice);
        Update first = went.updates().getFirst();
        var refused = new Update(
                2,
                first.to(),
                first.to(),
                Outcome.REFUSED,
                went.recording().size(),
                went.recording().size(),
                first.oldImage(),
                null,
                first.newRegion(),
                null,
                first.figures(),
                PauseBudget.NONE,
                List.of());
        ComparedRun run =
                ComparedRun.of("", new UpdateResult(twice, went.recording(), List.of(first, refused), Outcome.REFUSED));
        assertTrue(run.sentence().startsWith("Update 2 of 2: "), run.sentence());
        assertEquals(first, run.last());
        assertEquals(first.pause().totalNanos(), run.totalPause());
    }

    @Test
    void beforeAnythingWasComparedThereIsNothing() {
        assertTrue(model.runsProperty().get().isEmpty());
        assertNull(model.scenario());
        assertTrue(model.figures().isEmpty());
        assertEquals(0, model.pauseScale());
    }
}
