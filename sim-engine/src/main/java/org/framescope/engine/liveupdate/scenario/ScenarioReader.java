package org.framescope.engine.liveupdate.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.framescope.engine.liveupdate.ImagePlacement;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.liveupdate.pause.PauseRate;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Reads a scenario of the format {@code update-scenario/1}. */
final class ScenarioReader {

    /** Most updates in a row. */
    static final int MOST_UPDATES = 1000;

    private static final List<String> KNOWN = List.of(
            "$schema",
            "format",
            "name",
            "shows",
            "host",
            "commandLine",
            "addOptions",
            "first",
            "next",
            "domains",
            "workload",
            "strategy",
            "options",
            "rates",
            "expect");
    private static final List<String> OPTIONS = List.of("keepRegionFree", "placement", "preserveM2p", "passes");
    private static final List<String> EXPECTATION = List.of("outcome", "findings", "message");

    private final Neighbours neighbours;

    ScenarioReader(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    UpdateScenario read(Json root, String defaultName) throws InputException {
        Json format = root.get("format");
        if (!format.text().equals(ScenarioFile.FORMAT)) {
            throw format.error("is \"" + format.text() + "\", this program reads \"" + ScenarioFile.FORMAT + "\"");
        }
        FieldReader.allow(root, KNOWN);
        String name = FieldReader.text(root, "name", defaultName);
        return new UpdateScenario(
                name,
                FieldReader.text(root, "shows", ""),
                host(root, name),
                build(root.get("first")),
                next(root.get("next")),
                DomainReader.domains(root.get("domains")),
                WorkloadReader.workload(root.find("workload")),
                root.has("strategy")
                        ? FieldReader.choice(root.get("strategy"), StrategyKind.class)
                        : StrategyKind.RESERVED_REGION,
                options(root.find("options")),
                rates(root.find("rates")),
                expectation(root.find("expect")));
    }

    private Host host(Json root, String name) throws InputException {
        Json field = root.get("host");
        Host host = field.isText() ? hostIn(field) : HostFile.parse(field, name).host();
        List<String> words = new ArrayList<>();
        words.add(FieldReader.text(root, "commandLine", host.commandLine()));
        words.addAll(texts(root.find("addOptions")));
        return host.withCommandLine(String.join(" ", words).strip());
    }

    private Host hostIn(Json field) throws InputException {
        Optional<Path> file = neighbours.host(field.text());
        if (file.isEmpty()) {
            throw field.error("\"" + field.text() + "\" is neither a file beside this one nor a known host");
        }
        return HostFile.read(file.get()).host();
    }

    private List<XenBuild> next(Json field) throws InputException {
        List<XenBuild> builds = new ArrayList<>();
        for (Json build : field.items()) {
            builds.add(build(build));
        }
        if (builds.isEmpty() || builds.size() > MOST_UPDATES) {
            throw field.error("must name from 1 to " + MOST_UPDATES + " builds, not " + builds.size());
        }
        return builds;
    }

    private XenBuild build(Json field) throws InputException {
        return BuildReader.build(field, neighbours);
    }

    private static UpdateOptions options(@Nullable Json options) throws InputException {
        if (options == null) {
            return UpdateOptions.DEFAULT;
        }
        FieldReader.allow(options, OPTIONS);
        UpdateOptions otherwise = UpdateOptions.DEFAULT;
        return new UpdateOptions(
                FieldReader.bool(options, "keepRegionFree", otherwise.keepRegionFree()),
                options.has("placement")
                        ? FieldReader.choice(options.get("placement"), ImagePlacement.class)
                        : otherwise.placement(),
                FieldReader.bool(options, "preserveM2p", otherwise.preserveM2p()),
                FieldReader.number(options, "passes", 1, ScenarioFile.MOST_PASSES, otherwise.passes()));
    }

    private static PauseRates rates(@Nullable Json field) throws InputException {
        PauseRates rates = PauseRates.defaults();
        if (field == null) {
            return rates;
        }
        for (String id : field.names()) {
            if (rates.find(id).isEmpty()) {
                throw field.error("does not know the rate \"" + id + "\"; there are "
                        + String.join(
                                ", ",
                                rates.rates().stream().map(rate -> rate.id()).toList()));
            }
            double nanos = field.get(id).decimal();
            if (nanos > PauseRate.MOST_NANOS) {
                throw field.get(id).error("must be at most 10^15 nanoseconds, which are eleven days");
            }
            rates = rates.with(id, nanos);
        }
        return rates;
    }

    private static @Nullable Expectation expectation(@Nullable Json field) throws InputException {
        if (field == null) {
            return null;
        }
        FieldReader.allow(field, EXPECTATION);
        return new Expectation(
                FieldReader.choice(field.get("outcome"), Outcome.class),
                texts(field.find("findings")),
                FieldReader.text(field, "message", ""));
    }

    private static List<String> texts(@Nullable Json list) throws InputException {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            for (Json item : list.items()) {
                texts.add(item.text());
            }
        }
        return texts;
    }
}
