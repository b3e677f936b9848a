package org.framescope.app.shell.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was dropped on the window.
 *
 * @param files what can be opened, in the order in which it was dropped
 * @param folders what cannot
 */
public record Dropped(List<Path> files, List<Path> folders) {

    /** How many of several files that were dropped at once are worth being compared: each with the other. */
    private static final int TWO = 2;

    /** @param isFolder tells a folder from a file */
    public static Dropped of(List<Path> paths, Predicate<Path> isFolder) {
        return new Dropped(
                paths.stream().filter(isFolder.negate()).toList(),
                paths.stream().filter(isFolder).toList());
    }

    /** Whether the two files can be set side by side. */
    public boolean isPair() {
        return files.size() == TWO;
    }

    /** All files but the first one, which is the one that opens. */
    public List<Path> others() {
        return files.isEmpty() ? List.of() : files.subList(1, files.size());
    }
}
