package org.framescope.app.map;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameSpans;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a picture costs at 1600x900 over 12 TiB, by the number of runs and the zoom. The maps are the worst there can be:
 * every pixel holds a dozen classes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MapPainterBenchmark {

    @Param({"60000", "1000000", "10000000"})
    int runs;

    /** Zoom steps from the whole map. */
    @Param({"0", "2", "4", "6"})
    int zoom;

    private final PixelCanvas canvas = new PixelCanvas(1600, 900);
    private final UseColouring colouring = new UseColouring(Palette.LIGHT, Set.of());
    private FrameMap map;
    private RunPyramid pyramid;
    private FrameSpans veil;
    private AddressAxis axis;
    private RowViewport view;
    private MapScene shown;
    private int pans;

    @Setup
    public void fragment() {
        map = SampleMaps.fragmented(3L << 30, runs, 1);
        pyramid = runs < RunPyramid.WORTHWHILE_RUNS ? null : RunPyramid.of(map, colouring);
        axis = AddressAxis.whole(map.end());
        view = RowViewport.fit(1600, 900, axis.length(), 14).zoomedAt(700, 450, zoom);
        var pieces = new FrameSpans.Builder();
        for (long piece = 0; piece < 1000; piece++) {
            pieces.add(piece * map.end() / 1000, piece * map.end() / 1000 + map.end() / 2000);
        }
        veil = pieces.build();
        shown = scene();
        MapPainter.paintFrames(shown, canvas);
    }

    private MapScene scene() {
        return new MapScene(map, pyramid, axis, view, colouring, Palette.LIGHT);
    }

    /** What a zoom step or a sideways pan costs. */
    @Benchmark
    public int[] whole() {
        MapPainter.paintFrames(scene(), canvas);
        return canvas.pixels();
    }

    /** What a whole picture costs with a veil of a thousand pieces over half of the map. */
    @Benchmark
    public int[] veiled() {
        MapPainter.paintFrames(new MapScene(map, veil, pyramid, axis, view, colouring, Palette.LIGHT), canvas);
        return canvas.pixels();
    }

    /** What a pan up or down costs. */
    @Benchmark
    public int[] scrolled() {
        view = view.panned(0, pans++ % 2 == 0 ? -37 : 31);
        MapScene next = scene();
        MapPainter.repaintFrames(shown, next, canvas);
        shown = next;
        return canvas.pixels();
    }
}
