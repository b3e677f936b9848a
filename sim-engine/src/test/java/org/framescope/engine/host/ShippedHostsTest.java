package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Opens every host that is shipped. */
class ShippedHostsTest {

    private static final Path FOLDER = Path.of(System.getProperty("framescope.samples"), "hosts");

    /** GiB of RAM, rounded up: the figure in the name. */
    private static final Map<String, Integer> RAM_GIB = Map.of(
            "pc-2g", 2,
            "pc-8g-2nodes", 8,
            "server-256g", 256,
            "server-1t-2sockets", 1024,
            "server-12t-8sockets", 12 * 1024,
            "efi-relocated", 16);

    @TestFactory
    Stream<DynamicTest> everyHostIsReadAndSurvivesWriting() throws IOException {
        return files().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }

    private static void check(Path path) throws Exception {
        HostFile file = HostFile.read(path);
        Host host = file.host();
        assertEquals(InputFile.nameFrom(path.toString()), host.name());
        assertFalse(file.description().isEmpty());
        assertEquals(file, HostFile.parse("copy", file.toJson().getBytes(StandardCharsets.UTF_8)));
        long ram = host.firmwareMap().stream()
                .filter(E820Entry::isRam)
                .mapToLong(E820Entry::size)
                .sum();
        // Firmware and graphics keep a part of the lowest 2 GiB for themselves.
        assertEquals(RAM_GIB.get(host.name()), ram / (double) Units.GIB, 0.4);
        assertEquals(
                List.of(),
                BootOptions.parse(host.commandLine(), NumberReader.DefaultUnit.KIB)
                        .remarks());
        assertTrue(host.srat().isEmpty() || host.apics().size() == host.cpus());
        for (BootModule module : host.modules()) {
            assertTrue(module.loadedAt() >= 8 * Units.MIB, "modules lie behind the place where Xen is loaded");
        }
        assertTrue(XenBuilds.find(file.xen()).isPresent());
    }

    @Test
    void everyHostIsThere() throws IOException {
        assertEquals(
                RAM_GIB.keySet(),
                files().map(path -> InputFile.nameFrom(path.toString())).collect(java.util.stream.Collectors.toSet()));
    }

    private static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(path ->
                        path.toString().endsWith(".json") && !path.toString().contains("schema"));
    }
}
