package org.framescope.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Scenario;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;

/** What runs are called when they stand beside each other. */
final class RunNames {

    private static final String DOT = " \u00b7 ";

    private RunNames() {}

    /** What is booted and with which options. */
    static List<String> parts(RunRecipe recipe) {
        List<String> parts = new ArrayList<>();
        switch (recipe) {
            case RunRecipe.Boot(Scenario boot) -> {
                parts.add(boot.build().title());
                parts.add(boot.options().isEmpty() ? Texts.get("compare.no-options") : boot.options());
            }
            case RunRecipe.Update(UpdateScenario update) -> {
                parts.add(update.strategy().title());
                parts.add(Texts.get(
                        switch (update.options().passes()) {
                            case UpdateOptions.PASSES_OF_STRATEGY -> "compare.passes.own";
                            case 1 -> "compare.passes.one";
                            default -> "compare.passes.two";
                        }));
                parts.add(Texts.get("compare.xen.first", update.first().title()));
                update.next().stream()
                        .map(build -> Texts.get("compare.xen.next", build.title()))
                        .forEach(parts::add);
                parts.add(update.host().commandLine());
            }
        }
        return parts;
    }

    /** All of it in one line. */
    static String detail(RunRecipe recipe) {
        return String.join(DOT, parts(recipe));
    }

    /** What makes a run differ from another one of its kind, in one line; empty where nothing does. */
    static String apart(RunRecipe recipe, RunRecipe other) {
        List<String> others = parts(other);
        List<String> parts = new ArrayList<>(parts(recipe));
        parts.removeAll(others);
        return parts.stream().map(part -> behind(part, others)).collect(Collectors.joining(DOT));
    }

    /** Of a text that only goes on where another one ends, what it adds. */
    private static String behind(String part, List<String> others) {
        for (String other : others) {
            if (part.startsWith(other + ", ")) {
                String added = part.substring(other.length() + 2);
                return Character.toUpperCase(added.charAt(0)) + added.substring(1);
            }
        }
        return part;
    }

    /** What a file or a sample is called. */
    static String name(RunRecipe recipe) {
        return switch (recipe) {
            case RunRecipe.Boot(Scenario boot) -> {
                Path file = boot.file();
                yield file == null ? boot.host().name() : file.getFileName().toString();
            }
            case RunRecipe.Update(UpdateScenario update) -> update.name();
        };
    }
}
