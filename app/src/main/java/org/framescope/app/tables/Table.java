package org.framescope.app.tables;

import java.util.List;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A table as data. Cells are texts, whole numbers or null for what there is not; numbers are exact, in the unit of their
 * column.
 *
 * @param id stable name, for files
 */
public record Table(String id, String title, List<Column> columns, List<List<@Nullable Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A column; {@code unit} is null for texts. */
    public record Column(String name, @Nullable Unit unit) {}
}
