package org.framescope.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    /** The installed program finds no folders in its run-time image, only what lies beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"boots", "hosts", "scenarios"})
    void theInstalledProgramHasTheSameSamples(String folder) {
        URL packed = Samples.class.getResource("/org/framescope/app/samples/" + folder);
        assertNotNull(packed);
        Set<String> beside = names(Samples.files(folder, null));
        assertFalse(beside.isEmpty());
        assertEquals(names(Samples.files(folder, packed)), beside);
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
}
