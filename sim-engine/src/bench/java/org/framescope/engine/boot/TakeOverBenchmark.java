package org.framescope.engine.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.recording.FrameGuard;
import org.framescope.engine.recording.Recorder;
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

/**
 * The boot of a Xen that takes over the largest host, whose free memory lies in a million gaps between frames in use.
 * It is the larger part of a live update, whose bound is 2 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 4)
@Measurement(iterations = 8)
public class TakeOverBenchmark implements FrameGuard {

    /** Gaps between frames in use. */
    @Param("1000000")
    int gaps;

    /** Frames of the largest gap; an odd gap of 64 frames is five or six blocks of the heap. */
    @Param({"1", "64"})
    int gapFrames;

    /** Domains that share the frames between two gaps. */
    @Param({"1", "10"})
    int owners;

    private Host host;
    private XenBuild xen;
    private FrameMap map;
    private FrameSpans used;

    @Setup
    public void run() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "hosts", "server-12t-8sockets.json");
        Host machine = HostFile.read(file).host().withCommandLine("liveupdate=112G@64G");
        xen = XenBuilds.resolve("xen-4.14-dev+live-update-v3");
        Recorder recorder = new Recorder(BootSequence.framesOf(machine));
        RunningXen first = BootSequence.boot(machine, xen, recorder);
        host = new Host(
                machine.name(),
                machine.mapSource(),
                machine.firmwareMap(),
                machine.cpu(),
                machine.srat(),
                machine.apics(),
                machine.cpus(),
                machine.cpuIds(),
                machine.mmcfg(),
                machine.slitBytes(),
                machine.commandLine(),
                (first.image().start() << Units.PAGE_SHIFT) - 2 * Units.MIB,
                List.of());
        FrameMapEditor editor = recorder.map();
        FrameSpans.Builder builder = new FrameSpans.Builder();
        long period = first.heap().freePages() / gaps;
        SplittableRandom random = new SplittableRandom(1);
        editor.forEachRun(0, Long.MAX_VALUE, (start, end, state, since) -> {
            if (FrameState.use(state) == FrameUse.HEAP_FREE) {
                for (long at = start; at + period <= end; at += period) {
                    builder.add(at, at + period - 1 - random.nextLong(gapFrames));
                }
            }
        });
        used = builder.build();
        for (int i = 0; i < used.size(); i++) {
            long frames = used.end(i) - used.start(i);
            for (int owner = 0; owner < owners; owner++) {
                editor.assign(
                        used.start(i) + frames * owner / owners,
                        used.start(i) + frames * (owner + 1) / owners,
                        FrameState.ofDomain(FrameUse.DOMAIN, owner),
                        1);
            }
        }
        map = editor.snapshot();
    }

    @Benchmark
    public RunningXen takeOver() {
        Recorder recorder = new Recorder(map);
        recorder.guard(this);
        RunningXen next = BootSequence.takeOver(host, xen, new Found(recorder, used));
        if (next == null) {
            throw new IllegalStateException(recorder.finish().failure().toString());
        }
        return next;
    }

    @Override
    public void assign(long start, long end, int state, Memory memory) {
        switch (FrameState.use(state)) {
            case NOT_PLUGGED, BOOT_FREE, RESERVED, ACPI, UNUSABLE, LOW_MEMORY, HOLE ->
                used.forEachGap(start, end, (from, to) -> memory.assign(from, to, state));
            default -> {
                if (used.overlaps(start, end)) {
                    throw new IllegalStateException("scribble at " + new FrameRange(start, end));
                }
                memory.assign(start, end, state);
            }
        }
    }

    private record Found(Recorder recorder, FrameSpans used) implements Inheritance {
        @Override
        public FrameSpans inUseList() {
            return FrameSpans.NONE;
        }

        @Override
        public FrameSpans readHandedOverState(EarlyPages pages) {
            return used;
        }

        @Override
        public FrameSpans inheritedM2p() {
            return FrameSpans.NONE;
        }
    }
}
