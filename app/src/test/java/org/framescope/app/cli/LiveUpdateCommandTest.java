package org.framescope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveUpdateCommandTest {

    private static final String V3 = "xen-4.14-dev+live-update-v3";

    @TempDir
    Path folder;

    /** A scenario on a host of 8 GiB with a region of 128 MiB, which is enough for page_info of 32 bytes. */
    private Path scenario(String next) throws IOException {
        return Files.writeString(folder.resolve("mine.json"), """
                {"format": "update-scenario/1",
                 "host": "pc-8g-2nodes",
                 "addOptions": ["liveupdate=128M"],
                 "first": "xen-4.14-dev+live-update-v3",
                 "next": ["%s"],
                 "domains": [{"type": "pv", "memory": "512M", "vcpus": 2}, {"type": "pvh", "memory": "1G"}],
                 "expect": {"outcome": "survived"}}
                """.formatted(next));
    }

    @Test
    void aSampleByItsNameSurvives() {
        CommandRun run = CommandRun.of("liveupdate", "fits");
        assertEquals("", run.err());
        assertEquals(ExitCodes.OK, run.exitCode(), run.out());
        assertTrue(run.out().contains("Strategy: Reserved region"), run.out());
        assertTrue(run.out().contains("Outcome: survived"), run.out());
        assertTrue(run.out().contains("That is how the scenario says it ends."), run.out());
        assertEquals(
                1, run.out().lines().filter(line -> line.endsWith("  longest")).count(), run.out());
    }

    @Test
    void aFileThatDiesTellsWhyAndThatItShouldNot() throws Exception {
        CommandRun run = CommandRun.of("liveupdate", scenario(V3 + "+page-info-64"));
        assertEquals(ExitCodes.NO, run.exitCode(), run.out());
        assertTrue(run.out().contains("Xen stops here: Xen BUG at page_alloc.c:431"), run.out());
        assertTrue(run.out().contains("Outcome: died"), run.out());
        assertTrue(run.out().contains("The outcome should be survived, and is died."), run.out());
    }

    @Test
    void aRefusedUpdateCountsNothing() {
        CommandRun run = CommandRun.of("liveupdate", "no-region");
        assertEquals(ExitCodes.NO, run.exitCode(), run.out());
        assertTrue(run.out().contains("Outcome: refused"), run.out());
        assertFalse(run.out().contains("stream"), run.out());
        assertTrue(run.out().contains("kexec.no-region, step "), run.out());
    }

    @Test
    void aScribbleNamesStepFramesAndOwner() {
        CommandRun run = CommandRun.of("liveupdate", "shared-page-in-region");
        assertEquals(ExitCodes.NO, run.exitCode(), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("  violation scribble, step \\d+: .+")), run.out());
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches("    frames 0x[0-9a-f_]+ to 0x[0-9a-f_]+ of dom\\d")),
                run.out());
    }

    @Test
    void theSameScenarioGivesTheSameText() {
        CommandRun run = CommandRun.of("liveupdate", "list-overflow-256", "--strategy", "both", "--format", "json");
        assertEquals(run, CommandRun.of("liveupdate", "list-overflow-256", "--strategy", "both", "--format", "json"));
    }

    @Test
    void otherBuildsAndPassesReplaceThoseOfTheScenario() throws Exception {
        CommandRun run = CommandRun.of(
                "liveupdate", scenario(V3 + "+page-info-64"), "--to", V3, "--to", V3 + "+old", "--passes", "3");
        assertEquals(ExitCodes.OK, run.exitCode(), run.out());
        assertTrue(run.out().contains("Update 2: "), run.out());
        assertTrue(run.out().contains("3 passes over domain pages"), run.out());
        assertFalse(run.out().contains("the scenario says"), run.out());
    }

    @Test
    void bothStrategiesStandSideBySide() throws Exception {
        CommandRun run = CommandRun.of("liveupdate", scenario(V3), "--strategy", "both");
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +Reserved region +In-use list")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("passes +1 +2")), run.out());
        assertTrue(run.out().contains("Strategy: In-use list"), run.out());
    }

    @Test
    void jsonHoldsUpdatesFindingsAndTheBudget() throws Exception {
        CommandRun run = CommandRun.of("liveupdate", scenario(V3), "--strategy", "both", "--format", "json");
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertEquals(2, root.get("runs").size());
        JsonNode region = root.get("runs").get(0);
        assertEquals("reserved-region", region.get("strategy").asText());
        assertEquals("survived", region.get("outcome").asText());
        assertTrue(region.get("failure").isNull());
        JsonNode update = region.get("updates").get(0);
        assertEquals(V3, update.get("to").asText());
        assertEquals(128 << 20, update.get("figures").get("regionBytes").asLong());
        assertEquals(
                update.get("figures").get("framesBefore"), update.get("figures").get("framesAfter"));
        double sum = 0;
        for (JsonNode piece : update.get("pause").get("pieces")) {
            sum += piece.get("count").asDouble() * piece.get("nanosEach").asDouble();
            assertFalse(piece.get("source").asText().isEmpty());
        }
        assertEquals(update.get("pause").get("totalNanos").asDouble(), sum, 1);
    }

    @Test
    void whatIsNeitherFileNorSampleNamesTheSamples() {
        assertBadInput("samples are ", CommandRun.of("liveupdate", "no-such-scenario"));
    }

    @Test
    void anUnknownBuildNamesTheKnownOnes() throws Exception {
        assertBadInput("mine.json, next[0]: \"xen-9\"", CommandRun.of("liveupdate", scenario("xen-9")));
        assertBadInput(V3, CommandRun.of("liveupdate", scenario(V3), "--to", "xen-9"));
    }

    @Test
    void brokenFilesAreOneClearLine() throws Exception {
        String good = Files.readString(scenario(V3));
        Path file = folder.resolve("broken.json");
        Files.writeString(file, good.substring(0, good.length() / 2));
        assertBadInput("broken.json, line ", CommandRun.of("liveupdate", file));
        Files.writeString(file, good.replace("\"vcpus\": 2", "\"vcpus\": \"two\""));
        assertBadInput("broken.json, domains[0].vcpus: ", CommandRun.of("liveupdate", file));
        Files.writeString(file, good.replace("pc-8g-2nodes", "no-such-host"));
        assertBadInput("broken.json, host: ", CommandRun.of("liveupdate", file));
        assertBadInput("format", CommandRun.of("liveupdate", CommandRun.host("pc-2g.json")));
        assertBadInput("folder", CommandRun.of("liveupdate", folder));
    }

    private static void assertBadInput(String reason, CommandRun run) {
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(reason), run.err());
    }

    @Test
    void argumentsThatAreNoneAreRefused() {
        CommandRun strategy = CommandRun.of("liveupdate", "fits", "--strategy", "hope");
        assertEquals(ExitCodes.BAD_INPUT, strategy.exitCode());
        assertTrue(strategy.err().contains("reserved-region, in-use-list or both"), strategy.err());
        CommandRun passes = CommandRun.of("liveupdate", "fits", "--passes", "0");
        assertEquals(ExitCodes.BAD_INPUT, passes.exitCode());
        assertTrue(passes.err().contains("from 1 to"), passes.err());
    }
}
