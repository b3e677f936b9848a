package org.framescope.app.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV (RFC 4180): lines end with CR LF, the first one names the columns with their units. Numbers are
 * whole, exact and decimal, whatever their unit. A cell without a value is empty; an empty text is written as
 * {@code ""}.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it: one that begins with {@code = + - @},
 * a tab or a carriage return, or the wide forms of those signs. So that this can be undone, a text that begins with an
 * apostrophe gets one more.
 */
final class TableCsv {

    private static final String END_OF_LINE = "\r\n";
    private static final String ESCAPED_STARTS = "=+-@\t\r'\uff1d\uff0b\uff0d\uff20";

    private TableCsv() {}

    static void write(Table table, Appendable out) throws IOException {
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",").append(text(heading(columns.get(i))));
        }
        out.append(END_OF_LINE);
        for (List<@Nullable Object> row : table.rows()) {
            Stopped.check();
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ",").append(cell(row.get(i)));
            }
            out.append(END_OF_LINE);
        }
    }

    /** Name and unit of a column, such as {@code free (bytes)}. */
    static String heading(Table.Column column) {
        Unit unit = column.unit();
        return unit == null || unit == Unit.COUNT ? column.name() : column.name() + " (" + nameOf(unit) + ")";
    }

    static String nameOf(Unit unit) {
        return unit == Unit.MFN ? "MFN" : unit.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String raw) {
        String whole = PlainText.encodable(raw);
        boolean escaped = !whole.isEmpty() && ESCAPED_STARTS.indexOf(whole.charAt(0)) >= 0;
        String safe = escaped ? "'" + whole : whole;
        boolean plain = !safe.isEmpty() && safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && safe.equals(safe.strip()) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
