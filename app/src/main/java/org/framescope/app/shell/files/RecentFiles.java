package org.framescope.app.shell.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.settings.Settings;

/** The files that were opened last, the latest first. */
public final class RecentFiles {

    static final int MOST = 10;

    private final Settings settings;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    public RecentFiles(Settings settings) {
        this.settings = settings;
        for (int i = 0; i < MOST; i++) {
            add(settings.get("recent." + i, ""));
        }
    }

    private void add(String text) {
        try {
            if (!text.isEmpty() && Files.exists(Path.of(text))) {
                files.add(Path.of(text));
            }
        } catch (InvalidPathException e) {
            // written by another system, or by hand
        }
    }

    /** Puts a file to the front. */
    public void opened(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        if (files.size() > MOST) {
            files.remove(MOST, files.size());
        }
        store();
    }

    public void clear() {
        files.clear();
        store();
    }

    private void store() {
        for (int i = 0; i < MOST; i++) {
            if (i < files.size()) {
                settings.put("recent." + i, files.get(i).toString());
            } else {
                settings.remove("recent." + i);
            }
        }
        settings.save();
    }

    public ObservableList<Path> files() {
        return files;
    }
}
