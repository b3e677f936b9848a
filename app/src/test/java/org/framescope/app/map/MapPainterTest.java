package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.framescope.app.export.Png;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures are compared pixel by pixel. With {@code -Dgolden.refresh=true} those in {@code src/test/resources} are
 * written anew: look at them before they are committed.
 */
class MapPainterTest {

    private static final MapMarks MARKS = new MapMarks(
            List.of(new FrameRange(0x17c000, 0x17c200), new FrameRange(0xbcf8a, 0xbcf8b)),
            90,
            List.of(),
            List.of(new MapOutline("region", new FrameRange(0x38000, 0x48000))),
            new FrameRange(0xb8000, 0xba800),
            0x123456,
            null,
            List.of());

    @ParameterizedTest
    @CsvSource({
        "booting, false, 1, 0",
        "booting, true, 1, 0",
        "running, false, 2, 0",
        "running, true, 1, 0",
        "large, false, 1, 0",
        "large, true, 2, 0",
        "running, true, 1, 6",
        "running, false, 1, 15"
    })
    void pictureIsAsItWas(String name, boolean dark, int scale, int zoom) throws IOException {
        FrameMap map = SampleMaps.byName(name);
        AddressAxis axis = AddressAxis.compressed(map);
        int width = 480 * scale;
        int height = 300 * scale;
        RowViewport whole = MapViewport.fit(width, height, axis.length(), MapPainter.minPitch(scale));
        long at = axis.positionOf(0x17c000);
        RowViewport view = zoom == 0 ? whole : whole.zoomedAt(whole.xOf(at), whole.rowTop(whole.rowOf(at)), zoom);
        Palette palette = Palette.of(dark);
        MapScene scene = new MapScene(map, axis, view, new UseColouring(palette, Set.of()), palette);
        PixelCanvas canvas = new PixelCanvas(width, height);
        MapPainter.paintFrames(scene, canvas);
        MapPainter.paintMarks(scene, MARKS, canvas);
        compare(name + (dark ? "-dark" : "-light") + "-x" + scale + "-zoom" + zoom + ".png", canvas);
    }

    private static void compare(String file, PixelCanvas canvas) throws IOException {
        if (Boolean.getBoolean("golden.refresh")) {
            Path path = Path.of("src/test/resources/org/framescope/app/map", file);
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                Png.write(canvas.pixels(), canvas.width(), canvas.height(), out);
            }
            return;
        }
        try (InputStream in = MapPainterTest.class.getResourceAsStream("/org/framescope/app/map/" + file)) {
            assertNotNull(in, "no golden image " + file);
            assertArrayEquals(PngReader.read(in).pixels(), canvas.pixels(), file);
        }
    }

    @Test
    void oneFrameAmongABillionIsSeen() {
        FrameMapEditor editor = SampleMaps.largeServer().edit();
        long odd = 5L << 27;
        editor.assign(odd, odd + 1, FrameState.of(FrameUse.LU_BREADCRUMB), 9);
        FrameMap map = editor.snapshot();
        PixelCanvas canvas =
                MapPainter.picture(map, AddressAxis.compressed(map), 900, 600, Palette.LIGHT, 1, MapMarks.NONE);
        int colour = Palette.LIGHT.swatch(FrameUse.LU_BREADCRUMB).colour();
        assertTrue(count(canvas, colour) > 0);
    }

    @Test
    void whatIsNotIsolatedFades() {
        FrameMap map = SampleMaps.runningPc();
        Palette palette = Palette.DARK;
        AddressAxis axis = AddressAxis.compressed(map);
        RowViewport view = MapViewport.fit(900, 600, axis.length(), 14);
        var filter = new LegendFilter(Set.of(FrameUse.FRAMETABLE.ordinal()), Set.of());
        Colouring colouring = new ShownColouring(new UseColouring(palette, Set.of()), filter, palette);
        PixelCanvas canvas = new PixelCanvas(900, 600);
        MapPainter.paintFrames(new MapScene(map, axis, view, colouring, palette), canvas);
        assertTrue(count(canvas, palette.swatch(FrameUse.FRAMETABLE).colour()) > 0);
        assertEquals(0, count(canvas, palette.swatch(FrameUse.BOOT_MODULE).colour()));
    }

    @Test
    void theCellsOfAllRowsTallyToTheMap() {
        FrameMap map = SampleMaps.largeServer();
        AddressAxis axis = AddressAxis.compressed(map);
        RowViewport view = MapViewport.fit(300, 200, axis.length(), 14).panned(37, 0);
        long[] cells = new long[FrameUse.count()];
        for (long row = 0; row < view.rows(); row++) {
            for (int x = 0; x < view.width(); x++) {
                long from = view.rowStart(row) + RowViewport.cellStart(x, view.framesPerRow(), view.width());
                long to = view.rowStart(row) + RowViewport.cellStart(x + 1, view.framesPerRow(), view.width());
                axis.forEachPiece(from, to, (start, end, position) -> map.tally(start, end, cells));
            }
        }
        for (AddressAxis.Break gap : axis.breaks()) {
            cells[gap.use().ordinal()] += gap.cut().frames();
        }
        long[] whole = new long[FrameUse.count()];
        map.tally(0, map.end(), whole);
        assertArrayEquals(whole, cells);
    }

    @Test
    void scrollingPaintsTheSamePicture() {
        FrameMap map = SampleMaps.runningPc();
        AddressAxis axis = AddressAxis.compressed(map);
        UseColouring colouring = new UseColouring(Palette.DARK, Set.of());
        RowViewport view = MapViewport.fit(400, 300, axis.length(), 14).zoomedAt(200, 150, 4);
        PixelCanvas moved = new PixelCanvas(400, 300);
        PixelCanvas fresh = new PixelCanvas(400, 300);
        MapScene before = new MapScene(map, axis, view, colouring, Palette.DARK);
        MapPainter.paintFrames(before, moved);
        for (int by : new int[] {-37, 12, 290, -100, 400, 1}) {
            view = view.panned(0, by);
            MapScene scene = new MapScene(map, axis, view, colouring, Palette.DARK);
            MapPainter.repaintFrames(before, scene, moved);
            MapPainter.paintFrames(scene, fresh);
            assertArrayEquals(fresh.pixels(), moved.pixels(), "after " + by);
            before = scene;
        }
    }

    @Test
    void theSummaryAddsUpToTheMap() {
        FrameMap map = SampleMaps.fragmented(1L << 22, 40_000, 5);
        UseColouring colouring = new UseColouring(Palette.DARK, Set.of());
        RunPyramid pyramid = RunPyramid.of(map, colouring);
        long[] exact = new long[colouring.classes()];
        colouring.classify(map, 0, map.end(), (s, e, colourClass) -> exact[colourClass] += e - s);
        for (long framesPerPixel = 1 << 11; framesPerPixel < 1 << 16; framesPerPixel <<= 1) {
            RunPyramid.Level level = pyramid.levelFor(framesPerPixel);
            assertNotNull(level);
            assertArrayEquals(exact, level.sums(0, map.end(), colouring.classes()));
        }
    }

    @Test
    void aPictureFromTheSummaryIsNearTheOneFromTheRuns() {
        FrameMap map = SampleMaps.fragmented(1L << 26, 300_000, 5);
        AddressAxis axis = AddressAxis.whole(map.end());
        UseColouring colouring = new UseColouring(Palette.LIGHT, Set.of());
        RowViewport view = MapViewport.fit(500, 300, axis.length(), 14).panned(40, 0);
        PixelCanvas runs = new PixelCanvas(500, 300);
        PixelCanvas cells = new PixelCanvas(500, 300);
        MapPainter.paintFrames(new MapScene(map, axis, view, colouring, Palette.LIGHT), runs);
        RunPyramid pyramid = RunPyramid.of(map, colouring);
        MapPainter.paintFrames(new MapScene(map, pyramid, axis, view, colouring, Palette.LIGHT), cells);
        int same = 0;
        for (int i = 0; i < runs.pixels().length; i++) {
            same += runs.pixels()[i] == cells.pixels()[i] ? 1 : 0;
        }
        assertTrue(same > runs.pixels().length * 0.7, same + " pixels are equal");
    }

    private static int count(PixelCanvas canvas, int colour) {
        int found = 0;
        for (int pixel : canvas.pixels()) {
            found += pixel == colour ? 1 : 0;
        }
        return found;
    }
}
