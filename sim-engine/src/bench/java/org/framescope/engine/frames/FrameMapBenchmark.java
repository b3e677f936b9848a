package org.framescope.engine.frames;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What a look at the map costs by the number of its runs, on a host of 12 TiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameMapBenchmark {

    private static final long FRAMES = 12L << (40 - 12);

    @Param({"1000", "100000"})
    int runs;

    private FrameMap map;
    private final SplittableRandom random = new SplittableRandom(1);

    @Setup
    public void split() {
        FrameMapEditor editor = new FrameMapEditor(FRAMES);
        long length = FRAMES / runs;
        FrameUse[] uses = FrameUse.values();
        for (int i = 0; i < runs; i++) {
            editor.assign(i * length, (i + 1) * length, FrameState.of(uses[i % uses.length]), i);
        }
        map = editor.snapshot();
    }

    @Benchmark
    public FrameRun runUnderThePointer() {
        return map.runAt(random.nextLong(map.end()));
    }
}
