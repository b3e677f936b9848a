package org.framescope.app.shell.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where what is open came from, so that it can be opened again. */
public sealed interface OpenSource {

    /** A file of the user's. */
    record OfFile(Path file) implements OpenSource {}

    /**
     * A sample that comes with the program.
     *
     * @param name the name of its file, without folders
     */
    record OfSample(String name) implements OpenSource {}

    /** As it is written into the settings. */
    default String text() {
        return switch (this) {
            case OfFile(Path file) -> "file " + file.toAbsolutePath().normalize();
            case OfSample(String name) -> "sample " + name;
        };
    }

    /** What {@link #text} gave; empty for anything else. */
    static Optional<OpenSource> parse(String text) {
        int space = text.indexOf(' ');
        String value = text.substring(space + 1);
        return switch (text.substring(0, Math.max(0, space))) {
            case "sample" -> Optional.of(new OfSample(value));
            case "file" -> {
                try {
                    yield Optional.of(new OfFile(Path.of(value)));
                } catch (InvalidPathException e) {
                    // written by another system, or by hand
                    yield Optional.empty();
                }
            }
            default -> Optional.empty();
        };
    }
}
