package org.framescope.app.inspect.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHistoryTest {

    /** The history must be what a walk over every step finds. */
    @ParameterizedTest
    @ValueSource(strings = {"fits", "three-generations"})
    void itIsWhatAWalkOverAllStepsFinds(String scenario) {
        OpenRun run = SampleRuns.update(scenario);
        var random = new Random(7);
        long[] frames = random.longs(12, 0, run.end().end()).toArray();
        List<List<FrameChange>> walked = new ArrayList<>();
        for (int i = 0; i < frames.length; i++) {
            walked.add(new ArrayList<>());
        }
        Cursor cursor = run.recording().cursor();
        FrameMap before = cursor.at(0);
        for (int step = 1; step <= run.recording().size(); step++) {
            FrameMap after = cursor.at(step);
            for (int i = 0; i < frames.length; i++) {
                int old = before.runAt(frames[i]).state();
                int now = after.runAt(frames[i]).state();
                if (old != now) {
                    walked.get(i)
                            .add(new FrameChange(
                                    step, run.recording().step(step).title(), old, now));
                }
            }
            before = after;
        }
        for (int i = 0; i < frames.length; i++) {
            FrameHistory history = FrameHistory.of(run, frames[i], FrameHistory.END);
            assertEquals(history.changes().size(), history.all());
            assertEquals(walked.get(i), history.changes());
        }
    }

    /** A run in which one frame changes in every second step. */
    private static OpenRun restless(int changes) {
        var kind = StepKind.of("test", new Phase("test", "Test", ""), "Step", "", "");
        var recorder = new Recorder(0x1000);
        for (int i = 0; i < changes; i++) {
            recorder.step(kind);
            recorder.assign(FrameRange.ofLength(0x100, 1), i % 2 == 0 ? FrameUse.BOOT_FREE : FrameUse.XEN_IMAGE);
            recorder.step(kind);
            recorder.assign(FrameRange.ofLength(0x200 + i, 1), FrameUse.BOOT_FREE);
        }
        Recording recording = recorder.finish();
        OpenRun any = SampleRuns.boot("xen-4.14-dev--2G");
        FrameMap end = recording.mapAt(recording.size());
        return new OpenRun("restless", any.host(), recording, end, any.nodes(), any.reigns());
    }

    /** What is left out is counted, and reached page by page; all pages together are the whole. */
    @Test
    void aLongHistoryIsToldInPages() {
        int all = 2 * FrameHistory.MOST + 50;
        OpenRun run = restless(all);
        var model = new FrameViewModel(SampleRuns.source(run, 1));
        model.shownProperty().set(true);
        model.frameProperty().set(0x100);
        FrameHistory last = model.contentProperty().get().history();
        assertEquals(FrameHistory.MOST, last.changes().size());
        assertEquals(all - FrameHistory.MOST, last.earlier());
        assertEquals(0, last.later());
        String title = model.contentProperty().get().tables().getFirst().title();
        assertTrue(title.contains("200 of 450"), title);
        model.tellEarlier();
        model.tellEarlier();
        FrameHistory first = model.contentProperty().get().history();
        assertEquals(50, first.changes().size());
        assertEquals(1, first.changes().getFirst().step());
        assertEquals(0, first.earlier());
        assertEquals(2 * FrameHistory.MOST, first.later());
        model.tellEarlier();
        assertEquals(first, model.contentProperty().get().history(), "nothing comes before it");
        model.tellLater();
        FrameHistory middle = model.contentProperty().get().history();
        assertEquals(50, middle.earlier());
        assertEquals(FrameHistory.MOST, middle.later());
        assertEquals(
                middle.changes().getLast().step() + 2, last.changes().getFirst().step());
        model.frameProperty().set(0x201);
        assertEquals(1, model.contentProperty().get().history().all(), "another frame begins anew");
    }

    @Test
    void aFrameIsToldWithItsBlockAndItsPageInfo() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev--8G");
        var model = new FrameViewModel(SampleRuns.source(run, run.recording().size()));
        model.shownProperty().set(true);
        assertNull(model.contentProperty().get().run(), "nothing is pointed at");
        long mfn = 0x12_3456;
        model.frameProperty().set(mfn);
        FrameContent content = model.contentProperty().get();
        assertEquals(mfn, content.index(), "nothing is compressed on this host");
        assertEquals(21, content.zone());
        assertEquals(0xffff82e000000000L + mfn * 32, content.infoAddress());
        assertTrue(content.infoFrame() > 0);
        assertNotNull(content.block());
        assertTrue(content.block().contains(mfn));
        assertEquals(
                1L << FrameState.order(content.run().state()), content.block().frames());
        assertEquals(
                content.history().changes().size(),
                content.tables().getFirst().rows().size());
    }

    @Test
    void aFrameOfAnotherRunIsForgotten() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--2G");
        var model = new FrameViewModel(SampleRuns.source(run, 30));
        model.shownProperty().set(true);
        model.frameProperty().set(run.end().end() + 1);
        assertNull(model.contentProperty().get().run(), "the map ends before it");
    }
}
