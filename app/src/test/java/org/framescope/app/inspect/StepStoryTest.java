package org.framescope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import org.framescope.app.inspect.allocator.AllocatorRequest;
import org.framescope.app.inspect.allocator.AllocatorTry.Verdict;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.ScenarioLoader;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.timeline.ChangeLine;
import org.framescope.app.timeline.ChangeSummary;
import org.framescope.app.timeline.DemoTimeline;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class StepStoryTest {

    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final StepPanelViewModel panel = new StepPanelViewModel(playback, DemoTimeline.list(playback));

    private StepStory story() {
        StepStory story = panel.storyProperty().get();
        assertNotNull(story);
        return story;
    }

    @Test
    void aStepIsToldWithWhatItChanged() {
        playback.open(DemoBoot.recording(32, false), 5);
        assertEquals("Step 5 of 70", story().position());
        assertEquals("1/32 alike", story().repeat());
        assertEquals("init_frametable_chunk", story().function());
        ChangeLine line = story().changes().lines().getFirst();
        assertEquals("2 MiB", line.size());
        assertEquals("Free, boot allocator", line.fromText());
        assertEquals("Frametable", line.toText());
        assertEquals("[0xbf80_0000, 0xbfa0_0000)", line.place(AddressUnit.HEX));
        assertEquals("mfn [0xb_f800, 0xb_fa00)", line.place(AddressUnit.MFN));
    }

    @Test
    void aFailureIsToldWithItsCauses() {
        Recording recording = DemoBoot.recording(3, true);
        playback.open(recording, recording.size());
        assertNotNull(story().failure());
        assertEquals(2, story().failure().causes().size());
    }

    @Test
    void freeBlocksThatOnlyGrowAreNoChangeOfUse() {
        var summary = ChangeSummary.of(List.of(
                new Change(new FrameRange(0, 8), FrameState.ofFreeBlock(3), FrameState.ofFreeBlock(4)),
                new Change(new FrameRange(8, 16), FrameState.of(FrameUse.BOOT_FREE), FrameState.ofFreeBlock(4)),
                new Change(new FrameRange(24, 32), FrameState.of(FrameUse.BOOT_FREE), FrameState.ofFreeBlock(3))));
        assertEquals(8, summary.regrouped());
        assertEquals(1, summary.lines().size());
        ChangeLine line = summary.lines().getFirst();
        assertEquals(16, line.frames());
        assertEquals(2, line.ranges());
    }

    @Test
    void ownersAreNamed() {
        var change = new Change(
                new FrameRange(0, 1), FrameState.of(FrameUse.HEAP_FREE), FrameState.ofDomain(FrameUse.DOMAIN, 3));
        assertEquals(
                "Domain memory of dom3",
                ChangeSummary.of(List.of(change)).lines().getFirst().toText());
    }

    @Test
    void namesOfFiguresAreReadable() {
        assertEquals("Size", StepStory.readable("pages"));
        assertEquals("Free blocks", StepStory.readable("freeBlocks"));
        assertEquals("Free blocks", StepStory.readable("free-blocks"));
    }

    @Test
    void theBootAllocatorSaysWhyItRefused() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "boots")
                .resolve("xen-4.14-dev+live-update-v1--2G_lu2M.json.gz");
        SimulatedBoot boot = new EngineSimulator().simulate(ScenarioLoader.load(file));
        Recording recording = boot.recording();
        assertNotNull(recording.failure());
        playback.open(recording, recording.size() - 1);
        AllocatorRequest request = story().request();
        assertNotNull(request);
        assertFalse(request.met());
        assertEquals(Verdict.TOO_SMALL, request.tries().getLast().verdict());
    }
}
