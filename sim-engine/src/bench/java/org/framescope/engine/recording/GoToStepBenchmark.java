package org.framescope.engine.recording;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMap;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A jump to a random step of a million, over a map of ten million ranges. Bounds: 50 ms for any jump, 1 GiB of heap. The
 * heap in use after a collection is printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class GoToStepBenchmark {

    @Param({"10000000"})
    int ranges;

    @Param({"1000000"})
    int steps;

    private final Random random = new Random(3);
    private Recording recording;
    private Cursor cursor;

    @Setup
    public void record() {
        recording = MillionSteps.recording(ranges, steps);
        cursor = recording.cursor();
    }

    @Benchmark
    public FrameMap jump() {
        return cursor.at(random.nextInt(recording.size() + 1));
    }

    @TearDown(Level.Trial)
    public void printHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap in use: " + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MiB");
    }
}
