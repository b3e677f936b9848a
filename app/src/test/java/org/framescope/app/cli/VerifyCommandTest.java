package org.framescope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final Path RECORDING = CommandRun.SAMPLES.resolve("boots").resolve("xen-4.14-dev--2G.json.gz");

    @TempDir
    Path folder;

    @Test
    void aRecordingIsEqual() {
        CommandRun run = CommandRun.of("verify", RECORDING);
        assertEquals("equal xen-4.14-dev--2G 33%n1 passed, 0 failed%n".formatted(), run.out());
        assertEquals(ExitCodes.OK, run.exitCode());
    }

    @Test
    void aDifferenceNamesItsEvent() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode root = mapper.readTree(unpacked());
        for (JsonNode event : root.get("events")) {
            if (event.get("event").asText().equals("frametable")) {
                ((ObjectNode) event).put("maxPage", "0x7ffe1");
            }
        }
        Path changed = folder.resolve("changed.json");
        mapper.writeValue(changed.toFile(), root);
        CommandRun run = CommandRun.of("verify", changed);
        assertEquals(ExitCodes.NO, run.exitCode());
        assertTrue(run.out().startsWith("differs changed at event "), run.out());
        assertTrue(run.out().contains("max page 0x7ffe1"), run.out());
        assertTrue(run.out().endsWith("0 passed, 1 failed%n".formatted()), run.out());
    }

    @Test
    void aTruncatedFileFailsAloneAndIsNamed() throws Exception {
        byte[] whole = Files.readAllBytes(RECORDING);
        Path truncated = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole, whole.length / 2));
        CommandRun run = CommandRun.of("verify", truncated, RECORDING);
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
        assertTrue(run.err().contains("cut.json.gz"), run.err());
        assertTrue(run.err().contains("truncated"), run.err());
        assertTrue(run.out().endsWith("1 passed, 1 failed%n".formatted()), run.out());
    }

    @Test
    void anotherBuildDiffers() {
        CommandRun run = CommandRun.of("verify", "--xen", "debian-4.17.7", RECORDING);
        assertEquals(ExitCodes.NO, run.exitCode());
    }

    private static byte[] unpacked() throws Exception {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(RECORDING))) {
            return in.readAllBytes();
        }
    }
}
