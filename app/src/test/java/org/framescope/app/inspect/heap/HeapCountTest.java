package org.framescope.app.inspect.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.inspect.heap.ListHeads.Source;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.heap.Fragmentation;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapCountTest {

    /** What the map says must be what the free lists of the heap say, wherever a step holds them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-4.17.7--2G",
                "debian-4.17.7--numa2_8G",
                "xen-4.14-dev--8G",
                "xen-4.14-dev--r11",
                "xen-4.14-dev+live-update-v2--numa2_8G_lu256Mat1G"
            })
    void theMapCountsWhatTheListsHold(String boot) {
        OpenRun run = SampleRuns.boot(boot);
        int compared = 0;
        for (Step step : run.recording().steps()) {
            if (step.detail() instanceof HeapLists lists) {
                HeapCount count = HeapCount.of(run.recording().mapAt(step.number()), run.nodes());
                long[][][] listed = new long[count.nodes()][Zones.COUNT][HeapCount.ORDERS];
                lists.lists().forEach(entry -> listed[entry.node()][entry.zone()][entry.order()] = entry.mfns().length);
                for (int node = 0; node < listed.length; node++) {
                    for (int zone = 0; zone < Zones.COUNT; zone++) {
                        for (int order = 0; order < HeapCount.ORDERS; order++) {
                            assertEquals(
                                    listed[node][zone][order],
                                    count.blocks(node, zone, order),
                                    "node " + node + " zone " + zone + " order " + order + " after " + step);
                        }
                    }
                }
                assertEquals(lists.freePages(), count.frames(-1));
                compared++;
            }
        }
        assertTrue(compared > 0);
    }

    private static int lastLists(OpenRun run) {
        return run.recording().steps().stream()
                .filter(step -> step.detail() instanceof HeapLists)
                .reduce((first, second) -> second)
                .orElseThrow()
                .number();
    }

    @Test
    void headsComeFromTheListWhereTheStepHoldsIt() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev--8G");
        int step = lastLists(run);
        var lists = (HeapLists) run.recording().step(step).detail();
        HeapLists.Entry entry = lists.lists().stream()
                .filter(each -> each.mfns().length > 1)
                .findFirst()
                .orElseThrow();
        var heads = ListHeads.of(
                run, step, run.recording().mapAt(step), entry.node(), new HeapCell(entry.zone(), entry.order()));
        assertEquals(Source.LIST, heads.source());
        assertEquals(entry.mfns().length, heads.blocks());
        assertEquals(
                Arrays.stream(entry.mfns()).limit(ListHeads.MOST).boxed().toList(),
                heads.heads().stream().map(head -> head.frames().start()).toList());
    }

    @Test
    void elsewhereTheyComeByAddressAndSaySo() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--2G");
        int step = SampleRuns.firstStep(run, "heap.add");
        FrameMap map = run.recording().mapAt(step);
        HeapCount count = HeapCount.of(map, run.nodes());
        int zone = count.zones(-1).getFirst();
        int order = 0;
        while (count.blocks(-1, zone, order) == 0) {
            order++;
        }
        var heads = ListHeads.of(run, step, map, -1, new HeapCell(zone, order));
        assertEquals(Source.ADDRESS, heads.source());
        assertEquals(0, heads.recordedStep());
        assertEquals(count.blocks(-1, zone, order), heads.blocks());
        assertFalse(heads.heads().isEmpty());
        int last = run.recording().size();
        assertEquals(
                lastLists(run),
                ListHeads.of(run, last, run.end(), -1, new HeapCell(zone, order))
                        .recordedStep());
    }

    @Test
    void thePanelFollowsWhatIsChosen() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--numa2_8G");
        var model = new HeapViewModel(SampleRuns.source(run, run.recording().size()));
        assertEquals(null, model.contentProperty().get(), "nobody looks, nothing is computed");
        model.shownProperty().set(true);
        HeapContent all = model.contentProperty().get();
        assertNotNull(all);
        assertEquals(2, all.count().nodes());
        model.nodeProperty().set(1);
        HeapContent second = model.contentProperty().get();
        assertTrue(second.freeBytes() < all.freeBytes());
        model.cellProperty().set(new HeapCell(second.zones().getFirst(), 18));
        assertNotNull(model.contentProperty().get().heads());
        assertEquals(2, all.charts().size());
        long sum =
                Arrays.stream(all.heat().values()).flatMapToLong(Arrays::stream).sum();
        assertEquals(all.freeBytes(), sum);
    }

    @Test
    void beforeThereIsAHeapItsFirstStepIsNamed() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--2G");
        var model = new HeapViewModel(SampleRuns.source(run, 1));
        model.shownProperty().set(true);
        assertTrue(model.contentProperty().get().isEmpty());
        assertEquals(
                SampleRuns.firstStep(run, "heap.add"),
                model.contentProperty().get().heapStep());
    }

    @Test
    void fragmentationIsThatOfTheBlocks() {
        OpenRun run = SampleRuns.update("fits");
        var model = new FragmentationViewModel(
                SampleRuns.source(run, run.recording().size()));
        model.shownProperty().set(true);
        FragmentationContent content = model.contentProperty().get();
        Fragmentation blocks = content.blocks();
        assertEquals(HeapCount.of(run.end(), run.nodes()).frames(-1), blocks.freePages());
        assertEquals(1L << blocks.largestOrder(), content.largest().frames());
        assertEquals(
                0, content.largest().start() % content.largest().frames(), "a block lies at a multiple of its size");
        assertTrue(content.stretch().frames() >= content.largest().frames());
        int half = content.halfUsableOrder();
        assertTrue(blocks.unusable(half) <= 0.5);
        assertTrue(half == Zones.MAX_ORDER || blocks.unusable(half + 1) > 0.5);
        assertEquals(0, content.unusablePercent(0));
    }

    @Test
    void shadesGoBySteps() {
        assertEquals(0, HeatGrid.shade(0, 100));
        assertEquals(HeatGrid.SHADES, HeatGrid.shade(100, 100));
        assertEquals(HeatGrid.SHADES - 1, HeatGrid.shade(16, 100));
        assertEquals(1, HeatGrid.shade(1, Long.MAX_VALUE));
    }
}
