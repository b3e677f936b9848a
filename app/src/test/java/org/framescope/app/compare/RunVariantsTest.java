package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.compare.RunVariants.Variant;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.editor.HostChoice;
import org.framescope.app.scenario.editor.NewScenario;
import org.framescope.engine.xen.LiveUpdateSupport.Level;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;

class RunVariantsTest {

    private static List<String> ids(List<Variant> variants) {
        return variants.stream().map(Variant::id).toList();
    }

    private static RunRecipe.Boot boot(String build, String options) {
        XenBuild xen = XenBuilds.find(build).orElseThrow();
        return new RunRecipe.Boot(new Scenario(null, DemoBoot.host(options), xen, null));
    }

    @Test
    void ofABootOneThingChangesInEach() {
        RunRecipe.Boot boot = boot("xen-4.14-dev+live-update-v1", "console=com1 liveupdate=64M");
        List<Variant> variants = RunVariants.of(boot);
        assertEquals(List.of("no-gap-fix", "page-info", "v2", "no-region"), ids(variants));
        assertFalse(RunVariants.build(variants.get(0).recipe()).gapFix());
        assertEquals(48, RunVariants.build(variants.get(1).recipe()).pageInfoBytes());
        assertEquals(
                Level.V2,
                RunVariants.build(variants.get(2).recipe()).liveUpdate().level());
        assertEquals("console=com1", RunVariants.options(variants.get(3).recipe()));
        assertEquals("The same with page_info of 48 bytes", variants.get(1).title());
    }

    @Test
    void whatABuildHasNotIsNotOffered() {
        assertEquals(List.of("gap-fix", "page-info"), ids(RunVariants.of(boot("xen-4.14-dev", "console=com1"))));
    }

    @Test
    void ofAnUpdateTheStrategyAndTheNextXenChange() {
        var scenario = NewScenario.suggested(HostChoice.of(Samples.hosts()), XenBuilds.shipped());
        List<Variant> variants = RunVariants.of(new RunRecipe.Update(scenario));
        assertTrue(ids(variants).containsAll(List.of("in-use-list", "passes-2", "page-info")), ids(variants)::toString);
        assertFalse(ids(variants).contains("passes-1"), "that is what this strategy does");
        RunRecipe other = RunVariants.with(
                new RunRecipe.Update(scenario), XenBuilds.shipped().getFirst(), "console=none");
        assertEquals(XenBuilds.shipped().getFirst(), RunVariants.build(other));
        assertEquals("console=none", RunVariants.options(other));
    }

    @Test
    void aVariantIsCalledByWhatItAdds() {
        RunRecipe.Boot boot = boot("xen-4.14-dev", "console=com1");
        RunRecipe with = RunVariants.of(boot).getFirst().recipe();
        assertEquals("With the gap fix", RunNames.apart(with, boot));
        assertEquals(boot.scenario().build().title(), RunNames.apart(boot, with));
    }
}
