package org.framescope.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.capture.BootTraceReader;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Fragmentation;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures counted from the changes of each step equal those counted from memory, and what the steps say themselves. */
class HistoryWalkTest {

    private static final Path SAMPLES = Path.of(System.getProperty("framescope.samples"));

    private static MemoryHistory walk(Recording recording, List<RegionSpan> regions) {
        HistoryWalk walk = new HistoryWalk(recording, regions);
        while (walk.advance(100)) {
            assertTrue(walk.step() < recording.size());
        }
        MemoryHistory history = walk.soFar();
        assertEquals(recording.size(), history.reach());
        return history;
    }

    private static FrameRange regionAt(List<RegionSpan> regions, int step) {
        FrameRange found = null;
        for (RegionSpan span : regions) {
            found = span.firstStep() <= step ? span.region() : found;
        }
        return found;
    }

    /** Looks at every {@code stride}-th step. */
    private static void compareWithMemory(
            Recording recording, List<RegionSpan> regions, MemoryHistory history, int stride) {
        Cursor cursor = recording.cursor();
        for (int step = 1; step <= recording.size(); step += stride) {
            FrameMap map = cursor.at(step);
            Map<MemoryFigure, Long> expected = MemoryHistory.figuresAt(recording, step, map, regionAt(regions, step));
            for (MemoryFigure figure : MemoryFigure.values()) {
                FigureSeries series = history.series().get(figure);
                assertTrue(series.isExact());
                assertEquals(expected.get(figure), series.at(step), figure + " after step " + step);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-4.17.7--numa2_8G",
                "xen-4.14-dev+live-update-v1--2G_lu64M",
                "xen-4.14-dev+live-update-v2--F9_holes60_auto",
                "xen-4.14-dev--F21_regions100"
            })
    void aBootIsCountedAsItsStepsTellIt(String name) throws Exception {
        BootTrace trace = BootTraceReader.read(SAMPLES.resolve("boots/" + name + ".json.gz"));
        BootResult boot = BootSequence.boot(
                trace.host(), XenBuilds.find(trace.xenBuildId()).orElseThrow());
        Recording recording = boot.recording();
        List<RegionSpan> regions = List.of(new RegionSpan(1, boot.region()));
        MemoryHistory history = walk(recording, regions);
        compareWithMemory(recording, regions, history, 1);
        for (Step step : recording.steps()) {
            if (step.detail() instanceof BootEvent.Alloc alloc && alloc.regions() != null) {
                checkList(history, step.number(), alloc.regions());
            } else if (step.detail() instanceof BootEvent.Add add && add.regions() != null) {
                checkList(history, step.number(), add.regions());
            } else if (step.detail() instanceof HeapLists heap) {
                assertEquals(bytes(heap.freePages()), at(history, MemoryFigure.FREE, step));
                int largest = heap.lists().stream()
                        .mapToInt(HeapLists.Entry::order)
                        .max()
                        .orElseThrow();
                assertEquals(bytes(1L << largest), at(history, MemoryFigure.LARGEST_FREE, step));
            }
        }
        if (recording.failure() == null) {
            assertEquals(
                    MemoryFigure.NONE,
                    history.series().get(MemoryFigure.BOOT_REGIONS).at(recording.size()),
                    "the boot allocator is gone");
        }
        checkTurns(recording, history);
    }

    private static void checkList(MemoryHistory history, int step, List<FrameRange> list) {
        assertEquals(
                list.size(), history.series().get(MemoryFigure.BOOT_REGIONS).at(step));
        long largest = list.stream().mapToLong(FrameRange::bytes).max().orElse(0);
        assertEquals(largest, history.series().get(MemoryFigure.LARGEST_FREE).at(step));
        long free = list.stream().mapToLong(FrameRange::bytes).sum();
        assertEquals(free, history.series().get(MemoryFigure.FREE).at(step), "free after step " + step);
    }

    private static long at(MemoryHistory history, MemoryFigure figure, Step step) {
        return history.series().get(figure).at(step.number());
    }

    private static long bytes(long frames) {
        return frames << Units.PAGE_SHIFT;
    }

    private static void checkTurns(Recording recording, MemoryHistory history) {
        for (int step = 1; step <= recording.size(); step++) {
            for (Change change : recording.changesOf(step)) {
                FrameUse from = org.framescope.engine.frames.FrameState.use(change.from());
                FrameUse to = org.framescope.engine.frames.FrameState.use(change.to());
                if (from != to) {
                    assertTrue(history.turns().got(step, to), step + " " + to);
                    assertTrue(history.turns().lost(step, from), step + " " + from);
                }
            }
        }
        assertTrue(history.turns().got(1, FrameUse.NOT_PLUGGED)
                || recording.changesOf(1).isEmpty());
        assertFalse(history.turns().got(1, FrameUse.LU_STREAM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-generations", "list-of-512-suffices", "fits"})
    void aLiveUpdateIsCountedForTheXenThatHasTheMachine(String name) throws Exception {
        UpdateResult result = LiveUpdate.run(ScenarioFile.read(scenario(name)));
        List<RegionSpan> regions = new ArrayList<>();
        regions.add(new RegionSpan(1, result.updates().getFirst().oldRegion()));
        for (Update update : result.updates()) {
            regions.add(new RegionSpan(update.lastStep(), update.newRegion()));
        }
        Recording recording = result.recording();
        MemoryHistory history = walk(recording, regions);
        compareWithMemory(recording, regions, history, Math.max(1, recording.size() / 300));
        int heaps = 0;
        for (Step step : recording.steps()) {
            if (step.detail() instanceof Fragmentation free) {
                heaps++;
                assertEquals(bytes(free.freePages()), at(history, MemoryFigure.FREE, step), "free after " + step);
                assertEquals(
                        Math.round(100 * free.unusable(9)), at(history, MemoryFigure.UNUSABLE_2M, step), step.title());
                assertEquals(
                        bytes(1L << free.largestOrder()), at(history, MemoryFigure.LARGEST_FREE, step), step.title());
            } else if (step.detail() instanceof HeapLists heap) {
                heaps++;
                assertEquals(bytes(heap.freePages()), at(history, MemoryFigure.FREE, step), "free after " + step);
            }
        }
        assertTrue(heaps > result.updates().size(), "the heap of each Xen is told");
    }

    private static Path scenario(String name) {
        return SAMPLES.resolve("scenarios/" + name + ".json");
    }

    @Test
    void whatIsCountedSoFarReachesToTheStepThatItSays() throws Exception {
        BootTrace trace = BootTraceReader.read(SAMPLES.resolve("boots/xen-4.14-dev--2G.json.gz"));
        Recording recording = BootSequence.boot(
                        trace.host(), XenBuilds.find(trace.xenBuildId()).orElseThrow())
                .recording();
        MemoryHistory whole = walk(recording, List.of());
        HistoryWalk walk = new HistoryWalk(recording, List.of());
        walk.advance(40);
        MemoryHistory part = walk.soFar();
        assertTrue(part.reach() > 1 && part.reach() < recording.size());
        for (MemoryFigure figure : MemoryFigure.values()) {
            for (int step = 1; step <= part.reach(); step++) {
                assertEquals(
                        whole.series().get(figure).at(step),
                        part.series().get(figure).at(step));
            }
        }
        assertEquals(
                MemoryFigure.NONE, whole.series().get(MemoryFigure.REGION_USED).at(recording.size()));
    }
}
