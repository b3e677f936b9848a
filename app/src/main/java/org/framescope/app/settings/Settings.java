package org.framescope.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the program remembers between two runs, in one small file that a person can read or remove. */
public final class Settings {

    private final Path file;
    private final Properties values = new Properties();

    /** Reads a file; one that is missing or broken is the same as an empty one. */
    public Settings(Path file) {
        this.file = file;
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    /** The settings of this user, at the place where the system wants them. */
    public static Settings ofUser() {
        return new Settings(folder().resolve("settings.properties"));
    }

    private static Path folder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String given = System.getenv(system.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME");
        if (given != null && !given.isEmpty()) {
            return Path.of(given, "framescope");
        }
        return system.startsWith("mac")
                ? Path.of(home, "Library", "Application Support", "Framescope")
                : Path.of(home, ".config", "framescope");
    }

    /** What stands under a key; null for nothing. */
    public @Nullable String find(String key) {
        return values.getProperty(key);
    }

    /** The folder in which this user's things are kept. */
    public Path userFolder() {
        return file.toAbsolutePath().getParent();
    }

    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public double get(String key, double otherwise) {
        try {
            double value = Double.parseDouble(get(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
    }

    public void remove(String key) {
        values.remove(key);
    }

    /** Writes the file. That it cannot be written is no reason to disturb anybody. */
    public void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.getLogger(Settings.class.getName()).log(System.Logger.Level.DEBUG, "settings are not kept", e);
        }
    }
}
