package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every scenario that is shipped. */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of(System.getProperty("framescope.samples"), "scenarios");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItSays() throws IOException {
        return files().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }

    private static void check(Path path) throws Exception {
        UpdateScenario scenario = ScenarioFile.read(path);
        assertEquals(InputFile.nameFrom(path.toString()), scenario.name());
        assertFalse(scenario.shows().isEmpty());
        UpdateScenario.Expectation expected = scenario.expect();
        assertNotNull(expected);
        UpdateResult result = LiveUpdate.run(scenario);
        assertEquals(List.of(), ExpectationCheck.differences(expected, result));
        for (Update update : result.updates()) {
            if (update.outcome() == Outcome.SURVIVED) {
                assertEquals(update.figures().framesBefore(), update.figures().framesAfter());
                assertTrue(update.pause().totalNanos() > 0);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioSurvivesWriting() throws IOException {
        return files().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
            UpdateScenario scenario = ScenarioFile.read(path);
            Path copy = folder.resolve("copy.json");
            ScenarioFile.write(scenario, copy);
            assertEquals(scenario, ScenarioFile.read(copy));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-overflow-256", "list-overflow-512"})
    void whereTheListOverflowsARegionSaves(String name) throws Exception {
        UpdateScenario scenario = ScenarioFile.read(FOLDER.resolve(name + ".json"));
        assertEquals(
                Outcome.SURVIVED,
                LiveUpdate.run(scenario.with(StrategyKind.RESERVED_REGION)).outcome());
    }

    @Test
    void theReadmeTellsOfEach() throws Exception {
        Set<String> told = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([a-z]+) \\|")
                .matcher(Files.readString(FOLDER.resolve("README.md")));
        while (row.find()) {
            UpdateScenario scenario = ScenarioFile.read(FOLDER.resolve(row.group(1) + ".json"));
            UpdateScenario.Expectation expected = scenario.expect();
            assertNotNull(expected);
            assertEquals(Outcome.valueOf(row.group(2).toUpperCase(Locale.ROOT)), expected.outcome());
            told.add(row.group(1));
        }
        Set<String> shipped = new TreeSet<>();
        files().forEach(path -> shipped.add(InputFile.nameFrom(path.toString())));
        assertEquals(shipped, told);
    }

    private static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(path ->
                        path.toString().endsWith(".json") && !path.toString().contains("schema"))
                .sorted();
    }
}
