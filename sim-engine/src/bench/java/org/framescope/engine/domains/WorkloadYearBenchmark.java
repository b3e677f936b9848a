package org.framescope.engine.domains;

import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year on a busy host: 50,000 domains come and go on 1 TiB, others balloon. Bound: 10 s within 1 GiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class WorkloadYearBenchmark {

    private static final StepKind START = StepKind.of("start", new Phase("start", "", ""), "", "", "");
    private static final double DAYS = 365;

    /** Created domains. */
    @Param({"50000", "100000"})
    int starts;

    @Param({"0", "20"})
    double balloonsPerDay;

    @Param({"0.7", "0.9"})
    double fill;

    @Benchmark
    public Recording year() throws DomainRefused {
        long perNode = (Units.TIB / 2) >> Units.PAGE_SHIFT;
        Recorder recorder = new Recorder(2 * perNode);
        recorder.step(START);
        BuddyHeap heap = new BuddyHeap(recorder, new int[] {0, 1}, 0);
        for (int node = 0; node < 2; node++) {
            heap.addNode(node);
            heap.freeRange(Math.max(256, node * perNode), (node + 1) * perNode, node, true);
        }
        Domains domains = new Domains(new HostMemory(heap, recorder, mfn -> (int) (mfn / perNode), Zones.HIGHEST));
        domains.create(new DomainSpec("dom0", DomainType.PV, 8 * Units.GIB, 16, false, DomainSpec.ANY_NODE));
        WorkloadResult result =
                domains.run(new Workload(1, DAYS, starts / DAYS, Units.GIB / 2, 64 * Units.GIB, balloonsPerDay, fill));
        Recording recording = recorder.finish();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println(result + ", " + recording.size() + " steps, "
                + recording.mapAt(recording.size()).runCount() + " runs, heap in use: "
                + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MiB");
        return recording;
    }
}
