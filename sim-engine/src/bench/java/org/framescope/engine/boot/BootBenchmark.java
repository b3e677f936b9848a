package org.framescope.engine.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
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

/** The boot of the largest host with every step recorded. Bound: 100 ms warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BootBenchmark {

    @Param({"xen-4.14-dev", "debian-4.17.7"})
    String build;

    /** Without them the frametable comes in 49,152 steps. */
    @Param({"true", "false"})
    boolean pages1GiB;

    private Host host;
    private XenBuild xen;

    @Setup
    public void read() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "hosts", "server-12t-8sockets.json");
        Host read = HostFile.read(file).host();
        Cpu cpu = read.cpu();
        host = new Host(
                read.name(),
                read.mapSource(),
                read.firmwareMap(),
                new Cpu(cpu.vendor(), pages1GiB, cpu.hypervisorBit(), cpu.xsaveBytes(), cpu.machineChecks()),
                read.srat(),
                read.apics(),
                read.cpus(),
                read.cpuIds(),
                read.mmcfg(),
                read.slitBytes(),
                read.commandLine(),
                read.imageAt(),
                List.copyOf(read.modules()));
        xen = XenBuilds.resolve(build);
    }

    @Benchmark
    public Recording boot() {
        return BootSequence.boot(host, xen).recording();
    }
}
