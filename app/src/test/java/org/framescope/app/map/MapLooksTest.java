package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.framescope.app.export.Png;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of arrangements, measures and palettes, compared pixel by pixel. With {@code -Dgolden.refresh=true} those in
 * {@code src/test/resources} are written anew: look at them before they are committed.
 */
class MapLooksTest {

    @ParameterizedTest
    @CsvSource({
        "running, HILBERT, USE, STANDARD, false, 1",
        "running, HILBERT, OWNER, STANDARD, true, 2",
        "large, HILBERT, USE, STANDARD, true, 1",
        "large, NODES, USE, STANDARD, false, 1",
        "running, NODES, NODE, STANDARD, true, 1",
        "running, ROWS, OWNER, STANDARD, false, 2",
        "running, ROWS, AGE, STANDARD, true, 1",
        "running, ROWS, ORDER, STANDARD, false, 1",
        "large, ROWS, NODE, STANDARD, false, 1",
        "running, ROWS, USE, RED_GREEN, false, 1",
        "running, ROWS, USE, BLUE_YELLOW, true, 1",
        "running, ROWS, USE, HIGH_CONTRAST, true, 1",
        "running, HILBERT, ORDER, HIGH_CONTRAST, false, 1"
    })
    void pictureIsAsItWas(
            String name, Arrangement arrangement, Measure measure, PaletteKind kind, boolean dark, int scale)
            throws IOException {
        PixelCanvas canvas = new PixelCanvas(400 * scale, 260 * scale);
        LookAtMaps.paint(SampleMaps.byName(name), arrangement, measure, kind, dark, scale, canvas);
        String file = "looks/%s-%s-%s-%s-%s-x%d.png"
                .formatted(name, arrangement.id(), measure.id(), kind.id(), dark ? "dark" : "light", scale);
        if (Boolean.getBoolean("golden.refresh")) {
            Path path = Path.of("src/test/resources/org/framescope/app/map", file);
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                Png.write(canvas.pixels(), canvas.width(), canvas.height(), out);
            }
            return;
        }
        try (InputStream in = MapLooksTest.class.getResourceAsStream("/org/framescope/app/map/" + file)) {
            assertNotNull(in, "no golden image " + file);
            assertArrayEquals(PngReader.read(in).pixels(), canvas.pixels(), file);
        }
    }
}
