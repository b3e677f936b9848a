package org.framescope.engine.liveupdate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Live update of a 12 TiB host with ten million domain-owned ranges, from trigger to resume, every step recorded. Bound:
 * 2 s within 1 GiB of heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class LiveUpdateBenchmark {

    /** Above 4 GiB a region can only be mapped in whole GiB: the frametable of 12 TiB has 96 of them. */
    private static final String REGION = "liveupdate=112G@64G";

    private UpdateScenario scenario;
    private RunningHost running;

    @Setup(Level.Iteration)
    public void fill() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "hosts", "server-12t-8sockets.json");
        Host host = HostFile.read(file).host().withCommandLine(REGION);
        XenBuild build = XenBuilds.resolve("xen-4.14-dev+live-update-v3");
        scenario = new UpdateScenario(
                "full",
                "",
                host,
                build,
                List.of(build),
                List.of(),
                null,
                StrategyKind.RESERVED_REGION,
                UpdateOptions.DEFAULT,
                PauseRates.defaults(),
                null);
        running = null;
        running = FullHost.boot(host, build);
    }

    @Benchmark
    public UpdateResult update() {
        UpdateResult result = LiveUpdate.update(scenario, running);
        if (result.outcome() != Outcome.SURVIVED) {
            throw new IllegalStateException(result.outcome() + " " + result.findings() + " " + result.failure());
        }
        return result;
    }
}
