package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.framescope.app.compare.PairViewModel.View;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.recording.StepDifference;
import org.junit.jupiter.api.Test;

class PairViewModelTest {

    private final PairViewModel model = new PairViewModel(Runnable::run, Runnable::run);

    private int stop() {
        return model.stopProperty().get();
    }

    /** 68 steps are alike; then one gives memory to the heap in two steps, and the other one fails. */
    @Test
    void itBeginsWhereTheRunsFirstDiffer() {
        RunPair pair = DemoPairs.failing();
        model.open(pair);
        assertEquals(69, stop());
        assertEquals(71, pair.stops());
        PairMoment moment = model.momentProperty().get();
        assertNotNull(moment);
        MapDifference difference = moment.difference();
        assertNotNull(difference);
        assertEquals(pair.endMfn(), Arrays.stream(difference.framesByKind()).sum());
        model.last();
        assertEquals(71, stop());
        model.firstDifference();
        assertEquals(69, stop());
        model.previousDifference();
        assertEquals(69, stop(), "there is none before it");
        model.nextDifference();
        assertEquals(70, stop());
        model.back();
        model.back();
        assertEquals(68, stop());
        assertEquals(0, model.momentProperty().get().difference().differing());
        model.goTo(-5);
        assertEquals(1, stop());
    }

    @Test
    void equalRunsAreShownAtTheirEnd() {
        model.open(RunPair.of(DemoPairs.boot("a"), DemoPairs.boot("a")));
        assertEquals(70, stop());
        assertEquals("0 steps differ", model.differences().count());
        model.firstDifference();
        assertEquals(70, stop());
    }

    @Test
    void theListIsFilteredAndSaysWhatItLeavesOut() {
        model.open(DemoPairs.failing());
        DifferenceListViewModel list = model.differences();
        assertEquals(3, list.stopsProperty().get().length);
        assertEquals("3 steps differ", list.count());
        list.filterProperty().set(new DifferenceFilter(StepDifference.ONLY_RIGHT, ""));
        assertEquals(1, list.stopsProperty().get().length);
        assertEquals("1 of 3 differences shown", list.count());
        list.filterProperty().set(new DifferenceFilter(null, " HEAP "));
        assertEquals(2, list.stopsProperty().get().length);
        model.open(DemoPairs.failing());
        assertEquals(DifferenceFilter.ALL, list.filterProperty().get(), "another pair is listed whole");
    }

    @Test
    void jumpsAreComeBackFrom() {
        model.open(DemoPairs.failing(), 5);
        model.nextDifference();
        int difference = model.stopProperty().get();
        model.back();
        model.jumpTo(2);
        model.jumpBack();
        assertEquals(difference - 1, model.stopProperty().get(), "one comes back to where one had wandered");
        model.jumpBack();
        assertEquals(5, model.stopProperty().get());
        model.jumpForward();
        model.jumpForward();
        assertEquals(2, model.stopProperty().get());
        model.open(DemoPairs.failing(), 7);
        model.jumpBack();
        assertEquals(7, model.stopProperty().get(), "another pair has no past");
    }

    @Test
    void allDifferencesAreTables() {
        RunPair pair = DemoPairs.failing();
        model.open(pair);
        Table steps =
                DifferenceTables.steps(pair, model.differences().stopsProperty().get(), AddressUnit.HEX);
        assertEquals(3, steps.rows().size());
        assertEquals(
                List.of("Frametable", "No room for the next block", 69, "Only on the right"),
                steps.rows().stream()
                        .filter(row -> row.get(2) == null)
                        .findFirst()
                        .map(row -> Arrays.asList(row.get(0), row.get(1), row.get(3), row.get(4)))
                        .orElseThrow());
        Table memory = DifferenceTables.memory(pair.atEnd());
        long bytes = memory.rows().stream().mapToLong(row -> (Long) row.get(2)).sum();
        assertEquals(pair.atEnd().differing() << 12, bytes);
    }

    @Test
    void runsOfOneFileAreCalledByWhatDiffers() {
        RunPair pair = DemoPairs.failing();
        assertEquals("console=com1", pair.title(pair.left()));
        assertEquals("console=com1 fail", pair.title(pair.right()));
        assertEquals("demo.json", pair.subtitle(pair.left()));
    }

    @Test
    void whatRunsDoAtAStopIsTold() {
        RunPair pair = DemoPairs.failing();
        var text = new StopText(pair.steps(), 71);
        assertEquals(
                pair.steps().alignment().isRightStep(71) ? StepDifference.ONLY_RIGHT : StepDifference.ONLY_LEFT,
                text.difference());
        var alike = new StopText(pair.steps(), 5);
        assertEquals("5", alike.leftPosition());
        assertTrue(alike.figures(AddressUnit.HEX).stream().noneMatch(StopText.FigurePair::differs));
        assertEquals("Frametable", alike.phase());
    }

    @Test
    void theViewIsSwitched() {
        assertEquals(View.SIDE_BY_SIDE, model.viewProperty().get());
        model.toggleView();
        assertEquals(View.DIFFERENCE, model.viewProperty().get());
    }

    /** While somebody drags, maps are computed beside the window's thread, and only the latest stop counts. */
    @Test
    void onlyTheLatestStopIsComputed() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new PairViewModel(work::add, Runnable::run);
        slow.open(DemoPairs.failing());
        assertNull(slow.momentProperty().get());
        for (int stop = 1; stop <= 60; stop++) {
            slow.goTo(stop);
        }
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(60, slow.momentProperty().get().stop());
        assertNotNull(slow.momentProperty().get().difference());
    }
}
