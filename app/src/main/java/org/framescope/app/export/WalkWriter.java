package org.framescope.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a walk as an animated GIF or as a folder of numbered pictures: whole, or nothing of it. */
final class WalkWriter {

    /** Pictures that are looked at before, to choose the colours of a GIF. */
    private static final int SAMPLES = 12;

    private final WalkPictures pictures;
    private final List<Integer> steps;
    private final WalkProgress progress;

    WalkWriter(WalkPictures pictures, List<Integer> steps, WalkProgress progress) {
        this.pictures = pictures;
        this.steps = steps;
        this.progress = progress;
    }

    /** @param delayMillis how long each picture is seen */
    void writeGif(Path file, int delayMillis) throws IOException {
        FreshFile.write(file, out -> writeGif(out, delayMillis));
    }

    private void writeGif(OutputStream out, int delayMillis) throws IOException {
        int samples = Math.min(SAMPLES, steps.size());
        int all = samples + steps.size();
        var counter = new GifColours.Counter();
        for (int i = 0; i < samples; i++) {
            int place = samples == 1 ? 0 : (int) ((long) i * (steps.size() - 1) / (samples - 1));
            counter.add(pictures.at(steps.get(place)));
            progress.made(i + 1, all);
        }
        PageSize size = pictures.size();
        try (var gif = new GifFile(out, counter.choose(), size.pixelWidth(), size.pixelHeight(), delayMillis)) {
            for (int i = 0; i < steps.size(); i++) {
                gif.add(pictures.at(steps.get(i)));
                progress.made(samples + i + 1, all);
            }
        }
    }

    /**
     * Writes {@code NAME-0001-step-57.png} and so on into a new folder NAME.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is something of that name
     */
    void writeFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new java.nio.file.FileAlreadyExistsException(folder.toString());
        }
        Path fresh = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            Files.createDirectory(fresh);
            // when the program is ended meanwhile; what is in it goes first
            fresh.toFile().deleteOnExit();
            int digits = Integer.toString(steps.size()).length();
            for (int i = 0; i < steps.size(); i++) {
                int[] pixels = pictures.at(steps.get(i));
                String name = String.format(
                        Locale.ROOT, "%s-%0" + digits + "d-step-%d.png", folder.getFileName(), i + 1, steps.get(i));
                FreshFile.write(
                        fresh.resolve(name),
                        out -> Png.write(
                                pixels,
                                pictures.size().pixelWidth(),
                                pictures.size().pixelHeight(),
                                out));
                fresh.resolve(name).toFile().deleteOnExit();
                progress.made(i + 1, steps.size());
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
