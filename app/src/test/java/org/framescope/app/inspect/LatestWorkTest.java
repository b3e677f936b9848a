package org.framescope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
        runAll(window);
        assertEquals(List.of("a"), shown);
    }
}
