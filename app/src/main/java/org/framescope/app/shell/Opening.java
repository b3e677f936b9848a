package org.framescope.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.shell.session.OpenSource;
import org.jspecify.annotations.Nullable;

/** Keeps in mind where that comes from which is open, and which is being opened. */
final class Opening {

    private final ReadOnlyObjectWrapper<@Nullable OpenSource> source = new ReadOnlyObjectWrapper<>();
    private @Nullable OpenSource next;
    private Runnable whenShown = () -> {};

    /** Something is about to be opened; null where it could not be opened again. */
    void begin(@Nullable OpenSource from) {
        next = from;
        whenShown = () -> {};
    }

    /** Whether it is known where that comes from which is being opened. */
    boolean isKnown() {
        return next != null;
    }

    /** Asks for something to be done once what is being opened is shown. */
    void then(Runnable action) {
        whenShown = action;
    }

    /** The beginning of what is being opened is shown now; the rest follows. */
    void beginningShown() {
        source.set(next);
    }

    /** What was being opened is shown now. */
    void shown() {
        source.set(next);
        Runnable action = whenShown;
        begin(null);
        action.run();
    }

    /** Where that comes from which is open; null for what was made here. */
    ReadOnlyObjectProperty<@Nullable OpenSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }
}
