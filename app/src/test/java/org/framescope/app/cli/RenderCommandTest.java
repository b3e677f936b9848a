package org.framescope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code render} refuses before it draws anything; the drawing has its own test. */
class RenderCommandTest {

    private static final Path PC_2G = CommandRun.host("pc-2g.json");

    @TempDir
    Path folder;

    @Test
    void aStepBehindTheLastIsRefusedAndTheBoundsAreNamed() {
        assertRefused("must be from 1 to ", "--step", "99999");
        assertRefused("must be from 1 to ", "--step", "0");
        assertRefused("must be from 1 to ", "--step", "first");
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        assertRefused("must be WIDTHxHEIGHT", "--size", "1600");
        assertRefused("must be WIDTHxHEIGHT", "--size", "16x9");
        assertRefused("must be WIDTHxHEIGHT", "--size", "16000x16000");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        CommandRun run =
                CommandRun.of("render", PC_2G, "--out", folder.resolve("none").resolve("map.png"));
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
        assertTrue(run.err().contains("there is no folder"), run.err());
    }

    @Test
    void aWalkThatCannotBeIsRefused() {
        assertRefused("must be FIRST..LAST", "--walk", "5");
        assertRefused("must be FIRST..LAST", "--walk", "9..3");
        assertRefused("must be FIRST..LAST", "--walk", "1..99999");
        assertRefused("--every 0", "--walk", "1..last", "--every", "0");
        assertRefused("--delay 5", "--walk", "1..last", "--delay", "5");
        assertRefused("at most 4,194,304", "--walk", "1..last", "--size", "3000x2000");
        assertRefused("cannot be had at once", "--walk", "1..last", "--chart", "uses");
    }

    @Test
    void everyChartHasItsNumbers() throws Exception {
        BootInput input = BootInput.read(PC_2G);
        XenBuild build = XenBuilds.find("xen-4.14-dev").orElseThrow();
        var booted = new BootRequest.Booted(input.host(), build, BootSequence.boot(input.host(), build), List.of());
        for (ChartId id : ChartId.values()) {
            // this host has no live update region
            boolean without = id == ChartId.region_used;
            assertEquals(without, id.of(booted, 20).table().rows().isEmpty(), id.name());
        }
    }

    @Test
    void aChartThatThereIsNotIsRefusedAndTheOthersAreNamed() {
        assertRefused("boot_regions", "--chart", "nothing");
    }

    private void assertRefused(String reason, String... options) {
        Path out = folder.resolve("map.png");
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("render", PC_2G, "--out", out), Stream.of(options))
                .toArray());
        assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
        assertTrue(run.err().contains(reason), run.err());
        assertFalse(Files.exists(out));
    }
}
