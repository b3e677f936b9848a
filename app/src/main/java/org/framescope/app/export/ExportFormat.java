package org.framescope.app.export;

import java.util.Locale;
import org.framescope.app.i18n.Texts;

/** What kind of file, or files, an export makes. */
enum ExportFormat {
    PNG("png"),
    SVG("svg"),
    CSV("csv"),
    JSON("json"),
    GIF("gif"),
    /** A folder of numbered PNG files. */
    PNG_FOLDER("");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** End of the file's name, without a dot; empty for a folder. */
    String extension() {
        return extension;
    }

    boolean isPicture() {
        return this == PNG || this == SVG;
    }

    boolean isTable() {
        return this == CSV || this == JSON;
    }

    String title() {
        return Texts.get("export.format." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
