package org.framescope.app.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** Reads what {@code Png} writes: eight bits for each of red, green and blue, lines without a filter. */
final class PngReader {

    private PngReader() {}

    static PixelCanvas read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.skipNBytes(8);
        int width = 0;
        int height = 0;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        while (true) {
            int length = data.readInt();
            String type = new String(data.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII);
            byte[] content = data.readNBytes(length);
            data.skipNBytes(4);
            if (type.equals("IHDR")) {
                DataInputStream header = new DataInputStream(new ByteArrayInputStream(content));
                width = header.readInt();
                height = header.readInt();
            } else if (type.equals("IDAT")) {
                packed.write(content);
            } else if (type.equals("IEND")) {
                return unpacked(packed.toByteArray(), width, height);
            }
        }
    }

    private static PixelCanvas unpacked(byte[] packed, int width, int height) throws IOException {
        PixelCanvas canvas = new PixelCanvas(width, height);
        try (InputStream lines = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (int y = 0; y < height; y++) {
                byte[] line = lines.readNBytes(1 + 3 * width);
                for (int x = 0; x < width; x++) {
                    int rgb = (line[1 + 3 * x] & 0xff) << 16 | (line[2 + 3 * x] & 0xff) << 8 | line[3 + 3 * x] & 0xff;
                    canvas.set(x, y, 0xff000000 | rgb);
                }
            }
        }
        return canvas;
    }
}
