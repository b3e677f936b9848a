package org.framescope.app.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.export.Png;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;

/** Writes pictures of sample maps into a folder, for looking at them. */
final class LookAtMaps {

    private LookAtMaps() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder, "booting", SampleMaps.bootingPc());
        write(folder, "running", SampleMaps.runningPc());
        write(folder, "large", SampleMaps.largeServer());
        write(folder, "fragmented", SampleMaps.fragmented(1L << 21, 60_000, 3));
    }

    private static void write(Path folder, String name, FrameMap map) throws IOException {
        MapMarks marks = new MapMarks(
                List.of(new FrameRange(0x17c000, 0x17c200), new FrameRange(0xbcf8a, 0xbcf8b)),
                0,
                List.of(),
                List.of(new MapOutline("region", new FrameRange(0x30000, 0x38000))),
                null,
                -1,
                null,
                List.of());
        for (boolean dark : new boolean[] {false, true}) {
            PixelCanvas canvas =
                    MapPainter.picture(map, AddressAxis.compressed(map), 1000, 640, Palette.of(dark), 1, marks);
            Path file = folder.resolve(name + (dark ? "-dark" : "-light") + ".png");
            try (OutputStream out = Files.newOutputStream(file)) {
                Png.write(canvas.pixels(), canvas.width(), canvas.height(), out);
            }
        }
    }
}
