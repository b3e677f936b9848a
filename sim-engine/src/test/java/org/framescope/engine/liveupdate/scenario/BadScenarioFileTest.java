package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that is no scenario gives one message with file, place and cause. */
class BadScenarioFileTest {

    private static final String GOOD = """
            {"format": "update-scenario/1",
             "host": {"format": "framescope-host/1", "memoryMap": [{"start": "1M", "end": "2G", "type": "ram"}]},
             "first": "xen-4.14-dev+live-update-v2",
             "next": ["xen-4.14-dev+live-update-v2"],
             "domains": [{"type": "pv", "memory": "512M"}, {"name": "web", "type": "hvm", "memory": "64M"}],
             "workload": {"seed": 7, "days": 2, "startsPerDay": 10, "smallest": "64M", "largest": "1G", "fill": 0.5},
             "strategy": "reserved-region",
             "options": {"placement": "at-old-image", "passes": 1},
             "rates": {"pass-range": 41},
             "expect": {"outcome": "survived"}}
            """;

    @TempDir
    private Path folder;

    private static UpdateScenario parse(String text) throws InputException {
        return ScenarioFile.parse(Path.of("bad.json"), text.getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
    }

    private static void assertError(String place, String reason, String text) {
        InputException error = assertThrows(InputException.class, () -> parse(text));
        assertEquals(place, error.place(), error.getMessage());
        assertTrue(error.reason().contains(reason), error.getMessage());
        assertTrue(error.getMessage().startsWith("bad.json"), error.getMessage());
        assertEquals(1, error.getMessage().lines().count(), error.getMessage());
    }

    private static void assertErrorAfter(String from, String to, String place, String reason) {
        assertTrue(GOOD.contains(from));
        assertError(place, reason, GOOD.replace(from, to));
    }

    @Test
    void theGoodFileIsGood() throws InputException {
        parse(GOOD);
    }

    @Test
    void noScenarioFile() {
        assertError("", "empty", "");
        assertError("line 1, column 12", "not JSON", "{\"format\": x");
        assertError("", "must be an object", "[1]");
        assertErrorAfter("update-scenario/1", "update-scenario/9", "format", "update-scenario/1");
        assertErrorAfter("\"strategy\"", "\"stratgey\"", "", "\"stratgey\"");
        assertErrorAfter("\"first\"", "\"name\"", "", "\"first\" is missing");
        assertErrorAfter("reserved-region", "region", "strategy", "one of reserved-region, in-use-list");
    }

    @Test
    void truncated() {
        String whole = GOOD.strip();
        for (int end = 1; end < whole.length(); end += 7) {
            String part = whole.substring(0, end);
            assertThrows(InputException.class, () -> parse(part));
        }
    }

    @Test
    void host() {
        assertErrorAfter("\"type\": \"ram\"", "\"type\": \"rom\"", "host.memoryMap[0].type", "one of ram");
        assertErrorAfter(
                "{\"format\": \"framescope-host/1\", \"memoryMap\": [{\"start\": \"1M\", \"end\": \"2G\", \"type\": \"ram\"}]}",
                "\"no-such-host\"",
                "host",
                "neither a file beside this one nor a known host");
        assertErrorAfter("\"first\"", "\"commandLine\": 7, \"first\"", "commandLine", "text");
        assertErrorAfter("\"first\"", "\"addOptions\": \"sync_console\", \"first\"", "addOptions", "list");
    }

    @Test
    void anErrorInTheFileOfTheHostNamesThatFile() throws Exception {
        Path host = Files.writeString(folder.resolve("host.json"), "{\"format\": \"framescope-host/1\", \"cpuz\": 1}");
        Path scenario = Files.writeString(
                folder.resolve("scenario.json"),
                GOOD.replaceFirst("\\{\"format\": \"framescope.*}\\]}", "\"host.json\""));
        InputException error = assertThrows(InputException.class, () -> ScenarioFile.read(scenario));
        assertEquals(host.toString(), error.file());
        assertTrue(error.reason().contains("cpuz"), error.getMessage());
    }

    @Test
    void builds() {
        assertErrorAfter(
                "\"first\": \"xen-4.14-dev+live", "\"first\": \"xen-9+live", "first", "known are xen-4.14-dev");
        assertErrorAfter("[\"xen-4.14-dev+live-update-v2\"]", "[\"xen-9\"]", "next[0]", "known are xen-4.14-dev");
        assertErrorAfter("[\"xen-4.14-dev+live-update-v2\"]", "[]", "next", "from 1 to");
        assertErrorAfter("[\"xen-4.14-dev+live-update-v2\"]", "\"xen-4.14-dev+gap-fix\"", "next", "list");
        assertErrorAfter("[\"xen-4.14-dev+live-update-v2\"]", "[7]", "next[0]", "text");
        assertErrorAfter("[\"xen-4.14-dev+live-update-v2\"]", "[{\"id\": 1}]", "next[0]", "\"format\" is missing");
    }

    @Test
    void domains() {
        assertErrorAfter("\"pv\"", "\"xv\"", "domains[0].type", "one of pv, hvm, pvh");
        assertErrorAfter("\"512M\"", "\"512X\"", "domains[0].memory", "not a size");
        assertErrorAfter("\"512M\"", "0", "domains[0].memory", "multiple of 4096");
        assertErrorAfter("\"512M\"", "6000", "domains[0].memory", "multiple of 4096");
        assertErrorAfter("\"512M\"", "\"512M\", \"vcpus\": 0", "domains[0].vcpus", "from 1");
        assertErrorAfter("\"512M\"", "\"512M\", \"count\": 0", "domains[0].count", "from 1");
        assertErrorAfter("\"512M\"", "\"512M\", \"count\": 32752", "domains[1]", "more than 32752");
        assertErrorAfter("\"512M\"", "\"512M\", \"node\": -1", "domains[0].node", "number");
        assertErrorAfter("\"512M\"", "\"512M\", \"passthrough\": \"yes\"", "domains[0].passthrough", "true or false");
        assertErrorAfter("\"type\": \"pv\"", "\"typ\": \"pv\"", "domains[0]", "\"typ\"");
        assertErrorAfter("\"type\": \"pv\", ", "", "domains[0]", "\"type\" is missing");
        assertErrorAfter(
                "[{\"type\": \"pv\", \"memory\": \"512M\"}, {\"name\": \"web\", \"type\": \"hvm\", \"memory\": \"64M\"}]",
                "[]",
                "domains",
                "dom0");
    }

    @Test
    void workload() {
        assertErrorAfter("\"seed\": 7", "\"seed\": -7", "workload.seed", "number");
        assertErrorAfter("\"seed\": 7", "\"seed\": \"0xffffffffffffffff\"", "workload.seed", "2^63");
        assertErrorAfter("\"days\": 2", "\"days\": \"two\"", "workload.days", "from 0");
        assertErrorAfter("\"days\": 2", "\"days\": 1e300", "workload.startsPerDay", "10 million");
        assertErrorAfter("\"largest\": \"1G\"", "\"largest\": \"1M\"", "workload.largest", "smaller");
        assertErrorAfter("\"fill\": 0.5", "\"fill\": 50", "workload.fill", "from 0 to 1");
        assertErrorAfter("\"fill\": 0.5", "\"filled\": 0.5", "workload", "\"filled\"");
        assertErrorAfter(", \"fill\": 0.5", "", "workload", "\"fill\" is missing");
    }

    @Test
    void optionsRatesAndExpectation() {
        assertErrorAfter("\"at-old-image\"", "\"on-top\"", "options.placement", "one of at-old-image, top-of-region");
        assertErrorAfter("\"passes\": 1", "\"passes\": 0", "options.passes", "from 1");
        assertErrorAfter("\"passes\": 1", "\"pases\": 1", "options", "\"pases\"");
        assertErrorAfter("\"pass-range\": 41", "\"pass-rang\": 41", "rates", "there are quiesce-domain");
        assertErrorAfter("\"pass-range\": 41", "\"pass-range\": -41", "rates.pass-range", "from 0");
        assertErrorAfter("\"pass-range\": 41", "\"pass-range\": 1e308", "rates.pass-range", "10^15");
        assertErrorAfter("\"pass-range\": 41", "\"pass-range\": \"41\"", "rates.pass-range", "number");
        assertErrorAfter("\"survived\"", "\"won\"", "expect.outcome", "one of survived, scribbled, died, refused");
        assertErrorAfter("\"survived\"", "\"survived\", \"findings\": \"a\"", "expect.findings", "list");
    }
}
