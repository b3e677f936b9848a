package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.engine.capture.EventPairs.EventPair;
import org.junit.jupiter.api.Test;

class TruthViewModelTest {

    private final TruthViewModel model = new TruthViewModel();

    @Test
    void aBootThatIsReproducedSaysSo() {
        model.open(Truth.of(DemoTruth.recorded()));
        assertEquals("The model does what the real Xen did, in all 33 events.", model.verdict());
        assertEquals("", model.explanation());
        assertEquals("33 of 33 events shown, 0 differ", model.count());
        assertTrue(model.eventsProperty().get().stream().allMatch(EventPair::same));
    }

    @Test
    void theFirstDifferenceIsExplained() {
        model.open(Truth.of(DemoTruth.tampered()));
        assertEquals("The model agrees with the real Xen up to event 9 of 33.", model.verdict());
        assertTrue(model.explanation().startsWith("The real Xen: alloc 1 pages aligned to 1"), model.explanation());
        assertTrue(model.explanation().contains("\nThat is step "), model.explanation());
        model.onlyDifferencesProperty().set(true);
        EventPair only = model.eventsProperty().get().getFirst();
        assertEquals(1, model.eventsProperty().get().size());
        assertEquals(9, only.event());
        assertFalse(only.recorded().equals(only.simulated()));
        assertEquals("1 of 33 events shown, 1 differ", model.count());
        assertEquals(1, model.table().rows().size());
        model.open(Truth.of(DemoTruth.recorded()));
        assertEquals(33, model.eventsProperty().get().size(), "where all agree, all are listed");
    }
}
