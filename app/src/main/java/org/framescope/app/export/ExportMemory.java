package org.framescope.app.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.settings.Remembered;

/** What was chosen for the last export. */
public final class ExportMemory {

    private static final List<String> KEYS = List.of(
            "what",
            "format.map",
            "format.walk",
            "format.chart",
            "format.table",
            "width",
            "height",
            "scale",
            "whole",
            "delay",
            "folder");

    private final Map<String, StringProperty> values = new HashMap<>();

    /** @param remembered keeps it from one run of the program to the next */
    public ExportMemory(Remembered remembered) {
        for (String key : KEYS) {
            var value = new SimpleStringProperty("");
            remembered.text("export." + key, value);
            values.put(key, value);
        }
    }

    String get(String key, String otherwise) {
        String kept = property(key).get();
        return kept.isEmpty() ? otherwise : kept;
    }

    int number(String key, int otherwise, int least, int most) {
        try {
            return Math.clamp(Long.parseLong(get(key, "")), least, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    void put(String key, String value) {
        property(key).set(value);
    }

    private StringProperty property(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** The folder of the last export while it is there, else the user's own. */
    Path folder() {
        String kept = get("folder", "");
        return !kept.isEmpty() && Files.isDirectory(Path.of(kept))
                ? Path.of(kept)
                : Path.of(System.getProperty("user.home", "."));
    }

    void keepFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            put("folder", folder.toString());
        }
    }
}
