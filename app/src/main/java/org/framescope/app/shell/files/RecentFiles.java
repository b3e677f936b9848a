package org.framescope.app.shell.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.settings.Settings;

/**
 * The files that were opened last: those that the user pinned, then the others, the latest first. A file that has gone
 * stays in the list, and is known to be missing once somebody has looked.
 */
public final class RecentFiles {

    /** How many are kept besides those that are pinned. */
    static final int MOST = 10;

    private static final int MOST_WRITTEN = 100;
    private static final String PREFIX = "recent.";
    private static final String PINNED = ".pinned";

    private final Settings settings;
    private final Set<Path> pinned = new HashSet<>();
    private final Set<Path> missing = new HashSet<>();
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    public RecentFiles(Settings settings) {
        this.settings = settings;
        for (int i = 0; i < MOST_WRITTEN; i++) {
            read(PREFIX + i);
        }
    }

    private void read(String key) {
        try {
            String text = settings.get(key, "");
            if (!text.isEmpty() && !files.contains(Path.of(text))) {
                files.add(Path.of(text));
                if (settings.find(key + PINNED) != null) {
                    pinned.add(Path.of(text));
                }
            }
        } catch (InvalidPathException e) {
            // written by another system, or by hand
        }
    }

    /** Puts a file in front of the others. */
    public void opened(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        missing.remove(absolute);
        List<Path> list = new ArrayList<>(files);
        list.remove(absolute);
        list.addFirst(absolute);
        show(list);
    }

    /** Keeps a file at the top, or no longer. */
    public void pin(Path file, boolean keep) {
        if (keep ? pinned.add(file) : pinned.remove(file)) {
            show(new ArrayList<>(files));
        }
    }

    public boolean isPinned(Path file) {
        return pinned.contains(file);
    }

    /** Takes a file from the list; nothing happens to the file itself. */
    public void forget(Path file) {
        pinned.remove(file);
        show(files.stream().filter(each -> !each.equals(file)).toList());
    }

    /** Takes all but the pinned ones from the list. */
    public void clear() {
        show(files.stream().filter(pinned::contains).toList());
    }

    /** Takes those from the list that were not there when somebody last looked. */
    public void forgetMissing() {
        pinned.removeAll(missing);
        show(files.stream().filter(file -> !missing.contains(file)).toList());
        missing.clear();
    }

    /** Whether the file was not there when somebody last looked. */
    public boolean isMissing(Path file) {
        return missing.contains(file);
    }

    /** Whether any file was not there when somebody last looked. */
    public boolean isAnyMissing() {
        return files.stream().anyMatch(missing::contains);
    }

    /** Looks which files are still there, beside the window's thread: a disk that sleeps may take its time. */
    public void look(Executor worker, Executor window) {
        List<Path> all = List.copyOf(files);
        worker.execute(() -> {
            Set<Path> gone = all.stream().filter(file -> !Files.exists(file)).collect(Collectors.toSet());
            window.execute(() -> {
                if (!missing.equals(gone)) {
                    missing.clear();
                    missing.addAll(gone);
                    // as a change, so that who shows the list shows it anew
                    files.setAll(List.copyOf(files));
                }
            });
        });
    }

    private void show(List<Path> list) {
        List<Path> sorted = new ArrayList<>(list);
        // stable: each of the two kinds stays in its order
        sorted.sort(Comparator.comparing((Path file) -> !pinned.contains(file)));
        int most = MOST + (int) sorted.stream().filter(pinned::contains).count();
        files.setAll(sorted.subList(0, Math.min(most, sorted.size())));
        store();
    }

    private void store() {
        for (int i = 0; i < MOST_WRITTEN; i++) {
            settings.remove(PREFIX + i);
            settings.remove(PREFIX + i + PINNED);
        }
        for (int i = 0; i < Math.min(MOST_WRITTEN, files.size()); i++) {
            settings.put(PREFIX + i, files.get(i).toString());
            if (pinned.contains(files.get(i))) {
                settings.put(PREFIX + i + PINNED, "true");
            }
        }
        settings.save();
    }

    /** Absolute paths. */
    public ObservableList<Path> files() {
        return files;
    }
}
