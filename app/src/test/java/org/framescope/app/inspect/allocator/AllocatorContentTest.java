package org.framescope.app.inspect.allocator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.inspect.allocator.AllocatorContent.Entry;
import org.framescope.app.inspect.allocator.AllocatorContent.Stage;
import org.framescope.app.inspect.allocator.AllocatorTry.Verdict;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocatorContentTest {

    private static AllocatorContent at(OpenRun run, int step) {
        return AllocatorContent.at(AllocatorLog.of(run.recording()), run.reignAt(step), step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-4.17.7--2G",
                "xen-4.14-dev--F21_regions100",
                "xen-4.14-dev+live-update-v1--2G_lu64M",
                "xen-4.14-dev+live-update-v2--numa2_8G_lu256Mat1G",
                "xen-4.14-dev--4G_mem1G"
            })
    void theListIsTheOneAfterEachStep(String boot) {
        OpenRun run = SampleRuns.boot(boot);
        AllocatorLog log = AllocatorLog.of(run.recording());
        int compared = 0;
        for (Step step : run.recording().steps()) {
            List<FrameRange> recorded = AllocatorLog.regionsIn(step);
            if (recorded != null) {
                AllocatorContent content = AllocatorContent.at(log, run.reigns().getFirst(), step.number());
                assertEquals(Stage.ALIVE, content.stage());
                assertEquals(
                        recorded, content.entries().stream().map(Entry::range).toList());
                assertEquals(recorded.stream().mapToLong(FrameRange::bytes).sum(), content.freeBytes());
                compared++;
            }
        }
        assertTrue(compared > 10, "steps with a list: " + compared);
    }

    /** What is retold must lead to the block that was really given: the first entry of the search that fits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-4.17.7--numa2_8G",
                "xen-4.14-dev--8G",
                "xen-4.14-dev--F31_badover99",
                "xen-4.14-dev+live-update-v1--8G_lu256Mat1G"
            })
    void everySearchEndsAtTheEntryThatGaveTheBlock(String boot) {
        OpenRun run = SampleRuns.boot(boot);
        int met = 0;
        for (Step step : run.recording().steps()) {
            AllocatorRequest request = AllocatorRequest.in(run.recording(), step.number());
            if (request == null) {
                assertFalse(step.detail() instanceof BootEvent.Alloc);
                continue;
            }
            AllocatorTry last = request.tries().getLast();
            assertEquals(Verdict.TAKEN, last.verdict());
            assertEquals(request.mfn(), last.region().end() - request.pages() & -request.align(), step.title());
            assertEquals(
                    last.region().frames(),
                    request.leftBelow().frames()
                            + request.pages()
                            + request.leftAbove().frames());
            for (AllocatorTry passed :
                    request.tries().subList(0, request.tries().size() - 1)) {
                assertFalse(passed.verdict() == Verdict.TAKEN || passed.verdict() == Verdict.BEYOND_LIMIT);
            }
            met++;
        }
        assertTrue(met > 20, "requests: " + met);
    }

    @Test
    void aRefusalSaysWhyEachEntryWasPassedOver() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev+live-update-v1--2G_lu2M");
        AllocatorContent content = at(run, run.recording().size());
        AllocatorRequest request = content.request();
        assertNotNull(request);
        assertFalse(request.met());
        assertEquals(request.listed(), request.tries().size(), "every entry was looked at");
        for (AllocatorTry tried : request.tries()) {
            assertTrue(tried.verdict() == Verdict.USED_UP && tried.region().isEmpty()
                    || tried.verdict() == Verdict.TOO_SMALL && tried.region().frames() < request.pages()
                    || tried.verdict() == Verdict.MISALIGNED
                            && tried.place() < tried.region().start());
        }
        assertNull(request.block());
    }

    @Test
    void beforeAndAfterItsLifeTheStepsAreNamed() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--2G");
        AllocatorContent before = at(run, 1);
        assertEquals(Stage.NOT_YET, before.stage());
        assertEquals(SampleRuns.firstStep(run, "feeding.add"), before.stageStep());
        AllocatorContent after = at(run, run.recording().size());
        assertEquals(Stage.RETIRED, after.stage());
        assertEquals(SampleRuns.firstStep(run, "heap.boot-allocator-end"), after.stageStep());
        assertEquals(
                Stage.ALIVE,
                at(run, after.stageStep()).stage(),
                "the list is shown in the very step in which it retires");
    }

    @Test
    void onlyWhatTheStepChangedIsMarked() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev--8G");
        int chunk = SampleRuns.firstStep(run, "frametable.chunk");
        List<Entry> touched =
                at(run, chunk).entries().stream().filter(Entry::touched).toList();
        AllocatorRequest request = at(run, chunk).request();
        assertNotNull(request);
        assertTrue(at(run, chunk).isNow());
        for (Entry entry : touched) {
            assertTrue(
                    entry.range().equals(request.leftBelow()) || entry.range().equals(request.leftAbove()));
        }
        assertFalse(touched.isEmpty());
    }

    @Test
    void eachXenOfALiveUpdateHasAListOfItsOwn() {
        OpenRun run = SampleRuns.update("fits");
        int takeOver = run.reigns().get(1).firstStep();
        assertEquals(Stage.RETIRED, at(run, takeOver - 1).stage());
        AllocatorContent fresh = at(run, takeOver);
        assertEquals(Stage.NOT_YET, fresh.stage());
        assertTrue(fresh.stageStep() > takeOver);
        AllocatorContent first = at(run, fresh.stageStep());
        assertEquals(Stage.ALIVE, first.stage());
        assertEquals(1, first.entries().size(), "the region is all that it gets");
    }

    @Test
    void theTablesHoldWhatIsShown() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev--8G");
        AllocatorContent content = at(run, SampleRuns.firstStep(run, "frametable.chunk"));
        assertEquals(
                content.entries().size(), content.tables().getFirst().rows().size());
        assertEquals(
                content.request().tries().size(), content.tables().get(1).rows().size());
    }
}
