package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.framescope.app.i18n.Texts;

/** Says in one sentence why a file could not be written. */
final class WriteProblem {

    private WriteProblem() {}

    static String of(IOException cause, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        if (cause instanceof AccessDeniedException || folder != null && isClosed(folder)) {
            return Texts.get("export.problem.permission", name, folder);
        }
        if (cause instanceof NoSuchFileException || folder != null && !Files.isDirectory(folder)) {
            return Texts.get("export.problem.folder", name, folder);
        }
        String reason = reasonOf(cause);
        if (reason.toLowerCase(Locale.ROOT).contains("space")) {
            return Texts.get("export.problem.space", name, folder);
        }
        return Texts.get("export.problem.other", name, reason);
    }

    private static boolean isClosed(Path folder) {
        return Files.isDirectory(folder) && !Files.isWritable(folder);
    }

    private static String reasonOf(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
