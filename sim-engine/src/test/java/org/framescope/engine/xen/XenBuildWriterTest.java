package org.framescope.engine.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XenBuildWriterTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (XenBuild build : XenBuilds.shipped()) {
            Path file = Files.writeString(folder.resolve("build.json"), XenBuilds.toJson(build));
            assertEquals(build, XenBuilds.read(file));
        }
    }
}
