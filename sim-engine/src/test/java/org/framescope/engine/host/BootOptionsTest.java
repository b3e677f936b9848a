package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootOptionsTest {

    private static BootOptions parse(String text) {
        return BootOptions.parse(text, NumberReader.DefaultUnit.KIB);
    }

    @Test
    void withoutOptionsEverythingHasItsDefault() {
        BootOptions options = parse("console=com1 com1=115200,8n1 loglvl=all -- mem=1G");
        assertEquals(0, options.mem());
        assertEquals(0, options.availmem());
        assertEquals(0, options.highmemStart());
        assertEquals(OptionalInt.empty(), options.dmaBits());
        assertEquals(Optional.empty(), options.mtrrClip());
        assertTrue(options.acpi());
        assertTrue(options.machineChecks());
        assertEquals(4, options.startedCpus(4));
        assertEquals(Bootscrub.IDLE, options.bootscrub());
        assertEquals(new NumaOption(false, 0, false), options.numa());
        assertEquals(CrashkernelOption.NONE, options.crashkernel());
        assertEquals(BadpageOption.NONE, options.badpage());
        assertEquals(LiveUpdateOption.Placement.OFF, options.liveUpdate().placement());
        assertEquals(List.of(), options.remarks());
    }

    @Test
    void theLastSizeThatParsesCounts() {
        BootOptions options = parse("mem=1G mem=2G mem=3Gx availmem=512M highmem-start=4G");
        assertEquals(2 * Units.GIB, options.mem());
        assertEquals(512 * Units.MIB, options.availmem());
        assertEquals(4 * Units.GIB, options.highmemStart());
        assertEquals(1, options.remarks().size());
        assertEquals("mem", options.remarks().getFirst().option());
        assertEquals("3Gx", options.remarks().getFirst().text());
    }

    @Test
    void aSizeInPercentIsRejected() {
        BootOptions options = parse("mem=50%");
        assertEquals(0, options.mem());
        assertEquals(1, options.remarks().size());
    }

    @ParameterizedTest
    @CsvSource({
        "bootscrub, ON",
        "bootscrub=1, ON",
        "bootscrub=yes, ON",
        "bootscrub=0, OFF",
        "bootscrub=false, OFF",
        "no-bootscrub, OFF",
        "bootscrub=idle, IDLE",
        "bootscrub=0 bootscrub=never, OFF"
    })
    void bootscrub(String text, Bootscrub expected) {
        assertEquals(expected, parse(text).bootscrub());
    }

    @ParameterizedTest
    @CsvSource({
        "numa=off, true, 0",
        "numa=on, false, 0",
        "no-numa, true, 0",
        "numa=fake=5, false, 5",
        "numa=fake=0x10, false, 16",
        "numa=fake=65, false, 64",
        "numa=off numa=fake=2, false, 2",
        "numa=off numa=fake=0, false, 0",
        "numa=fake=2 numa=off, true, 2",
        "numa=what, false, 0"
    })
    void numa(String text, boolean off, int fakeNodes) {
        assertEquals(new NumaOption(off, fakeNodes, false), parse(text).numa());
    }

    @Test
    void flags() {
        assertEquals(Optional.of(false), parse("e820-mtrr-clip=no").mtrrClip());
        assertEquals(Optional.of(true), parse("e820-mtrr-clip").mtrrClip());
        assertEquals(Optional.of(false), parse("no-e820-mtrr-clip").mtrrClip());
        assertEquals(1, parse("e820-mtrr-clip=perhaps").remarks().size());
        assertFalse(parse("acpi=off").acpi());
        assertFalse(parse("mce=off").machineChecks());
        assertFalse(parse("no-mce").machineChecks());
    }

    @ParameterizedTest
    @CsvSource({"nosmp, 1", "maxcpus=1, 1", "maxcpus=2, 2", "maxcpus=9, 4", "maxcpus=0, 4", "maxcpus=2x, 4"})
    void startedCpus(String text, int expected) {
        assertEquals(expected, parse(text).startedCpus(4));
    }

    @Test
    void dmaBits() {
        assertEquals(OptionalInt.of(32), parse("dma_bits=32").dmaBits());
        assertEquals(OptionalInt.empty(), parse("dma_bits=99999999999").dmaBits());
    }
}
