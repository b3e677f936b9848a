package org.framescope.app.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * The side file of one run. Never replaces what it has not read: a file that cannot be understood, or that somebody else
 * wrote meanwhile, stays as it is until {@link #replace} is asked for. Used by one thread at a time.
 */
final class SideFileStore {

    private static final String ASIDE = ".old";

    private final Path file;
    private final String of;

    /** What the file held when it was read or written last; null while there is none. */
    private byte @Nullable [] known;

    private boolean understood = true;

    /** @param of what the places belong to */
    SideFileStore(Path file, String of) {
        this.file = file;
        this.of = of;
    }

    Path file() {
        return file;
    }

    /**
     * The bookmarks of the file; none when there is no file.
     *
     * @throws InputException when there is one that cannot be understood; it will not be replaced
     */
    List<Bookmark> load() throws InputException {
        known = null;
        if (!Files.exists(file)) {
            understood = true;
            return List.of();
        }
        understood = false;
        byte[] content = InputFile.read(file);
        List<Bookmark> bookmarks = SideFile.parse(file.toString(), content);
        known = content;
        understood = true;
        return bookmarks;
    }

    /**
     * Writes the file.
     *
     * @throws InputException when it cannot be written, or holds something that nobody here has seen
     */
    void save(List<Bookmark> bookmarks) throws InputException {
        if (!understood) {
            throw new InputException(file.toString(), "", "is not replaced, because it could not be read");
        }
        if (Files.exists(file) && !Arrays.equals(InputFile.read(file), known)) {
            understood = false;
            throw new InputException(file.toString(), "", "is not replaced, because it was changed by somebody else");
        }
        write(bookmarks);
    }

    /**
     * Writes the file whatever it holds, which is kept beside it with {@code .old} at its end.
     *
     * @throws InputException when that cannot be done
     */
    void replace(List<Bookmark> bookmarks) throws InputException {
        try {
            if (Files.exists(file)) {
                Path aside = file.resolveSibling(file.getFileName() + ASIDE);
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be moved aside: " + e.getMessage());
        }
        write(bookmarks);
    }

    /**
     * Writes bookmarks into another file, which the user chose knowing what is there.
     *
     * @throws InputException when that cannot be done
     */
    void exportTo(Path chosen, List<Bookmark> bookmarks) throws InputException {
        if (chosen.toAbsolutePath().equals(file.toAbsolutePath())) {
            replace(bookmarks);
            return;
        }
        put(chosen, SideFile.format(of, bookmarks));
    }

    private void write(List<Bookmark> bookmarks) throws InputException {
        byte[] content = SideFile.format(of, bookmarks);
        put(file, content);
        known = content;
        understood = true;
    }

    private static void put(Path file, byte[] content) throws InputException {
        try {
            SideFile.write(file, content);
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be written: " + e.getMessage());
        }
    }
}
