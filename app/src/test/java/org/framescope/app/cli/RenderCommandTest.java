package org.framescope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framescope.app.export.StepLook;
import org.framescope.app.map.MapVeil;
import org.framescope.app.run.OpenRun;
import org.framescope.app.scenario.Samples;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Recording;
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
        OpenRun run = DrawnRun.of(booted).run();
        for (ChartId id : ChartId.values()) {
            // this host has no live update region
            boolean without = id == ChartId.region_used;
            assertEquals(without, id.of(run, 20).table().rows().isEmpty(), id.name());
        }
    }

    @Test
    void aChartThatThereIsNotIsRefusedAndTheOthersAreNamed() {
        assertRefused("boot_regions", "--chart", "nothing");
    }

    @Test
    void aScenarioHasChartsOverAllItsSteps() throws Exception {
        Path file = Samples.scenarioFile("fits").orElseThrow();
        DrawnRun drawn = DrawnRun.of(ScenarioFile.read(file, Samples::hostFile));
        int last = drawn.recording().size();
        for (ChartId id : ChartId.values()) {
            assertFalse(id.of(drawn.run(), last).table().rows().isEmpty(), id.name());
        }
        // what the next Xen does not know of yet lies over the map, and its region is outlined
        List<StepLook> looks = IntStream.rangeClosed(1, last)
                .mapToObj(step -> drawn.looks().at(step, drawn.run().end()))
                .toList();
        assertTrue(looks.stream().anyMatch(look -> !look.veil().equals(MapVeil.NONE)));
        assertFalse(looks.getLast().outlines().isEmpty());
    }

    @Test
    void stepsCountWithinAChapter() throws Exception {
        Path file = Samples.scenarioFile("fits").orElseThrow();
        Recording recording =
                DrawnRun.of(ScenarioFile.read(file, Samples::hostFile)).recording();
        List<Chapter> chapters = recording.chapters();
        int second = chapters.get(1).firstStep();
        StepSpan span = StepSpan.ofChapter("2", recording);
        assertEquals(second - 1, span.before());
        assertEquals(chapters.get(2).firstStep() - second, span.size());
        assertEquals(span, StepSpan.ofChapter(chapters.get(1).title().toUpperCase(Locale.ROOT), recording));
        StepSpan last = StepSpan.ofChapter(String.valueOf(chapters.size()), recording);
        assertEquals(recording.size(), last.before() + last.size());
        var none = assertThrows(IllegalArgumentException.class, () -> StepSpan.ofChapter("99", recording));
        assertTrue(none.getMessage().contains("2 (" + chapters.get(1).title() + ")"), none.getMessage());
        assertThrows(IllegalArgumentException.class, () -> StepSpan.ofChapter("", recording));
    }

    @Test
    void whatAScenarioCannotHaveIsRefused() {
        for (String[] wrong : new String[][] {
            {"--chapter", "none", "must be one of 1 ("},
            {"--xen", "xen-4.14-dev", "--xen is for a boot"},
            {"--step", "99999", "must be from 1 to "}
        }) {
            Path out = folder.resolve("map.png");
            CommandRun run = CommandRun.of("render", "fits", "--out", out, wrong[0], wrong[1]);
            assertEquals(ExitCodes.BAD_INPUT, run.exitCode());
            assertTrue(run.err().contains(wrong[2]), run.err());
            assertFalse(Files.exists(out));
        }
        assertRefused("this run has no chapters", "--chapter", "1");
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
