package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV strictly as RFC 4180 has it, and undoes what keeps texts from being run as formulas. */
final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    /** The rows; a cell without quotes and without a character is null. */
    static List<List<@Nullable String>> read(String text) {
        var reader = new CsvReader(text);
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<@Nullable String> row() {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalArgumentException("no end of line at " + at);
        }
        at += 2;
        return cells;
    }

    private @Nullable String cell() {
        if (text.charAt(at) == '"') {
            return unescaped(quoted());
        }
        int from = at;
        while (",\r".indexOf(text.charAt(at)) < 0) {
            if ("\"\n".indexOf(text.charAt(at)) >= 0) {
                throw new IllegalArgumentException("a bare quote or line feed at " + at);
            }
            at++;
        }
        return at == from ? null : unescaped(text.substring(from, at));
    }

    private String quoted() {
        var content = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                content.append(c);
            } else if (text.charAt(at) == '"') {
                content.append('"');
                at++;
            } else {
                return content.toString();
            }
        }
    }

    private static String unescaped(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
