package org.framescope.engine.liveupdate.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files that a scenario can name.
 *
 * @param scenario where the scenario itself lies
 * @param sampleHosts finds the file of a sample by its name
 */
record Neighbours(Path scenario, Function<String, Optional<Path>> sampleHosts) {

    /** A file by a path that is relative to the scenario's folder, or absolute. */
    Optional<Path> file(String name) {
        try {
            Path file = scenario.resolveSibling(name);
            return Files.isRegularFile(file) ? Optional.of(file.normalize()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A host beside the scenario, or else a sample. */
    Optional<Path> host(String name) {
        return file(name).or(() -> sampleHosts.apply(name));
    }
}
