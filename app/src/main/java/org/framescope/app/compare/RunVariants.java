package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Scenario;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.xen.LiveUpdateSupport.Level;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenVariants;

/** Runs that differ from a given one in a single thing, and what there is to see in the comparison. */
public final class RunVariants {

    /** The sizes of page_info that real builds have. */
    private static final int[] PAGE_INFO_BYTES = {32, 48};

    private static final String REGION_OPTION = "liveupdate=";

    /**
     * One of them.
     *
     * @param id stable name
     * @param title what is other
     * @param why what there is to see
     */
    public record Variant(String id, String title, String why, RunRecipe recipe) {

        static Variant of(String id, RunRecipe recipe, Object... values) {
            String key = "compare.variant." + id;
            return new Variant(id, Texts.get(key, values), Texts.get(key + ".why", values), recipe);
        }
    }

    private RunVariants() {}

    /** Those that make sense for a run, the most telling first. */
    public static List<Variant> of(RunRecipe recipe) {
        return switch (recipe) {
            case RunRecipe.Boot boot -> ofBoot(boot.scenario());
            case RunRecipe.Update update -> ofUpdate(update.scenario());
        };
    }

    private static List<Variant> ofBoot(Scenario boot) {
        List<Variant> variants = new ArrayList<>();
        XenBuild build = boot.build();
        addBuilds(variants, build, other -> new RunRecipe.Boot(boot.with(other, boot.options())));
        if (build.liveUpdate().supported() && build.liveUpdate().level() != Level.V3) {
            boolean first = build.liveUpdate().level() == Level.V1;
            XenBuild other = XenVariants.withLiveUpdate(build, first ? Level.V2 : Level.V1);
            variants.add(Variant.of(first ? "v2" : "v1", new RunRecipe.Boot(boot.with(other, boot.options()))));
        }
        String without = Stream.of(boot.options().split(" "))
                .filter(word -> !word.startsWith(REGION_OPTION))
                .collect(Collectors.joining(" "));
        if (!without.equals(boot.options())) {
            variants.add(Variant.of("no-region", new RunRecipe.Boot(boot.with(build, without))));
        }
        return variants;
    }

    private static List<Variant> ofUpdate(UpdateScenario update) {
        List<Variant> variants = new ArrayList<>();
        for (Comparison.Variant strategy : Comparison.STRATEGIES.variants(update)) {
            if (strategy.scenario().strategy() != update.strategy()) {
                variants.add(
                        Variant.of(strategy.scenario().strategy().id(), new RunRecipe.Update(strategy.scenario())));
            }
        }
        for (Comparison.Variant passes : Comparison.PASSES.variants(update)) {
            if (passesOf(passes.scenario()) != passesOf(update)) {
                variants.add(Variant.of(
                        "passes-" + passes.scenario().options().passes(), new RunRecipe.Update(passes.scenario())));
            }
        }
        addBuilds(variants, update.next().getFirst(), other -> new RunRecipe.Update(withFirstNext(update, other)));
        return variants;
    }

    /** The build that can be exchanged: the one that boots, or the first one that takes over. */
    public static XenBuild build(RunRecipe recipe) {
        return switch (recipe) {
            case RunRecipe.Boot boot -> boot.scenario().build();
            case RunRecipe.Update update -> update.scenario().next().getFirst();
        };
    }

    /** The command line of the Xen that boots from power-on. */
    public static String options(RunRecipe recipe) {
        return switch (recipe) {
            case RunRecipe.Boot boot -> boot.scenario().options();
            case RunRecipe.Update update -> update.scenario().host().commandLine();
        };
    }

    /** The same with another {@link #build} and other {@link #options}. */
    public static RunRecipe with(RunRecipe recipe, XenBuild build, String options) {
        return switch (recipe) {
            case RunRecipe.Boot boot -> new RunRecipe.Boot(boot.scenario().with(build, options));
            case RunRecipe.Update update ->
                new RunRecipe.Update(withFirstNext(update.scenario(), build)
                        .withHost(update.scenario().host().withCommandLine(options)));
        };
    }

    /** The same scenario with another build in the first update; later ones stay. */
    private static UpdateScenario withFirstNext(UpdateScenario update, XenBuild build) {
        List<XenBuild> next = new ArrayList<>(update.next());
        next.set(0, build);
        return update.withNext(next).expecting(null);
    }

    private static int passesOf(UpdateScenario update) {
        int own = update.strategy() == StrategyKind.IN_USE_LIST ? 2 : 1;
        int passes = update.options().passes();
        return passes == UpdateOptions.PASSES_OF_STRATEGY ? own : passes;
    }

    private static void addBuilds(List<Variant> variants, XenBuild build, Function<XenBuild, RunRecipe> with) {
        variants.add(Variant.of(
                build.gapFix() ? "no-gap-fix" : "gap-fix", with.apply(XenVariants.withGapFix(build, !build.gapFix()))));
        for (int bytes : PAGE_INFO_BYTES) {
            if (bytes != build.pageInfoBytes()) {
                variants.add(Variant.of(
                        "page-info", with.apply(XenVariants.withPageInfo(build, bytes)), bytes, build.pageInfoBytes()));
            }
        }
    }
}
