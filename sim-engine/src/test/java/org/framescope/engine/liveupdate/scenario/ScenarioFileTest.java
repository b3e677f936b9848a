package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.ImagePlacement;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {

    private static final Path HOSTS = Path.of(System.getProperty("framescope.samples"), "hosts");

    private static final String SHORT = """
            {"format": "update-scenario/1",
             "host": "pc-2g",
             "addOptions": ["liveupdate=64M"],
             "first": "xen-4.14-dev+live-update-v1",
             "next": ["xen-4.14-dev+live-update-v2"],
             "domains": [{"type": "pv", "memory": "512M"}]}
            """;

    private static final String FULL = """
            {"format": "update-scenario/1",
             "name": "full",
             "shows": "Every \\"field\\"",
             "host": "pc-2g",
             "commandLine": "liveupdate=32M",
             "first": "xen-4.14-dev+live-update-v1",
             "next": ["xen-4.14-dev+live-update-v2", "xen-4.14-dev+live-update-v1"],
             "domains": [
               {"name": "dom0", "type": "pv", "memory": "512M", "vcpus": 2},
               {"name": "web", "type": "hvm", "memory": "64 MiB", "vcpus": 4, "passthrough": true, "node": 1, "count": 2}],
             "workload": {"seed": 7, "days": 2.5, "startsPerDay": 10, "smallest": "64M", "largest": "1G",
                          "balloonsPerDay": 3, "fill": 0.5},
             "strategy": "in-use-list",
             "options": {"keepRegionFree": false, "placement": "top-of-region", "preserveM2p": false, "passes": 3},
             "rates": {"pass-range": 82.5},
             "expect": {"outcome": "died", "findings": ["scribble"], "message": "Xen BUG"}}
            """;

    @TempDir
    private Path folder;

    private static UpdateScenario parse(String text) throws InputException {
        return ScenarioFile.parse(
                Path.of("made-up.json"),
                text.getBytes(StandardCharsets.UTF_8),
                name -> Optional.of(HOSTS.resolve(name + ".json")));
    }

    @Test
    void whatIsLeftOutIsAsAlways() throws Exception {
        UpdateScenario scenario = parse(SHORT);
        assertEquals("made-up", scenario.name());
        assertEquals(StrategyKind.RESERVED_REGION, scenario.strategy());
        assertEquals(UpdateOptions.DEFAULT, scenario.options());
        assertNull(scenario.workload());
        assertNull(scenario.expect());
        assertEquals(
                List.of(new DomainSpec("dom0", DomainType.PV, 512 * Units.MIB, 1, false, DomainSpec.ANY_NODE)),
                scenario.domains());
        String own = HostFile.read(HOSTS.resolve("pc-2g.json")).host().commandLine();
        assertEquals(own + " liveupdate=64M", scenario.host().commandLine());
    }

    @Test
    void everyFieldIsRead() throws Exception {
        UpdateScenario scenario = parse(FULL);
        assertEquals("liveupdate=32M", scenario.host().commandLine());
        assertEquals(
                List.of("xen-4.14-dev+live-update-v2", "xen-4.14-dev+live-update-v1"),
                scenario.next().stream().map(XenBuild::id).toList());
        assertEquals(
                List.of("dom0", "web-1", "web-2"),
                scenario.domains().stream().map(DomainSpec::name).toList());
        assertEquals(
                new DomainSpec("web-2", DomainType.HVM, 64 * Units.MIB, 4, true, 1),
                scenario.domains().get(2));
        assertEquals(new Workload(7, 2.5, 10, 64 * Units.MIB, Units.GIB, 3, 0.5), scenario.workload());
        assertEquals(StrategyKind.IN_USE_LIST, scenario.strategy());
        assertEquals(new UpdateOptions(false, ImagePlacement.TOP_OF_REGION, false, 3), scenario.options());
        assertEquals(82.5, scenario.rates().find("pass-range").orElseThrow().nanos());
        assertEquals(new Expectation(Outcome.DIED, List.of("scribble"), "Xen BUG"), scenario.expect());
    }

    @Test
    void aBuildMayStandInTheFile() throws Exception {
        UpdateScenario scenario = parse(SHORT.replace("[\"xen-4.14-dev+live-update-v2\"]", """
                [{"format": "xen-build/1", "id": "mine", "title": "Mine", "basedOn": "xen-4.14-dev+live-update-v3",
                  "bootRegions": 300}]"""));
        XenBuild mine = scenario.next().getFirst();
        assertEquals("mine", mine.id());
        assertEquals(300, mine.bootRegions());
        assertEquals(scenario, parse(ScenarioFile.toJson(scenario)));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (String text : List.of(SHORT, FULL)) {
            UpdateScenario scenario = parse(text);
            assertEquals(scenario, parse(ScenarioFile.toJson(scenario)));
            Path file = folder.resolve("scenario.json");
            ScenarioFile.write(scenario, file);
            assertEquals(scenario, ScenarioFile.read(file));
        }
    }

    @Test
    void filesAreLookedForBesideTheScenario() throws Exception {
        Files.copy(HOSTS.resolve("pc-8g-2nodes.json"), folder.resolve("mine.json"));
        Path file = Files.writeString(folder.resolve("scenario.json"), SHORT.replace("pc-2g", "mine.json"));
        assertEquals("pc-8g-2nodes", ScenarioFile.read(file).host().name());
    }
}
