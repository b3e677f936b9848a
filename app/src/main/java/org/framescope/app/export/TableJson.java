package org.framescope.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as JSON: {@code {"id", "title", "columns": [{"name", "unit"}], "rows": [[...]]}}. Numbers are whole and
 * exact, in the unit of their column; the unit of a text is null, and so is a cell without a value.
 */
final class TableJson {

    private TableJson() {}

    static void write(Table table, Writer out) throws IOException {
        var layout = new DefaultPrettyPrinter();
        // each row on a line of its own
        layout.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .setPrettyPrinter(layout)) {
            json.writeStartObject();
            json.writeStringField("id", PlainText.encodable(table.id()));
            json.writeStringField("title", PlainText.encodable(table.title()));
            json.writeArrayFieldStart("columns");
            for (Table.Column column : table.columns()) {
                Unit unit = column.unit();
                json.writeStartObject();
                json.writeStringField("name", PlainText.encodable(column.name()));
                json.writeStringField("unit", unit == null ? null : TableCsv.nameOf(unit));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (List<@Nullable Object> row : table.rows()) {
                Stopped.check();
                json.writeRaw('\n');
                json.writeStartArray();
                for (Object value : row) {
                    writeCell(json, value);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeCell(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Number number -> json.writeNumber(number.longValue());
            default -> json.writeString(PlainText.encodable(value.toString()));
        }
    }
}
