package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.api.Test;

/** Every file that is no host gives one message with file, place and cause. */
class BadHostFileTest {

    private static final String GOOD = """
            {"format": "framescope-host/1",
             "memoryMap": [{"start": "1M", "end": "2G", "type": "ram"}],
             "cpus": 2,
             "modules": [{"bytes": "1M", "loadedAt": "16M", "payload": "elf"}]}
            """;

    private static void assertError(String place, String reason, String text) {
        InputException error = assertThrows(
                InputException.class, () -> HostFile.parse("bad.json", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(place, error.place(), error.getMessage());
        assertTrue(error.reason().contains(reason), error.getMessage());
        assertTrue(error.getMessage().startsWith("bad.json"), error.getMessage());
        assertTrue(error.getMessage().lines().count() == 1, error.getMessage());
    }

    private static void assertErrorAfter(String from, String to, String place, String reason) {
        assertTrue(GOOD.contains(from));
        assertError(place, reason, GOOD.replace(from, to));
    }

    @Test
    void theGoodFileIsGood() throws InputException {
        HostFile.parse("good.json", GOOD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noHostFile() {
        assertError("", "has no entries", "");
        assertError("line 1, column 12", "not JSON", "{\"format\": x");
        assertErrorAfter("framescope-host/1", "framescope-host/9", "format", "framescope-host/1");
        assertErrorAfter("\"format\"", "\"fromat\"", "", "\"format\" is missing");
        assertErrorAfter("\"cpus\"", "\"cpuz\"", "", "\"cpuz\"");
    }

    @Test
    void truncated() {
        for (int end = 1; end < GOOD.strip().length(); end += 7) {
            String part = GOOD.substring(0, end);
            assertThrows(InputException.class, () -> HostFile.parse("cut.json", part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void memoryMap() {
        assertErrorAfter(
                "\"memoryMap\": [{\"start\": \"1M\", \"end\": \"2G\", \"type\": \"ram\"}],", "", "", "memoryMap");
        assertErrorAfter("\"type\": \"ram\"", "\"type\": \"rom\"", "memoryMap[0].type", "one of ram");
        assertErrorAfter("\"start\": \"1M\"", "\"start\": \"1X\"", "memoryMap[0].start", "not a size");
        assertErrorAfter("\"start\": \"1M\"", "\"start\": -1", "memoryMap[0].start", "number");
        assertErrorAfter("\"end\": \"2G\"", "\"end\": \"0x10000000000001\"", "memoryMap[0].end", "2^52");
        assertErrorAfter("\"end\": \"2G\"", "\"size\": \"4096T\"", "memoryMap[0].size", "2^52");
        assertErrorAfter("\"end\": \"2G\"", "\"end\": \"4K\"", "memoryMap[0].end", "before the start");
        assertErrorAfter("\"end\": \"2G\"", "\"end\": 5, \"size\": 6", "memoryMap[0]", "either");
        assertErrorAfter("[{\"start\": \"1M\", \"end\": \"2G\", \"type\": \"ram\"}]", "[]", "memoryMap", "no entries");
        assertErrorAfter("[{\"start\": \"1M\", \"end\": \"2G\", \"type\": \"ram\"}]", "7", "memoryMap", "list");
    }

    @Test
    void modules() {
        assertErrorAfter("\"bytes\": \"1M\"", "\"bytes\": \"4G\"", "modules[0].bytes", "more than all RAM");
        assertErrorAfter("\"bytes\": \"1M\"", "\"bytes\": 0", "modules[0].bytes", "at least one byte");
        assertErrorAfter("\"loadedAt\": \"16M\"", "\"loadedAt\": \"2G\"", "modules[0]", "not all RAM");
        assertErrorAfter("\"loadedAt\": \"16M\"", "\"loadedAt\": 12345678", "modules[0].loadedAt", "multiple of 4096");
        assertErrorAfter("\"elf\"", "\"zip\"", "modules[0].payload", "one of elf, gzip, raw");
        assertErrorAfter("\"elf\"", "\"gzip\"", "modules[0]", "\"lastWord\" is missing");
        assertErrorAfter("\"elf\"", "\"elf\", \"lastWord\": 5", "modules[0].lastWord", "ELF");
        assertErrorAfter(
                "\"elf\"}",
                "\"elf\"}, {\"bytes\": 1, \"loadedAt\": \"16M\", \"payload\": \"elf\"}",
                "modules[1]",
                "overlaps module 0");
        assertErrorAfter("[{\"bytes\": \"1M\", \"loadedAt\": \"16M\", \"payload\": \"elf\"}]", "[]", "modules", "dom0");
    }

    @Test
    void cpusAndEntry() {
        assertErrorAfter("\"cpus\": 2", "\"cpus\": 0", "cpus", "from 1");
        assertErrorAfter("\"cpus\": 2", "\"cpus\": 2, \"cpuIds\": 1", "cpuIds", "from 2");
        assertErrorAfter("\"cpus\": 2", "\"cpus\": \"two\"", "cpus", "number");
        assertErrorAfter("\"cpus\": 2", "\"mmcfg\": 1", "mmcfg", "true or false");
        assertErrorAfter("\"cpus\": 2", "\"entry\": \"relocated\"", "", "\"imageAt\" is missing");
        assertErrorAfter("\"cpus\": 2", "\"imageAt\": \"4M\"", "imageAt", "relocated");
        assertErrorAfter("\"cpus\": 2", "\"entry\": \"relocated\", \"imageAt\": \"3M\"", "imageAt", "2 MiB");
        assertErrorAfter("\"cpus\": 2", "\"entry\": \"relocated\", \"imageAt\": \"4G\"", "imageAt", "no RAM");
        assertErrorAfter(
                "\"cpus\": 2", "\"srat\": [{\"domain\": 0, \"start\": 5, \"end\": 4}]", "srat[0].end", "before");
        assertErrorAfter("\"cpus\": 2", "\"cpu\": {\"vendro\": \"AMD\"}", "cpu", "\"vendro\"");
    }

    @Test
    void moreThanAMillionEntries() {
        String entry = "{\"start\":1,\"end\":2,\"type\":1},";
        String list = entry.repeat(HostFile.MOST_ENTRIES) + entry.substring(0, entry.length() - 1);
        assertError(
                "memoryMap", "1,000,001 entries", "{\"format\":\"framescope-host/1\",\"memoryMap\":[" + list + "]}");
    }
}
