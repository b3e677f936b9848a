package org.framescope.app.export;

import java.util.List;
import java.util.StringJoiner;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is copied: tabs between the cells, a line for each row, as spreadsheets take it. Numbers are exact and
 * decimal. Line breaks and tabs in a text become blanks, and what would be run as a formula gets an apostrophe.
 */
final class TableTsv {

    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private TableTsv() {}

    static String of(Table table) {
        StringBuilder out = new StringBuilder();
        var heading = new StringJoiner("\t", "", "\n");
        table.columns().forEach(column -> heading.add(text(TableCsv.heading(column))));
        out.append(heading);
        for (List<@Nullable Object> row : table.rows()) {
            var line = new StringJoiner("\t", "", "\n");
            for (Object value : row) {
                line.add(value == null ? "" : value instanceof Number ? value.toString() : text(value.toString()));
            }
            out.append(line);
        }
        return out.toString();
    }

    private static String text(String raw) {
        String flat = PlainText.encodable(raw).replaceAll("[\t\n\r]+", " ");
        return !flat.isEmpty() && FORMULA_STARTS.indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
    }
}
