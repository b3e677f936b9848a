package org.framescope.app.export;

import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import org.framescope.app.charts.Chart;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Asks the window to copy or save something. It is fired at a node and rises to the window, which knows where files go
 * and how a failure is told; so no pane needs to.
 */
public final class ExportRequest extends Event {

    public static final EventType<ExportRequest> ANY = new EventType<>(Event.ANY, "EXPORT");

    private static final long serialVersionUID = 1;

    /** What is asked for. */
    sealed interface Wish permits CopyTable, SaveTable, SaveChart {}

    /** The table goes to the clipboard. */
    record CopyTable(Supplier<@Nullable Table> table) implements Wish {}

    /** The table goes to a file. */
    record SaveTable(Supplier<@Nullable Table> table, TableFormat format) implements Wish {}

    /** The chart goes to a file, as a picture. */
    record SaveChart(Supplier<@Nullable Chart> chart, PictureFormat format) implements Wish {}

    private final transient Wish wish;

    ExportRequest(Wish wish) {
        super(ANY);
        this.wish = wish;
    }

    Wish wish() {
        return wish;
    }
}
