package org.framescope.app.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Undo and redo of what a person edits. It keeps states, not edits, which have to be small and immutable: the texts and
 * choices of a form are a few kB, and what they lead to is computed anew.
 *
 * <p>Letters that are typed into one field one after the other are one edit, until something else is edited or
 * {@link #seal} is called.
 *
 * @param <S> a state, with an {@code equals} of its own
 */
public final class EditHistory<S> {

    /** How many edits can be undone. */
    public static final int MOST = 200;

    private final Consumer<S> restore;
    private final Deque<S> past = new ArrayDeque<>();
    private final Deque<S> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private @Nullable S present;

    /** The field that the latest edit typed into; null when the next edit is one of its own. */
    private @Nullable Object typedInto;

    /** @param restore makes a state the one that is edited */
    public EditHistory(Consumer<S> restore) {
        this.restore = restore;
    }

    /** Begins with a state; all edits before are forgotten. */
    public void begin(S start) {
        past.clear();
        future.clear();
        present = start;
        typedInto = null;
        tell();
    }

    /**
     * Takes note of an edit; nothing happens when the state is the same as before. Without {@link #begin} there is
     * nothing to go back to, so that this state is where it begins.
     *
     * @param field what stands for the field that was typed into; null for an edit of another kind
     */
    public void edited(S now, @Nullable Object field) {
        if (present == null) {
            begin(now);
            return;
        }
        if (now.equals(present)) {
            return;
        }
        boolean goesOn = field != null && Objects.equals(field, typedInto);
        if (!goesOn) {
            past.addLast(present);
            if (past.size() > MOST) {
                past.removeFirst();
            }
        }
        present = now;
        typedInto = field;
        future.clear();
        if (goesOn && now.equals(past.peekLast())) {
            // typed and deleted again: nothing was edited
            past.removeLast();
            typedInto = null;
        }
        tell();
    }

    /** What is typed from now on is another edit, even into the same field. */
    public void seal() {
        typedInto = null;
    }

    public void undo() {
        go(past, future);
    }

    public void redo() {
        go(future, past);
    }

    private void go(Deque<S> from, Deque<S> to) {
        S now = present;
        S wanted = from.pollLast();
        if (now == null || wanted == null) {
            return;
        }
        to.addLast(now);
        present = wanted;
        typedInto = null;
        tell();
        restore.accept(wanted);
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
