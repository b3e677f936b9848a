package org.framescope.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes an image of the window as PNG. */
public final class PngFile {

    private PngFile() {}

    /** Writes an image without its transparency, which keeps the file small. */
    public static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Png.write(pixels, width, height, out);
        }
    }
}
