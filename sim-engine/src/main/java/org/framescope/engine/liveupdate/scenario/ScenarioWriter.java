package org.framescope.engine.liveupdate.scenario;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.Names;
import org.framescope.engine.input.SizeText;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.liveupdate.pause.PauseRate;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** Writes a scenario as a file that a person likes to read; what is as always is left out. */
final class ScenarioWriter {

    private final List<String> fields = new ArrayList<>();

    private ScenarioWriter() {}

    static String write(UpdateScenario scenario) {
        ScenarioWriter writer = new ScenarioWriter();
        writer.text("format", ScenarioFile.FORMAT);
        writer.text("name", scenario.name());
        writer.text("shows", scenario.shows());
        writer.field(
                "host",
                indented(new HostFile(scenario.host(), "", scenario.first().id()).toJson(), 2));
        writer.field("first", indented(build(scenario.first()), 2));
        writer.list(
                "next",
                scenario.next().stream().map(build -> indented(build(build), 4)).toList());
        writer.list(
                "domains",
                scenario.domains().stream().map(ScenarioWriter::domain).toList());
        if (scenario.workload() != null) {
            writer.field("workload", workload(scenario.workload()));
        }
        writer.text("strategy", scenario.strategy().id());
        writer.field("options", options(scenario.options()));
        List<String> rates = rates(scenario.rates());
        if (!rates.isEmpty()) {
            writer.field("rates", "{" + String.join(", ", rates) + "}");
        }
        if (scenario.expect() != null) {
            writer.field("expect", expectation(scenario.expect()));
        }
        return "{\n  " + String.join(",\n  ", writer.fields) + "\n}\n";
    }

    private void field(String name, String json) {
        fields.add(quoted(name) + ": " + json);
    }

    private void text(String name, String text) {
        field(name, quoted(text));
    }

    private void list(String name, List<String> items) {
        field(name, "[\n    " + String.join(",\n    ", items) + "\n  ]");
    }

    private static String build(XenBuild build) {
        boolean shipped = XenBuilds.find(build.id()).filter(build::equals).isPresent();
        return shipped ? quoted(build.id()) : XenBuilds.toJson(build);
    }

    private static String domain(DomainSpec domain) {
        List<String> fields = new ArrayList<>();
        fields.add("\"name\": " + quoted(domain.name()));
        fields.add("\"type\": " + quoted(Names.of(domain.type())));
        fields.add("\"memory\": " + size(domain.bytes()));
        fields.add("\"vcpus\": " + domain.vcpus());
        if (domain.passthrough()) {
            fields.add("\"passthrough\": true");
        }
        if (domain.node() != DomainSpec.ANY_NODE) {
            fields.add("\"node\": " + domain.node());
        }
        return "{" + String.join(", ", fields) + "}";
    }

    private static String workload(Workload workload) {
        return ("{\"seed\": %d, \"days\": %s, \"startsPerDay\": %s, \"smallest\": %s, \"largest\": %s,"
                        + " \"balloonsPerDay\": %s, \"fill\": %s}")
                .formatted(
                        workload.seed(),
                        workload.days(),
                        workload.startsPerDay(),
                        size(workload.smallest()),
                        size(workload.largest()),
                        workload.balloonsPerDay(),
                        workload.fill());
    }

    private static String options(UpdateOptions options) {
        String passes = options.passes() == UpdateOptions.PASSES_OF_STRATEGY ? "" : ", \"passes\": " + options.passes();
        return "{\"keepRegionFree\": %b, \"placement\": %s, \"preserveM2p\": %b%s}"
                .formatted(
                        options.keepRegionFree(), quoted(Names.of(options.placement())), options.preserveM2p(), passes);
    }

    private static List<String> rates(PauseRates rates) {
        List<String> changed = new ArrayList<>();
        for (PauseRate rate : rates.rates()) {
            boolean asAlways = PauseRates.defaults()
                    .find(rate.id())
                    .filter(known -> known.nanos() == rate.nanos())
                    .isPresent();
            if (!asAlways) {
                changed.add(quoted(rate.id()) + ": " + rate.nanos());
            }
        }
        return changed;
    }

    private static String expectation(Expectation expect) {
        List<String> findings =
                expect.findings().stream().map(ScenarioWriter::quoted).toList();
        return "{\"outcome\": %s, \"findings\": [%s], \"message\": %s}"
                .formatted(quoted(Names.of(expect.outcome())), String.join(", ", findings), quoted(expect.message()));
    }

    private static String size(long bytes) {
        return quoted(SizeText.write(bytes));
    }

    private static String indented(String json, int spaces) {
        return json.strip().replace("\n", "\n" + " ".repeat(spaces));
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
