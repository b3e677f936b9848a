package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schema knows the fields that the reader knows, object by object. */
class ScenarioSchemaTest {

    private static final Path SCHEMA =
            Path.of(System.getProperty("framescope.samples"), "scenarios", "scenario.schema.json");

    private static final String SCENARIO = """
            {"format": "update-scenario/1", %s
             "host": {"format": "framescope-host/1", "memoryMap": [{"start": "1M", "end": "2G", "type": "ram"}]},
             "first": "xen-4.14-dev", "next": ["xen-4.14-dev"],
             "domains": [{"type": "pv", "memory": "512M" %s}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /properties; "noSuchField": 1,; ''
            /$defs/domain/properties; ''; , "noSuchField": 1
            /$defs/workload/properties; "workload": {"noSuchField": 1},; ''
            /properties/options/properties; "options": {"noSuchField": 1},; ''
            /properties/expect/properties; "expect": {"noSuchField": 1},; ''
            """)
    void theSchemaHasTheFieldsOfTheReader(String pointer, String atTop, String inDomain) throws Exception {
        JsonNode properties = new ObjectMapper().readTree(SCHEMA.toFile()).at(pointer);
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertEquals(knownFields(SCENARIO.formatted(atTop, inDomain)), names);
    }

    /** The fields that the reader lists when it meets one that it does not know. */
    private static List<String> knownFields(String scenario) {
        InputException error = assertThrows(
                InputException.class,
                () -> ScenarioFile.parse(
                        Path.of("made-up.json"), scenario.getBytes(StandardCharsets.UTF_8), name -> Optional.empty()));
        return List.of(error.reason().replaceFirst(".*; there are ", "").split(", "));
    }
}
