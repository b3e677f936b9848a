package org.framescope.app.places;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the bookmarks of a run are kept. */
public final class SideFilePlace {

    static final String ENDING = ".framescope.json";

    private static final List<String> ENDINGS = List.of(".gz", ".json", ".txt", ".log");
    private static final int LONGEST_NAME = 100;

    private SideFilePlace() {}

    /**
     * Next to the opened file; in the user's folder for what comes with the program, lies in an archive or where nobody
     * may write, or comes from no file.
     *
     * @param opened the opened file, null for none
     * @param title what the run is called
     * @param userFolder where this user's settings are
     */
    public static Path of(@Nullable Path opened, boolean comesWithProgram, String title, Path userFolder) {
        if (opened != null && !comesWithProgram && opened.getFileSystem() == FileSystems.getDefault()) {
            Path folder = opened.toAbsolutePath().getParent();
            Path beside = folder.resolve(nameOf(opened) + ENDING);
            if (Files.isWritable(Files.exists(beside) ? beside : folder)) {
                return beside;
            }
        }
        String name = opened == null ? title : nameOf(opened);
        return userFolder.resolve("places").resolve(safe(name) + ENDING);
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** A name that every file system takes. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String whole = plain.isEmpty() ? "run" : plain;
        return whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    }
}
