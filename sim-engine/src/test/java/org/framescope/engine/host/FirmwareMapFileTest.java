package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareMapFileTest {

    private static final List<E820Entry> MAP =
            List.of(new E820Entry(0, 0x9fc00, E820Entry.RAM), new E820Entry(0x100000, 0x7ff00000, E820Entry.RAM));

    private static Host parse(String text) throws InputException {
        return HostFile.parse("board.map", text.getBytes(StandardCharsets.UTF_8))
                .host();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a comment\n\n0 0x9fc00 ram\n1M 2G 1\n",
                "[{\"start\": 0, \"end\": \"0x9fc00\", \"type\": \"ram\"}, {\"start\": \"1M\", \"end\": \"2G\", \"type\": 1}]",
                "(XEN) Xen-e820 RAM map:\r\n(XEN)  0000000000000000 - 000000000009fc00 (usable)\r\n"
                        + "(XEN)  0000000000100000 - 0000000080000000 (usable)\r\n",
                "(XEN)  [0000000000000000, 000000000009fbff] (usable)\n(XEN)  [0000000000100000, 000000007fffffff] (usable)",
                "[    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable\n"
                        + "[    0.000000] BIOS-e820: [mem 0x0000000000100000-0x000000007fffffff] usable",
            })
    void theSameMapInEverySyntax(String text) throws InputException {
        Host host = parse(text);
        assertEquals(MAP, host.firmwareMap());
        assertEquals("Xen-e820", host.mapSource());
        assertEquals("board", host.name());
        assertEquals(1, host.modules().size());
    }

    @Test
    void aHeadingNamesTheSourceAndTypesHaveXensNames() throws InputException {
        Host host = parse("""
                (XEN) Multiboot-e820 RAM map:
                (XEN)  [0000000000100000, 000000007fffffff] (usable)
                (XEN)  [0000000080000000, 0000000080000fff] (ACPI data)
                (XEN)  [0000000080001000, 0000000080001fff] (ACPI NVS)
                (XEN)  [0000000080002000, 0000000080002fff] type 20
                """);
        assertEquals("Multiboot-e820", host.mapSource());
        assertEquals(
                List.of(1, 3, 4, 20),
                host.firmwareMap().stream().map(E820Entry::type).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1M ram\\nwhat is this line | line 2",
                "0 1M ram\\n\\n0 1X ram | line 3",
                "0 1M rom | line 1",
                "2M 1M ram | line 1",
                "0 0x10000000000001 ram | line 1",
                "[0000000000000000, ffffffffffffffff] (usable) | line 1",
                "0 4K ram | ''",
                "hello | line 1"
            })
    void badLines(String text, String place) {
        InputException error = assertThrows(InputException.class, () -> parse(text.replace("\\n", "\n")));
        assertEquals(place, error.place(), error.getMessage());
    }

    @Test
    void aHundredThousandEntriesAreRead() throws InputException {
        StringBuilder text = new StringBuilder("0x1000000 2G ram\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(String.format("0x%x 0x%x reserved%n", 0x80000000L + i * 0x2000L, 0x80001000L + i * 0x2000L));
        }
        assertEquals(100_001, parse(text.toString()).firmwareMap().size());
    }
}
