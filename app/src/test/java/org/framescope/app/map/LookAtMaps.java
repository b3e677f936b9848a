package org.framescope.app.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.export.Png;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;

/** Writes pictures of sample maps into a folder, for looking at them: every measure, arrangement and palette. */
final class LookAtMaps {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    private LookAtMaps() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String name : List.of("booting", "running", "large")) {
            FrameMap map = SampleMaps.byName(name);
            for (Arrangement arrangement : Arrangement.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    PixelCanvas canvas = new PixelCanvas(WIDTH, HEIGHT);
                    paint(map, arrangement, Measure.USE, PaletteKind.STANDARD, dark, 1, canvas);
                    write(folder.resolve(name + "-" + arrangement.id() + (dark ? "-dark" : "-light") + ".png"), canvas);
                }
            }
        }
        for (Measure measure : Measure.values()) {
            PixelCanvas canvas = new PixelCanvas(WIDTH, HEIGHT);
            paint(SampleMaps.runningPc(), Arrangement.ROWS, measure, PaletteKind.STANDARD, false, 1, canvas);
            write(folder.resolve("measure-" + measure.id() + "-light.png"), canvas);
            paint(SampleMaps.runningPc(), Arrangement.ROWS, measure, PaletteKind.STANDARD, true, 1, canvas);
            write(folder.resolve("measure-" + measure.id() + "-dark.png"), canvas);
        }
        for (Measure measure : Measure.values()) {
            write(folder.resolve("palettes-" + measure.id() + "-light.png"), palettes(measure, false));
            write(folder.resolve("palettes-" + measure.id() + "-dark.png"), palettes(measure, true));
        }
    }

    /** Every palette in a line, as seen by every kind of eye. */
    private static PixelCanvas palettes(Measure measure, boolean dark) {
        int width = 360;
        int height = 230;
        int gap = 10;
        ColourVision[] eyes = ColourVision.values();
        PaletteKind[] kinds = PaletteKind.values();
        PixelCanvas all = new PixelCanvas(eyes.length * (width + gap) + gap, kinds.length * (height + gap) + gap);
        all.clear(Palette.of(dark).background());
        for (int row = 0; row < kinds.length; row++) {
            PixelCanvas canvas = new PixelCanvas(width, height);
            paint(SampleMaps.runningPc(), Arrangement.ROWS, measure, kinds[row], dark, 1, canvas);
            for (int column = 0; column < eyes.length; column++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int left = gap + column * (width + gap);
                        int top = gap + row * (height + gap);
                        all.set(left + x, top + y, eyes[column].seenAs(canvas.pixel(x, y)));
                    }
                }
            }
        }
        return all;
    }

    static void paint(
            FrameMap map,
            Arrangement arrangement,
            Measure measure,
            PaletteKind kind,
            boolean dark,
            int scale,
            PixelCanvas canvas) {
        MapColours colours = new MapColours();
        colours.measureProperty().set(measure);
        colours.paletteKindProperty().set(kind);
        colours.darkProperty().set(dark);
        colours.stepProperty().set(112);
        colours.nodesProperty().set(nodes(map.end()));
        AddressAxis line = AddressAxis.compressed(map);
        AddressAxis axis = arrangement == Arrangement.NODES ? line.byNode(nodes(map.end())) : line;
        MapViewport view = arrangement.fit(canvas.width(), canvas.height(), axis, MapPainter.minPitch(scale));
        MapScene scene = new MapScene(map, axis, view, colours.colouring(), colours.palette());
        MapPainter.paintFrames(scene, canvas);
        MapPainter.paintMarks(scene, MARKS, canvas);
    }

    private static final MapMarks MARKS = new MapMarks(
            List.of(new FrameRange(0x17c000, 0x17c200), new FrameRange(0xbcf8a, 0xbcf8b)),
            0,
            List.of(),
            List.of(new MapOutline("region", new FrameRange(0x30000, 0x38000))),
            null,
            -1,
            null,
            List.of());

    /** Eight nodes of equal size. */
    static List<NodeSpan> nodes(long end) {
        List<NodeSpan> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nodes.add(new NodeSpan(i, new FrameRange(end * i / 8, end * (i + 1) / 8)));
        }
        return nodes;
    }

    private static void write(Path file, PixelCanvas canvas) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(canvas.pixels(), canvas.width(), canvas.height(), out);
        }
    }
}
