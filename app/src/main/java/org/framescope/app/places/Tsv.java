package org.framescope.app.places;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/** A table as lines of cells with tabs between them, which every spreadsheet takes from the clipboard. */
final class Tsv {

    private Tsv() {}

    static String of(Table table) {
        Stream<String> head = Stream.of(line(
                table.columns().stream().map(column -> (Object) column.name()).toList()));
        return Stream.concat(head, table.rows().stream().map(Tsv::line)).collect(Collectors.joining("\n"));
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Tsv::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceAll("[\t\r\n]+", " ");
    }
}
