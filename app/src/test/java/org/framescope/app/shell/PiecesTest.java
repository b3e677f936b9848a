package org.framescope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Pieces pieces = new Pieces(window::add);
    private final List<String> done = new ArrayList<>();

    private Runnable piece(String name) {
        return () -> done.add(name);
    }

    @Test
    void betweenTwoPiecesTheWindowHasItsTurn() {
        pieces.run(piece("a"), piece("b"), piece("c"));
        assertEquals(List.of("a"), done);
        window.add(piece("drawn"));
        while (!window.isEmpty()) {
            window.remove().run();
        }
        assertEquals(List.of("a", "b", "drawn", "c"), done);
    }

    @Test
    void whatIsNewDropsTheRestOfWhatIsOld() {
        pieces.run(piece("a"), piece("b"));
        pieces.run(piece("c"), piece("d"));
        while (!window.isEmpty()) {
            window.remove().run();
        }
        assertEquals(List.of("a", "c", "d"), done);
    }

    @Test
    void whatIsDroppedIsNotDone() {
        pieces.run(piece("a"), piece("b"));
        pieces.drop();
        while (!window.isEmpty()) {
            window.remove().run();
        }
        assertEquals(List.of("a"), done);
    }
}
