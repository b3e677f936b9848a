package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/** Whatever is in a table is read back from its files; spreadsheets find no formula in them. */
class TableFilesTest {

    private static final String HOSTILE =
            "=+-@'\"\t\r\n,;<>&\u0000\u001b\u007f\u202e\u2066\u05d0\u0660\uff1d\ufffe ab1";

    @Property
    void csvIsReadBack(@ForAll("tables") Table table) {
        List<List<@Nullable String>> read = CsvReader.read(written(table, TableFormat.CSV));
        assertEquals(table.rows().size() + 1, read.size());
        for (int row = 0; row < table.rows().size(); row++) {
            assertEquals(texts(table.rows().get(row)), read.get(row + 1));
        }
    }

    @Property
    void csvHoldsNoFormula(@ForAll("texts") String text) {
        String csv = written(table(text), TableFormat.CSV);
        String cell = csv.substring(csv.indexOf("\r\n") + 2);
        String first = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertFalse("=+-@\t\uff1d\uff0b\uff0d\uff20".indexOf(first.charAt(0)) >= 0, cell);
    }

    @Property
    void copiesHoldNoFormulaAndOneLineForEachRow(@ForAll("tables") Table table) {
        String copy = TableTsv.of(table);
        String[] lines = copy.split("\n", -1);
        assertEquals(table.rows().size() + 2, lines.length);
        for (String line : lines) {
            for (String cell : line.split("\t")) {
                boolean number = cell.matches("-?\\d+");
                assertFalse(!number && !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0, line);
            }
        }
    }

    @Property
    void jsonIsReadBack(@ForAll("tables") Table table) throws IOException {
        JsonNode read = new ObjectMapper().readTree(written(table, TableFormat.JSON));
        assertEquals(table.id(), read.get("id").textValue());
        assertEquals(table.title(), read.get("title").textValue());
        assertEquals("MFN", read.get("columns").get(1).get("unit").textValue());
        assertNull(read.get("columns").get(0).get("unit").textValue());
        assertEquals(table.rows().size(), read.get("rows").size());
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (JsonNode cell : read.get("rows").get(row)) {
                cells.add(cell.isNull() ? null : cell.isNumber() ? (Object) cell.longValue() : cell.textValue());
            }
            assertEquals(table.rows().get(row), cells);
        }
    }

    @Example
    void aHeaderNamesUnitsAndNumbersAreExact() {
        List<List<@Nullable Object>> rows =
                List.of(Arrays.asList("free", Long.MAX_VALUE, -1L), Arrays.asList("", null, 0));
        Table table = new Table(
                "t",
                "T",
                List.of(
                        new Table.Column("use", null),
                        new Table.Column("start", Unit.MFN),
                        new Table.Column("blocks", Unit.COUNT)),
                rows);
        assertEquals(
                "use,start (MFN),blocks\r\nfree,9223372036854775807,-1\r\n\"\",,0\r\n",
                written(table, TableFormat.CSV));
    }

    @Example
    void halfACharacterBecomesAReplacement() {
        assertEquals("a\ufffdb", PlainText.encodable("a\ud800b"));
        assertEquals("\ufffd", PlainText.encodable("\udc00"));
        assertEquals("\ud83d\ude00", PlainText.encodable("\ud83d\ude00"));
        assertEquals("\ufffd\tx\ufffd", PlainText.forXml("\u0000\tx\uffff"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(HOSTILE.toCharArray())
                .ofMaxLength(8)
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars(HOSTILE.toCharArray()).ofMaxLength(6);
        Arbitrary<List<@Nullable Object>> rows = text.injectNull(0.1)
                .flatMap(cell -> Arbitraries.longs().injectNull(0.1).map(number -> Arrays.asList(cell, number)));
        return rows.list()
                .ofMaxSize(5)
                .flatMap(all -> text.map(title -> new Table(
                        "id" + title,
                        title,
                        List.of(new Table.Column("x" + title, null), new Table.Column("start", Unit.MFN)),
                        all)));
    }

    private static Table table(String text) {
        return new Table("t", "T", List.of(new Table.Column("x", null)), List.of(List.of(text)));
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        List<@Nullable String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell == null ? null : cell.toString()));
        return texts;
    }

    private static String written(Table table, TableFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
