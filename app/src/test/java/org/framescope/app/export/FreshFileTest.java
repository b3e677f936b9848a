package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and why not is told in one sentence. */
class FreshFileTest {

    @TempDir
    Path folder;

    @Test
    void replacesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        FreshFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void keepsTheOldFileWhenItFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThrows(
                IOException.class,
                () -> FreshFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("cut off");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws InterruptedException {
        Thread.currentThread().interrupt();
        assertThrows(IOException.class, () -> FreshFile.write(folder.resolve("a.csv"), out -> Stopped.check()));
        assertTrue(Thread.interrupted());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Path missing = folder.resolve("nowhere/a.csv");
        IOException cause = assertThrows(IOException.class, () -> FreshFile.write(missing, out -> {}));
        assertTrue(WriteProblem.of(cause, missing).contains("there is no folder"), WriteProblem.of(cause, missing));

        Path file = folder.resolve("a.csv");
        assertTrue(WriteProblem.of(new FileSystemException("a", null, "No space left on device"), file)
                .contains("has no space left"));
        assertTrue(WriteProblem.of(new AccessDeniedException("a"), file).contains("another folder"));
        assertTrue(WriteProblem.of(new IOException("odd"), file).contains("odd"));
    }
}
