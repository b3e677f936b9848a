package org.framescope.app.map;

import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMap;
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

/** What one picture of the whole map costs at 1600x900, by the number of runs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MapPainterBenchmark {

    @Param({"60000", "1000000"})
    int runs;

    private FrameMap map;
    private AddressAxis axis;

    @Setup
    public void fragment() {
        map = SampleMaps.fragmented(1L << 28, runs, 3);
        axis = AddressAxis.compressed(map);
    }

    @Benchmark
    public int[] wholeMap() {
        return MapPainter.picture(map, axis, 1600, 900, Palette.of(false), 1, MapMarks.NONE)
                .pixels();
    }
}
