package org.framescope.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EditHistoryTest {

    private final AtomicReference<Integer> shown = new AtomicReference<>(0);
    private final EditHistory<Integer> history = new EditHistory<>(shown::set);

    private void begin() {
        shown.set(0);
        history.begin(0);
    }

    private void edit(int state, Object field) {
        shown.set(state);
        history.edited(state, field);
    }

    @Property(tries = 200)
    void undoneGivesTheStartAndRedoneGivesTheEnd(
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> states,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(max = 2) Integer> fields) {
        begin();
        for (int i = 0; i < states.size(); i++) {
            edit(states.get(i), fields.get(i) == 0 ? null : fields.get(i));
        }
        int end = shown.get();
        int undone = 0;
        while (history.canUndoProperty().get()) {
            history.undo();
            undone++;
        }
        assertEquals(0, shown.get());
        assertTrue(undone <= states.size());
        while (history.canRedoProperty().get()) {
            history.redo();
            undone--;
        }
        assertEquals(end, shown.get());
        assertEquals(0, undone);
    }

    @Example
    void lettersOfOneFieldAreOneEdit() {
        begin();
        edit(1, "name");
        edit(2, "name");
        edit(3, "memory");
        history.undo();
        assertEquals(2, shown.get());
        history.undo();
        assertEquals(0, shown.get());
        assertFalse(history.canUndoProperty().get());
    }

    @Example
    void comingBackToAFieldIsAnotherEdit() {
        begin();
        edit(1, "name");
        history.seal();
        edit(2, "name");
        history.undo();
        assertEquals(1, shown.get());
    }

    @Example
    void typedAndDeletedAgainIsNoEdit() {
        begin();
        edit(1, "name");
        edit(0, "name");
        assertFalse(history.canUndoProperty().get());
    }

    @Example
    void whatIsEditedAfterAnUndoEndsWhatWasUndone() {
        begin();
        edit(1, null);
        edit(2, null);
        history.undo();
        edit(3, null);
        assertFalse(history.canRedoProperty().get());
        history.undo();
        assertEquals(1, shown.get());
    }

    @Example
    void itDoesNotGrowForEver() {
        begin();
        for (int i = 1; i <= 3 * EditHistory.MOST; i++) {
            edit(i, null);
        }
        for (int i = 0; i < EditHistory.MOST; i++) {
            history.undo();
        }
        assertFalse(history.canUndoProperty().get());
        assertEquals(2 * EditHistory.MOST, shown.get());
    }
}
