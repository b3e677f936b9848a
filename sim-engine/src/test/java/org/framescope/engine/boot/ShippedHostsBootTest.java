package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.InputException;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped host boots with every shipped build. */
class ShippedHostsBootTest {

    private static final Path FOLDER = Path.of(System.getProperty("framescope.samples"), "hosts");

    @TestFactory
    List<DynamicTest> everyHostBootsWithEveryBuild() throws IOException, InputException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path path : (Iterable<Path>) files.sorted()::iterator) {
                if (!path.toString().endsWith(".schema.json")) {
                    HostFile file = HostFile.read(path);
                    XenBuilds.shipped().forEach(build -> tests.add(test(file, build)));
                }
            }
        }
        return tests;
    }

    private static DynamicTest test(HostFile file, XenBuild build) {
        return DynamicTest.dynamicTest(
                file.host().name() + " with " + build.id(),
                () -> assertNull(
                        BootSequence.boot(file.host(), build).recording().failure()));
    }
}
