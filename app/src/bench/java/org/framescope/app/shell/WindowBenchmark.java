package org.framescope.app.shell;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The real window in use on the largest host: 12 TiB, ten million ranges, a million steps, 1600x900, drawn by software,
 * 1 GiB of heap. What JMH prints is how long the whole session takes; the bounds stand in the table that the session
 * prints: what was measured, and whether it holds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class WindowBenchmark {

    @Benchmark
    public int session() throws Exception {
        WindowSession session = new WindowSession();
        try {
            return session.run();
        } finally {
            session.close();
        }
    }
}
