package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
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
 * The state of a host of 12 TiB with ten million ranges of domain memory, interleaved among the domains. Bounds: 250 ms
 * for writing, 250 ms for reading without the frames in use.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StreamBenchmark {

    private static final int RANGES = 10_000_000;
    private static final FrameRange REGION = new FrameRange(0x70000, 0x7f800);
    private static final FrameSpans RAM = FrameSpans.of(List.of(new FrameRange(0, 12L << 28)));

    @Param({"20", "1000"})
    int domains;

    private final List<Domain> handedOver = new ArrayList<>();
    private final FrameContents contents = new FrameContents();

    @Setup
    public void own() throws OutOfPagesException {
        List<FrameSpans.Builder> frames = new ArrayList<>();
        for (int i = 0; i < domains; i++) {
            frames.add(new FrameSpans.Builder());
        }
        SplittableRandom random = new SplittableRandom(1);
        long at = 0x100000;
        for (int i = 0; i < RANGES; i++) {
            long end = at + random.nextInt(1, 512);
            frames.get(random.nextInt(domains)).add(at, end);
            at = end + random.nextInt(2);
        }
        for (int i = 0; i < domains; i++) {
            DomainSpec spec = new DomainSpec("d" + i, DomainType.HVM, 12L << 30, 4, false, DomainSpec.ANY_NODE);
            handedOver.add(
                    new Domain(i, spec, Map.of(DomainPart.RAM, frames.get(i).build())));
        }
        save(contents);
    }

    private WrittenStream save(FrameContents into) throws OutOfPagesException {
        StreamWriter writer = new StreamWriter(into, new Pages()).append(new LuRecord.Version(4, 17));
        for (Domain domain : handedOver) {
            writer.domain(domain);
        }
        WrittenStream stream = writer.end();
        stream.breadcrumb().write(into, REGION);
        return stream;
    }

    @Benchmark
    public WrittenStream write() throws OutOfPagesException {
        return save(new FrameContents());
    }

    @Benchmark
    public HandedOverState read() {
        return HandedOverState.read(contents, REGION, RAM);
    }

    @Benchmark
    public FrameSpans framesInUse() {
        return FramesInUse.of(handedOver);
    }

    /** Single pages below the domains. */
    private static final class Pages implements PageSource {
        private long next = 0x1000;

        @Override
        public FrameRange nextPages(long atMost) {
            next += 2;
            return FrameRange.ofLength(next - 2, 1);
        }

        @Override
        public FrameRange block(int order) {
            return FrameRange.ofLength(0x60000, 1L << order);
        }
    }
}
