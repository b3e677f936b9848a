package org.framescope.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The model comes to the events of every shipped recording. */
class ShippedBootsTest {

    private static final Path FOLDER = Path.of(System.getProperty("framescope.samples"), "boots");

    @TestFactory
    Stream<DynamicTest> theModelEqualsEveryRecording() throws IOException {
        return recordings()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> verify(path)));
    }

    private static void verify(Path path) throws Exception {
        BootTrace trace = BootTraceReader.read(path);
        XenBuild build = XenBuilds.find(trace.xenBuildId()).orElseThrow();
        assertNull(TraceComparison.of(trace, BootSequence.boot(trace.host(), build))
                .difference());
    }

    @Test
    void everyRecordedBuildIsAmongThem() throws IOException {
        Set<String> builds = recordings()
                .map(path -> path.getFileName().toString().split("--")[0])
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> recorded = XenBuilds.shipped().stream()
                .filter(build -> build.note().isEmpty())
                .map(XenBuild::id)
                .collect(Collectors.toSet());
        assertEquals(recorded, builds);
    }

    private static Stream<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".json.gz")).sorted().toList().stream();
        }
    }
}
