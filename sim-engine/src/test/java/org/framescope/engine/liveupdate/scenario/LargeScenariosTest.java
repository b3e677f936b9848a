package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the scenarios that take too long to run them in every test. Benchmarks do that. */
class LargeScenariosTest {

    @TestFactory
    Stream<DynamicTest> eachIsAScenarioThatTakesLong() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("framescope.samples"), "large"))) {
            List<Path> all = files.toList();
            assertTrue(!all.isEmpty(), "there is a large one");
            return all.stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
        }
    }

    private static void check(Path path) throws Exception {
        UpdateScenario scenario = ScenarioFile.read(path);
        assertEquals(InputFile.nameFrom(path.toString()), scenario.name());
        assertNotNull(scenario.expect());
        Workload workload = scenario.workload();
        assertNotNull(workload);
        assertTrue(workload.isLong(), "such a scenario belongs to the others");
    }
}
