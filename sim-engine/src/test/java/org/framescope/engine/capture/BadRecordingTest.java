package org.framescope.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording that cannot be used ends in one message that names file, place and cause. */
class BadRecordingTest {

    private static final String GOOD = """
            {"format": "boot-trace/1", "name": "x", "xen": "xen-4.14-dev", "origin": "test",
             "machine": {
              "firmwareMap": [{"start": "0x0", "end": "0x9fc00", "type": "ram"},
                              {"start": "0x100000", "end": "0x40000000", "type": "ram"}],
              "cpu": {"vendor": "AMD", "pages1GiB": true, "hypervisorBit": true},
              "srat": [{"pxm": 0, "start": "0x0", "end": "0x40000000", "hotplug": false}],
              "apicToPxm": [{"apic": 0, "pxm": 0}],
              "cpus": 1, "commandLine": "",
              "modules": [{"bytes": 13176, "loadedAt": "0x1000000", "payload": "elf"}]},
             "events": [
              {"event": "reserve", "start": "0x1000", "end": "0x2000", "ok": true, "by": "__start_xen"},
              {"event": "alloc", "pages": 1, "align": 1, "mfn": "0x1fff", "for": "page-table",
               "regions": [["0x100", "0x1fff"]]},
              {"event": "heap", "at": "end_boot_allocator", "nodes": {"0": {"free": 2, "zones":
               {"9": {"free": 2, "orders": {"1": ["0x100"]}}}}}}],
             "end": {"kind": "stopped", "message": "there"}}
            """;

    @TempDir
    Path folder;

    private static BootTrace read(String text) throws InputException {
        return BootTraceReader.read(Json.parse("boot.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theBaseOfTheseTestsIsGood() throws InputException {
        BootTrace trace = read(GOOD);
        assertEquals(3, trace.events().size());
        assertFalse(trace.isComplete());
    }

    @ParameterizedTest(name = "{1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "boot-trace/1 | boot-trace/2 | format | boot-trace/2",
                "\"name\": \"x\", | | | name",
                "\"origin\": \"test\", \"machine\" | \"m\" | | machine",
                "\"events\": [ | \"happened\": [ | | events",
                "\"firmwareMap\": [ | \"map\": [ | machine | firmwareMap",
                "\"0x9fc00\" | \"0x9fc0g\" | machine.firmwareMap[0].end | 0x9fc0g",
                "\"0x9fc00\" | \"0x1ffffffffffffffff\" | machine.firmwareMap[0].end | 2^64",
                "\"0x9fc00\" | \"0x10000000000001\" | machine.firmwareMap[0].end | 2^52",
                "\"0x9fc00\" | 654336 | machine.firmwareMap[0].end | hexadecimal",
                "\"0x9fc00\" | \"-0x1\" | machine.firmwareMap[0].end | hexadecimal",
                "\"start\": \"0x100000\" | \"start\": \"0x50000000\" | machine.firmwareMap[1] | before",
                "\"type\": \"ram\" | \"type\": \"memory\" | machine.firmwareMap[0].type | memory",
                "\"pages1GiB\": true | \"pages1GiB\": 1 | machine.cpu.pages1GiB | true or false",
                "\"cpus\": 1 | \"cpus\": 0 | machine.cpus | from 1",
                "\"cpus\": 1 | \"cpus\": 1e9 | machine.cpus | number",
                "\"cpus\": 1 | \"cpus\": 99999999999999999999999 | machine.cpus | 2^64",
                "\"bytes\": 13176 | \"bytes\": -1 | machine.modules[0].bytes | 2^64",
                "\"bytes\": 13176 | \"bytes\": 1099511627776 | machine.modules[0].bytes | RAM",
                "\"payload\": \"elf\" | \"payload\": \"zip\" | machine.modules[0].payload | zip",
                "\"payload\": \"elf\" | \"load\": \"elf\" | machine.modules[0] | payload",
                "\"event\": \"reserve\" | \"event\": \"reservation\" | events[0].event | reservation",
                "\"ok\": true, | | events[0] | ok",
                "\"for\": \"page-table\" | \"for\": \"fun\" | events[1].for | fun",
                "[\"0x100\", \"0x1fff\"] | [\"0x1fff\", \"0x100\"] | events[1].regions[0] | before",
                "[\"0x100\", \"0x1fff\"] | [\"0x100\"] | events[1].regions[0] | pair",
                "[\"0x100\", \"0x1fff\"] | 7 | events[1].regions[0] | list",
                "\"free\": 2, \"zones\" | \"free\": 3, \"zones\" | events[2].nodes.0.free | 3",
                "\"free\": 2, \"orders\" | \"free\": 9, \"orders\" | events[2].nodes.0.zones.9.free | 9",
                "\"1\": [\"0x100\"] | \"19\": [\"0x100\"] | events[2].nodes.0.zones.9.orders | 19",
                "\"9\": {\"free\" | \"41\": {\"free\" | events[2].nodes.0.zones | 41",
                "\"nodes\": {\"0\" | \"nodes\": {\"first\" | events[2].nodes | first",
                "\"kind\": \"stopped\" | \"kind\": \"bored\" | end.kind | bored",
            })
    void eachDefectIsNamedWithItsPlace(String good, String bad, String place, String cause) {
        String replacement = bad == null ? "" : bad;
        assertTrue(GOOD.contains(good) || good.startsWith("\"origin\""), "the test replaces nothing");
        String text = good.startsWith("\"origin\"")
                ? GOOD.replace("\"machine\"", replacement)
                : GOOD.replaceFirst(Pattern.quote(good), replacement);
        InputException error = assertThrows(InputException.class, () -> read(text));
        assertEquals("boot.json", error.file());
        assertEquals(place == null ? "" : place, error.place());
        assertTrue(error.reason().contains(cause), error.reason());
        assertFalse(error.getMessage().contains("\n"));
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        InputException error =
                assertThrows(InputException.class, () -> read("{\n  \"format\": \"boot-trace/1\",\n  oops"));
        assertTrue(error.place().startsWith("line 3"), error.place());
        assertTrue(error.reason().startsWith("not JSON"), error.reason());
        assertThrows(InputException.class, () -> read(""));
        assertThrows(InputException.class, () -> read("[1, 2]"));
        assertThrows(InputException.class, () -> read("null"));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aTruncatedOrDamagedGzipFileIsNamed() throws Exception {
        Path file = folder.resolve("boot.json.gz");
        byte[] whole = gzip(GOOD);
        Files.write(file, whole);
        assertEquals("x", BootTraceReader.read(file).name());
        for (int length : new int[] {3, 15, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            InputException error = assertThrows(InputException.class, () -> BootTraceReader.read(file));
            assertEquals(file.toString(), error.file());
            assertTrue(error.reason().contains("truncated"), error.reason());
        }
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 0x55;
        Files.write(file, damaged);
        assertTrue(assertThrows(InputException.class, () -> BootTraceReader.read(file))
                .reason()
                .contains("damaged"));
    }

    @Test
    void whatIsNoFileIsNamed() {
        assertThrows(InputException.class, () -> BootTraceReader.read(folder));
        assertThrows(InputException.class, () -> BootTraceReader.read(folder.resolve("missing.json")));
    }

    /** Any bytes may be changed: there is a trace or the one kind of exception, nothing else. */
    @Property(tries = 1500)
    void noChangeOfTheTextLeadsToAnotherException(
            @ForAll @IntRange(max = 1200) int at, @ForAll @IntRange(max = 40) int length, @ForAll char inserted) {
        int from = Math.min(at, GOOD.length());
        int to = Math.min(from + length, GOOD.length());
        try {
            read(GOOD.substring(0, from) + inserted + GOOD.substring(to));
        } catch (InputException e) {
            assertEquals("boot.json", e.file());
        }
    }
}
