package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.SameThread;
import org.framescope.app.scenario.BackgroundJob;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.api.Test;

class CompareDeskTest {

    private final PairViewModel pair = new PairViewModel(Runnable::run, Runnable::run);
    private final List<String> shown = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private final CompareDesk desk = new CompareDesk(
            DemoPairs.MAKER,
            pair,
            new TruthViewModel(),
            new BackgroundJob(new SameThread(), Runnable::run),
            new CompareDesk.Window() {
                @Override
                public void showPair() {
                    shown.add("pair");
                }

                @Override
                public void showTruth() {
                    shown.add("truth");
                }

                @Override
                public void open(Side side) {
                    shown.add(side.title());
                }

                @Override
                public void failed(Exception cause) {
                    failures.add(cause);
                }

                @Override
                public void begin() {
                    failures.clear();
                }
            });

    @Test
    void twoFilesAreCompared() {
        desk.compareFiles(Path.of("one.json"), Path.of("other.json"));
        assertEquals(List.of("pair"), shown);
        assertEquals("one.json", pair.pairProperty().get().left().title());
        assertEquals("other.json", pair.pairProperty().get().right().title());
        assertEquals(List.of(), failures);
    }

    @Test
    void aBadSecondFileIsToldOnceAndTheFirstIsOpen() {
        desk.compareFiles(Path.of("one.json"), Path.of("broken.json"));
        assertEquals(List.of("one.json"), shown);
        assertEquals(1, failures.size());
        assertInstanceOf(InputException.class, failures.getFirst());
        assertNull(pair.pairProperty().get());
    }

    @Test
    void whatIsComparedStaysWhenTheOtherFileIsBad() {
        desk.compareFiles(Path.of("one.json"), Path.of("other.json"));
        RunPair before = pair.pairProperty().get();
        desk.compare(before.left(), Path.of("broken.json"));
        assertEquals(1, failures.size());
        assertEquals(before, pair.pairProperty().get());
        desk.compareFiles(Path.of("broken.json"), Path.of("one.json"));
        assertEquals(1, failures.size());
        assertEquals(List.of("pair"), shown);
    }

    @Test
    void swappedSidesKeepThePlace() {
        Side left = DemoPairs.boot("console=com1");
        RunRecipe right = RunVariants.with(left.recipe(), RunVariants.build(left.recipe()), "console=com1 fail");
        desk.compare(left, right);
        pair.goTo(40);
        desk.swap();
        RunPair swapped = pair.pairProperty().get();
        assertEquals(left, swapped.right());
        assertNotNull(swapped.left().run().recording().failure());
        assertEquals(40, pair.stopProperty().get());
    }
}
