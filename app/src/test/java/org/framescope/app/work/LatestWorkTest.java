package org.framescope.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LatestWorkTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> computed = new ArrayList<>();
    private final LatestWork<String> work = new LatestWork<>(worker::add, window::add, shown::add);

    private void ask(String what) {
        work.ask(() -> {
            computed.add(what);
            return what;
        });
    }

    private static void runAll(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void onlyTheLatestIsComputed() {
        ask("a");
        ask("b");
        ask("c");
        runAll(worker);
        runAll(window);
        assertEquals(List.of("c"), computed);
        assertEquals(List.of("c"), shown);
        ask("d");
        runAll(worker);
        runAll(window);
        assertEquals(List.of("c", "d"), shown);
    }

    @Test
    void ofWhatIsFoundBeforeTheWindowHasTimeOnlyTheLatestIsShown() {
        ask("a");
        runAll(worker);
        ask("b");
        runAll(worker);
        assertEquals(1, window.size());
        runAll(window);
        assertEquals(List.of("a", "b"), computed);
        assertEquals(List.of("b"), shown);
    }

    @Test
    void whatIsFoundWhileSomethingNewerWaitsIsShownOnTheWay() {
        work.ask(() -> {
            ask("b");
            return "a";
        });
        worker.remove().run();
        runAll(window);
        assertEquals(List.of("b"), shown, "both were found before the window had time");
        work.ask((found, outdated) -> {
            found.accept("c");
            ask("d");
            runAll(window);
        });
        runAll(worker);
        runAll(window);
        assertEquals(List.of("b", "c", "d"), shown);
    }

    @Test
    void aTaskIsToldWhenNobodyWaitsForItAnyMore() {
        List<Boolean> told = new ArrayList<>();
        work.ask((found, outdated) -> {
            told.add(outdated.getAsBoolean());
            ask("b");
            told.add(outdated.getAsBoolean());
        });
        runAll(worker);
        work.ask((found, outdated) -> {
            told.add(outdated.getAsBoolean());
            work.forget();
            told.add(outdated.getAsBoolean());
            found.accept("too late");
        });
        runAll(worker);
        runAll(window);
        assertEquals(List.of(false, true, false, true), told);
        assertEquals(List.of(), shown, "what was found before is forgotten, too");
    }

    @Test
    void whatIsForgottenIsNotShown() {
        ask("a");
        runAll(worker);
        work.forget();
        runAll(window);
        assertEquals(List.of(), shown);
        ask("b");
        work.forget();
        runAll(worker);
        runAll(window);
        assertEquals(List.of("a"), computed);
    }

    @Test
    void workThatFailsDoesNotKeepTheNextFromBeingDone() {
        work.ask(() -> {
            throw new IllegalStateException("broken");
        });
        assertThrows(IllegalStateException.class, () -> runAll(worker));
        ask("a");
        runAll(worker);
        work.ask(() -> {
            ask("b");
            throw new IllegalStateException("broken");
        });
        assertThrows(IllegalStateException.class, () -> runAll(worker));
        runAll(worker);
        runAll(window);
        assertEquals(List.of("a", "b"), computed, "what waited is done as well");
        assertEquals(List.of("b"), shown);
    }

    /** In whatever order threads get to it: results come in the order of asking, and the last one always comes. */
    @Property(tries = 200)
    void theLastOneIsAlwaysShownAndNoneAfterANewerOne(@ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> seen = new ArrayList<>();
        Queue<Runnable> beside = new ArrayDeque<>();
        Queue<Runnable> front = new ArrayDeque<>();
        var numbers = new LatestWork<Integer>(beside::add, front::add, seen::add);
        int asked = 0;
        int forgotten = 0;
        for (int i = 0; i < 60; i++) {
            int number = asked + 1;
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    asked = number;
                    numbers.ask(() -> number);
                }
                case 2 -> {
                    if (random.nextInt(4) == 0) {
                        numbers.forget();
                        forgotten = asked;
                        seen.clear();
                    }
                }
                case 3 -> runOne(beside);
                default -> runOne(front);
            }
            for (int n = 0; n < seen.size(); n++) {
                assertEquals(true, seen.get(n) > (n == 0 ? forgotten : seen.get(n - 1)));
            }
        }
        runAll(beside);
        runAll(front);
        assertEquals(asked == forgotten, seen.isEmpty());
        if (!seen.isEmpty()) {
            assertEquals(asked, seen.getLast());
        }
    }

    private static void runOne(Queue<Runnable> tasks) {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
    }
}
