package org.framescope.engine.liveupdate.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;
import org.framescope.engine.liveupdate.UpdateScenario;

/**
 * Scenarios of live update as files, format {@code update-scenario/1}, described by
 * {@code sample-states/scenarios/scenario.schema.json} and {@code docs/formats.md}.
 */
public final class ScenarioFile {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "update-scenario/1";

    /** Most passes over the pages of domains. */
    public static final int MOST_PASSES = 100;

    private ScenarioFile() {}

    /**
     * Reads a scenario, plain or gzip; files that it names are looked for beside it.
     *
     * @throws InputException when it, or a file that it names, cannot be used
     */
    public static UpdateScenario read(Path path) throws InputException {
        return read(path, name -> Optional.empty());
    }

    /**
     * As {@link #read(Path)}, where a host may also be named that lies elsewhere.
     *
     * @param sampleHosts finds the file of a host by its name
     */
    public static UpdateScenario read(Path path, Function<String, Optional<Path>> sampleHosts) throws InputException {
        return parse(path, InputFile.read(path), sampleHosts);
    }

    /**
     * Reads a scenario's content.
     *
     * @param path where it lies or would lie: for messages, for files beside it, and as the name of one without a name
     */
    public static UpdateScenario parse(Path path, byte[] content, Function<String, Optional<Path>> sampleHosts)
            throws InputException {
        Json root = Json.parse(path.toString(), content);
        return new ScenarioReader(new Neighbours(path, sampleHosts)).read(root, InputFile.nameFrom(path.toString()));
    }

    /** The scenario as JSON text, host and all; an equal one is read from it. */
    public static String toJson(UpdateScenario scenario) {
        return ScenarioWriter.write(scenario);
    }

    /** Writes the file in UTF-8, over an existing one. */
    public static void write(UpdateScenario scenario, Path path) throws IOException {
        Files.write(path, toJson(scenario).getBytes(StandardCharsets.UTF_8));
    }
}
