package org.framescope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private static final Path PC_8G = CommandRun.host("pc-8g-2nodes.json");

    @TempDir
    Path folder;

    @Test
    void printsTheStepsByPhaseAndEndsWithZero() {
        CommandRun run = CommandRun.of("simulate", PC_8G);
        assertEquals(ExitCodes.OK, run.exitCode());
        assertTrue(run.out().contains("Frametable 2 MiB x 31"), run.out());
        assertTrue(run.out().contains("Frametable complete, 64 MiB"), run.out());
    }

    @Test
    void tellsWhyXenStops() {
        CommandRun run =
                CommandRun.of("simulate", PC_8G, "--xen", "xen-4.14-dev+live-update-v1", "--option", "liveupdate=64M");
        assertEquals(ExitCodes.NO, run.exitCode());
        assertTrue(run.out().contains("Xen BUG at page_alloc.c:431"), run.out());
        assertTrue(run.out().contains("2 MiB, aligned to 2 MiB"), run.out());
    }

    @Test
    void jsonHoldsEveryStepAndItsChanges() throws Exception {
        CommandRun run = CommandRun.of("simulate", PC_8G, "--format", "json");
        JsonNode root = new ObjectMapper().readTree(run.out());
        JsonNode steps = root.get("steps");
        assertEquals(steps.size(), steps.get(steps.size() - 1).get("number").asInt());
        JsonNode chunk = null;
        for (JsonNode step : steps) {
            if (chunk == null && step.get("kind").asText().equals("frametable.chunk")) {
                chunk = step;
            }
        }
        JsonNode change = chunk.get("changes").get(0);
        assertEquals("BOOT_FREE", change.get("from").asText());
        assertEquals("FRAMETABLE", change.get("to").asText());
        assertEquals(512, change.get("endMfn").asLong() - change.get("startMfn").asLong());
        assertTrue(root.get("failure").isNull());
    }

    @Test
    void csvHasTheSameNumberOfColumnsInEveryLine() {
        List<String> lines = CommandRun.of("simulate", PC_8G, "--format", "csv")
                .out()
                .lines()
                .toList();
        for (String line : lines) {
            String withoutTitle = line.replaceAll("\"[^\"]*\"", "");
            assertEquals(9, withoutTitle.chars().filter(c -> c == ',').count(), line);
        }
    }

    @Test
    void anOptionThatXenDoesNotTakeIsRemarkedOnStandardError() {
        CommandRun run = CommandRun.of("simulate", PC_8G, "--option", "crashkernel=1G-:128M,below=1G");
        assertEquals(ExitCodes.OK, run.exitCode());
        assertTrue(run.err().contains("crashkernel"), run.err());
    }

    @Test
    void anUnknownBuildNamesTheKnownOnes() {
        CommandRun run = CommandRun.of("simulate", PC_8G, "--xen", "xen-9");
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
        assertTrue(run.err().contains("debian-4.17.7"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void aBrokenFileIsOneClearLine() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"framescope-host/1\",");
        CommandRun run = CommandRun.of("simulate", broken);
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("broken.json, line 1"), run.err());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertEquals(42, CommandRun.of().exitCode());
    }
}
