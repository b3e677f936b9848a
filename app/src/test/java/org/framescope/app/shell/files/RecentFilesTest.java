package org.framescope.app.shell.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {

    @TempDir
    private Path folder;

    private RecentFiles recent;

    @BeforeEach
    void create() {
        recent = again();
    }

    /** The list as another run of the program reads it. */
    private RecentFiles again() {
        return new RecentFiles(new Settings(folder.resolve("settings.properties")));
    }

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name).toAbsolutePath();
        return Files.exists(file) ? file : Files.createFile(file);
    }

    @Test
    void theLatestIsFirstAndTheOldestGo() throws Exception {
        for (int i = 0; i < 15; i++) {
            recent.opened(file("f" + i));
        }
        recent.opened(file("f10"));
        assertEquals(RecentFiles.MOST, recent.files().size());
        assertEquals(file("f10"), recent.files().getFirst());
        assertEquals(file("f5"), recent.files().getLast());
        assertEquals(recent.files(), again().files());
    }

    @Test
    void pinnedFilesStayAtTheTop() throws Exception {
        recent.opened(file("old"));
        recent.pin(file("old"), true);
        for (int i = 0; i < 15; i++) {
            recent.opened(file("f" + i));
        }
        assertEquals(file("old"), recent.files().getFirst());
        assertEquals(RecentFiles.MOST + 1, recent.files().size());
        assertTrue(again().isPinned(file("old")));
        recent.clear();
        assertEquals(List.of(file("old")), recent.files());
        recent.pin(file("old"), false);
        assertFalse(again().isPinned(file("old")));
        recent.clear();
        assertEquals(List.of(), again().files());
    }

    @Test
    void whatHasGoneIsKnownAndForgottenOnDemand() throws Exception {
        recent.opened(file("there"));
        recent.opened(file("gone"));
        recent.pin(file("gone"), true);
        Files.delete(folder.resolve("gone"));
        RecentFiles later = again();
        assertFalse(later.isAnyMissing(), "nobody has looked");
        later.look(Runnable::run, Runnable::run);
        Path gone = folder.resolve("gone").toAbsolutePath();
        assertTrue(later.isMissing(gone));
        assertFalse(later.isMissing(file("there")));
        later.forgetMissing();
        assertEquals(List.of(file("there")), later.files());
        assertEquals(List.of(file("there")), again().files());
        assertFalse(later.isPinned(gone));
    }

    @Test
    void oneIsForgotten() throws Exception {
        recent.opened(file("one"));
        recent.opened(file("two"));
        recent.forget(file("two"));
        assertEquals(List.of(file("one")), again().files());
    }

    @Test
    void foldersAreToldFromFiles() {
        Dropped dropped = Dropped.of(
                List.of(Path.of("a.json"), Path.of("folder"), Path.of("b.json")), path -> path.endsWith("folder"));
        assertEquals(new Dropped(List.of(Path.of("a.json"), Path.of("b.json")), List.of(Path.of("folder"))), dropped);
        assertTrue(dropped.isPair());
        assertEquals(List.of(Path.of("b.json")), dropped.others());
        Dropped none = Dropped.of(List.of(Path.of("folder")), path -> true);
        assertEquals(List.of(), none.others());
        assertFalse(none.isPair());
    }
}
