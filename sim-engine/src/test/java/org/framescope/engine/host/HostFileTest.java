package org.framescope.engine.host;

import static org.framescope.engine.frames.Units.GIB;
import static org.framescope.engine.frames.Units.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.engine.host.BootModule.Payload;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFileTest {

    private static final String MINIMAL = """
            {
              "format": "framescope-host/1",
              "memoryMap": [
                {"start": 0, "end": "0x9fc00", "type": "ram"},
                {"start": "1M", "end": "2 GiB", "type": 1},
                {"start": "0xfffc0000", "size": "256K", "type": 2}
              ]
            }
            """;

    private static HostFile parse(String text) throws InputException {
        return HostFile.parse("folder/small.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMinimalFileGetsTheDefaults() throws InputException {
        HostFile file = parse(MINIMAL);
        Host host = file.host();
        assertEquals("small", host.name());
        assertEquals("Xen-e820", host.mapSource());
        assertEquals(
                List.of(
                        new E820Entry(0, 0x9fc00, E820Entry.RAM),
                        new E820Entry(MIB, 2 * GIB - MIB, E820Entry.RAM),
                        new E820Entry(0xfffc0000L, 0x40000, E820Entry.RESERVED)),
                host.firmwareMap());
        assertEquals(new Cpu("AMD", true, false, 2696, true), host.cpu());
        assertEquals(List.of(new BootModule(MIB, 16 * MIB, Payload.ELF, 0)), host.modules());
        assertEquals(1, host.cpus());
        assertEquals(1, host.cpuIds());
        assertEquals(0, host.imageAt());
        assertEquals(HostFile.DEFAULT_XEN, file.xen());
    }

    @Test
    void aRelocatedHostComesFromAnEfiMap() throws InputException {
        Host host = parse("""
                        {
                          "format": "framescope-host/1", "entry": "relocated", "imageAt": "1G",
                          "efiMap": {"descriptors": [
                            {"type": "ConventionalMemory", "start": "1M", "pages": 524032},
                            {"type": 11, "start": "0xe0000000", "pages": 65536, "attributes": "0x8000000000000001"}
                          ]}
                        }
                        """).host();
        assertEquals("EFI", host.mapSource());
        assertEquals(GIB, host.imageAt());
        assertEquals(
                List.of(
                        new E820Entry(MIB, 524032L * 4096, E820Entry.RAM),
                        new E820Entry(0xe0000000L, 0x10000000, E820Entry.RESERVED)),
                host.firmwareMap());
    }

    @Test
    void aDomainMayBeUnknown() throws InputException {
        String text = MINIMAL.replace(
                "\"memoryMap\"", "\"srat\": [{\"domain\": null, \"start\": 0, \"end\": \"2G\"}], \"memoryMap\"");
        assertEquals(
                List.of(new SratBlock(SratBlock.UNKNOWN_DOMAIN, 0, 2 * GIB, false)),
                parse(text).host().srat());
    }

    @Test
    void overlappingEntriesAreKeptAsDelivered() throws InputException {
        String text = MINIMAL.replace(
                "\"2 GiB\", \"type\": 1}", "\"2 GiB\", \"type\": 1},{\"start\": \"1G\", \"end\": \"3G\", \"type\": 4}");
        assertEquals(4, parse(text).host().firmwareMap().size());
    }

    @Test
    void aFileIsWrittenAndReadBack(@TempDir Path folder) throws Exception {
        HostFile file = parse(MINIMAL);
        Path path = folder.resolve("copy.json");
        file.write(path);
        assertEquals(file, HostFile.read(path));
        assertEquals(file.toJson(), Files.readString(path));
    }

    @Property(tries = 200)
    void everyHostSurvivesWriting(@ForAll("hosts") HostFile file) throws InputException {
        assertEquals(file, HostFile.parse("x.json", file.toJson().getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<HostFile> hosts() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<Long> address = Arbitraries.longs().between(0, 1L << 51);
        Arbitrary<List<E820Entry>> odd = Combinators.combine(
                        address, address, Arbitraries.integers().between(0, 9))
                .as((start, size, type) -> new E820Entry(4 * GIB + start / 2, size, type))
                .list()
                .ofMaxSize(8);
        Arbitrary<List<SratBlock>> srat = Combinators.combine(
                        Arbitraries.integers().between(-1, 70), address, address, Arbitraries.of(true, false))
                .as((domain, start, size, hotplug) -> new SratBlock(domain, start, start + size, hotplug))
                .list()
                .ofMaxSize(5);
        Arbitrary<List<ApicBinding>> apics = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 63))
                .as(ApicBinding::new)
                .list()
                .ofMaxSize(5);
        Arbitrary<Cpu> cpu = Combinators.combine(
                        text,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9000))
                .as((vendor, flag, xsave) -> new Cpu(vendor, flag, !flag, xsave, flag));
        Arbitrary<BootModule> module = Combinators.combine(
                        Arbitraries.longs().between(1, 100 * MIB),
                        Arbitraries.of(Payload.class),
                        Arbitraries.longs().between(0, 0xffff_ffffL))
                .as((bytes, payload, word) ->
                        new BootModule(bytes, 32 * MIB, payload, payload == Payload.ELF ? 0 : word));
        Arbitrary<Integer> cpus = Arbitraries.integers().between(1, 512);
        return Combinators.combine(text, odd, srat, apics, cpu, module, cpus, Arbitraries.of(0L, GIB))
                .as((name, map, blocks, bindings, processor, kernel, count, imageAt) -> {
                    List<E820Entry> whole = new java.util.ArrayList<>(map);
                    whole.add(new E820Entry(MIB, 2 * GIB, E820Entry.RAM));
                    Host host = new Host(
                            name,
                            name,
                            whole,
                            processor,
                            blocks,
                            bindings,
                            count,
                            count + 3,
                            true,
                            48,
                            name,
                            imageAt,
                            List.of(kernel));
                    return new HostFile(host, name, name);
                });
    }
}
