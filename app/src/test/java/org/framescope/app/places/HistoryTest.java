package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HistoryTest {

    private final History<String> history = new History<>();

    @Example
    void backAndForward() {
        assertNull(history.back("start"));
        history.jump("start", "a");
        history.jump("a", "b");
        assertEquals("a", history.back("b"));
        assertEquals("start", history.back("a"));
        assertNull(history.back("start"));
        assertFalse(history.hasBackProperty().get());
        assertEquals("a", history.forward("start"));
        assertEquals("b", history.forward("a"));
        assertNull(history.forward("b"));
    }

    @Example
    void wanderingIsNotAJumpButIsComeBackTo() {
        history.jump("start", "a");
        // from a one pans to a'
        history.jump("a'", "b");
        assertEquals("a'", history.back("b'"));
        assertEquals("b'", history.forward("a'"));
    }

    @Example
    void aJumpForgetsWhatWasForward() {
        history.jump("start", "a");
        history.jump("a", "b");
        history.back("b");
        history.jump("a", "c");
        assertFalse(history.hasForwardProperty().get());
        assertEquals("a", history.back("c"));
        assertEquals("c", history.forward("a"));
    }

    @Example
    void aJumpToWhereOneIsIsNone() {
        history.jump("start", "start");
        assertFalse(history.hasBackProperty().get());
    }

    /** However many jumps there were, going back all the way visits the places in reverse order. */
    @Property
    void backIsTheReverse(@ForAll @Size(max = 300) List<Integer> jumps) {
        History<Integer> visited = new History<>();
        int at = -1;
        int recorded = 0;
        for (int i = 0; i < jumps.size(); i++) {
            visited.jump(at, i);
            at = i;
            recorded++;
        }
        int back = 0;
        while (visited.hasBackProperty().get()) {
            Integer place = visited.back(at);
            assertEquals(at - 1, place);
            at = place;
            back++;
        }
        assertEquals(Math.min(recorded, History.MOST - 1), back);
        assertTrue(back == 0 || visited.hasForwardProperty().get());
    }
}
