package org.framescope.app.map;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the summary of a map of ten million runs costs, from nothing and after changes of some frames. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class RunPyramidBenchmark {

    /** Frames that lie anywhere and are changed between two summaries. */
    @Param({"1", "1000", "100000"})
    int changes;

    private final UseColouring colouring = new UseColouring(Palette.LIGHT, Set.of());
    private final Random random = new Random(5);
    private FrameMap map;
    private FrameMap later;
    private RunPyramid pyramid;

    @Setup
    public void fragment() {
        map = SampleMaps.fragmented(3L << 30, 10_000_000, 1);
        pyramid = RunPyramid.of(map, colouring);
    }

    @Setup(Level.Invocation)
    public void change() {
        FrameMapEditor editor = map.edit();
        for (int i = 0; i < changes; i++) {
            long mfn = random.nextLong(map.end());
            editor.assign(mfn, mfn + 1, FrameState.of(FrameUse.XENHEAP), 1);
        }
        later = editor.snapshot();
    }

    @Benchmark
    public RunPyramid afterChanges() {
        return pyramid.after(later);
    }

    @Benchmark
    public RunPyramid fromNothing() {
        return RunPyramid.of(map, colouring);
    }
}
