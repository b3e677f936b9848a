package org.framescope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framescope.app.scenario.Samples;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario of live update and tells what became of it. */
@Command(
        name = "liveupdate",
        mixinStandardHelpOptions = true,
        description = "Hands a running host from one Xen to the next and tells whether every preserved page survived.",
        footer = {
            "%nExamples:",
            "  framescope liveupdate fits",
            "  framescope liveupdate scenario.json --strategy both",
            "  framescope liveupdate scenario.json --to xen-4.14-dev+live-update-v3 --passes 2 --format json",
            "%nExit codes: 0 every preserved page survived, 1 it did not, 2 the input cannot be used"
        })
final class LiveUpdateCommand implements Callable<Integer> {

    private enum Format {
        text,
        json
    }

    private static final String BOTH = "both";

    @Parameters(paramLabel = "SCENARIO", description = "A scenario: a file, or the name of a sample.")
    private String scenario = "";

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "reserved-region, in-use-list, or both side by side; default: the scenario's.")
    private @Nullable String strategy;

    @Option(
            names = "--to",
            paramLabel = "BUILD",
            description = "Build of Xen that takes over, by name or as a file, instead of the scenario's; repeat it for"
                    + " one update after the other.")
    private List<String> builds = List.of();

    @Option(
            names = "--passes",
            paramLabel = "N",
            description = "Passes over the pages of all domains before memory is plugged in.")
    private @Nullable Integer passes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException, IOException {
        List<UpdateResult> results = new ArrayList<>();
        for (UpdateScenario wanted : wanted(read())) {
            results.add(LiveUpdate.run(wanted));
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> print(results, out);
            case json -> new UpdateJson(results).print(out);
        }
        out.flush();
        return results.stream().allMatch(result -> result.outcome() == Outcome.SURVIVED) ? ExitCodes.OK : ExitCodes.NO;
    }

    private static void print(List<UpdateResult> results, PrintWriter out) {
        UpdateReport.printHead(results.getFirst().scenario(), out);
        if (results.size() > 1) {
            new StrategyTable(results).print(out);
        }
        for (UpdateResult result : results) {
            new UpdateReport(result).print(out);
        }
    }

    private UpdateScenario read() throws InputException {
        Path file = fileNamed(scenario)
                .or(() -> Samples.scenarioFile(scenario))
                .orElseThrow(() -> new InputException(
                        scenario,
                        "",
                        "is neither a file nor a sample; samples are " + String.join(", ", Samples.scenarioNames())));
        return ScenarioFile.read(file, Samples::hostFile);
    }

    private static Optional<Path> fileNamed(String name) {
        try {
            Path path = Path.of(name);
            return Files.exists(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What is to be run: the scenario with what the arguments change. */
    private List<UpdateScenario> wanted(UpdateScenario read) throws InputException {
        UpdateScenario changed = read;
        if (!builds.isEmpty()) {
            List<XenBuild> next = new ArrayList<>();
            for (String build : builds) {
                next.add(XenBuilds.resolve(build));
            }
            changed = changed.withNext(next);
        }
        if (passes != null) {
            changed = changed.with(withPasses(changed.options(), passes));
        }
        List<UpdateScenario> scenarios = new ArrayList<>();
        for (StrategyKind kind : strategies(read.strategy())) {
            UpdateScenario wanted = changed.with(kind);
            scenarios.add(wanted.equals(read) ? read : wanted.expecting(null));
        }
        return scenarios;
    }

    private UpdateOptions withPasses(UpdateOptions options, int number) {
        if (number < 1 || number > ScenarioFile.MOST_PASSES) {
            throw new ParameterException(
                    spec.commandLine(), "--passes " + number + ": must be from 1 to " + ScenarioFile.MOST_PASSES);
        }
        return options.withPasses(number);
    }

    private List<StrategyKind> strategies(StrategyKind own) {
        if (strategy == null) {
            return List.of(own);
        }
        if (strategy.equals(BOTH)) {
            return List.of(StrategyKind.values());
        }
        return Arrays.stream(StrategyKind.values())
                .filter(kind -> kind.id().equals(strategy))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--strategy " + strategy + ": must be reserved-region, in-use-list or " + BOTH));
    }
}
