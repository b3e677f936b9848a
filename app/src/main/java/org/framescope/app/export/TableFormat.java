package org.framescope.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.framescope.app.tables.Table;

/** How a table is saved. Texts are UTF-8. */
public enum TableFormat {
    CSV("csv") {
        @Override
        void write(Table table, Writer out) throws IOException {
            TableCsv.write(table, out);
        }
    },
    JSON("json") {
        @Override
        void write(Table table, Writer out) throws IOException {
            TableJson.write(table, out);
        }
    };

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** End of the names of such files, without a dot. */
    public String extension() {
        return extension;
    }

    abstract void write(Table table, Writer out) throws IOException;

    void write(Table table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(table, text);
        text.flush();
    }

    /** Writes a file, whole or not at all. */
    public void write(Table table, Path file) throws IOException {
        FreshFile.write(file, out -> write(table, out));
    }
}
