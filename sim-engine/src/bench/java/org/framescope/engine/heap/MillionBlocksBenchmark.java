package org.framescope.engine.heap;

import java.util.concurrent.TimeUnit;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
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

/**
 * Three million separate free blocks, as a host of 12 TiB has them after its update, when its domains lie between them:
 * taken by the heap, and handed out again. The memory of the heap alone is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class MillionBlocksBenchmark {

    private static final StepKind STEP = StepKind.of("step", new Phase("phase", "", ""), "", "", "");
    private static final int FRAMES_PER_BLOCK = 1024;
    private static final int FREE = 257;

    @Param({"3000000"})
    int blocks;

    /** Whether the map is written. */
    @Param({"false", "true"})
    boolean recorded;

    private Recorder recorder = new Recorder(1);
    private BuddyHeap full = new BuddyHeap(recorder, new int[] {0}, 0);

    @Setup(Level.Iteration)
    public void prepare() {
        recorder = newRecorder();
        full = new BuddyHeap(recorder, new int[] {0}, 0);
        System.gc();
        long before = used();
        full.writeTo(FrameWriter.NOTHING);
        feed(full);
        System.gc();
        System.out.print("the heap takes " + ((used() - before) >> 20) + " MiB for "
                + full.fragmentation().freeBlocks() + " blocks; ");
        if (recorded) {
            full.writeTo(recorder::assign);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Recorder newRecorder() {
        FrameMapEditor map = new FrameMapEditor((long) (blocks + 1) * FRAMES_PER_BLOCK);
        map.assign(0, map.end(), FrameState.ofDomain(FrameUse.DOMAIN, 1), 0);
        Recorder fresh = new Recorder(map.snapshot());
        fresh.step(STEP);
        return fresh;
    }

    /** A free range in each 4 MiB, of one large block and one page. */
    private void feed(BuddyHeap heap) {
        heap.addNode(0);
        long at = FRAMES_PER_BLOCK;
        for (int i = 0; i < blocks; i += 2, at += 2 * FRAMES_PER_BLOCK) {
            heap.freeRange(at, at + FREE, 0, true);
        }
    }

    @Benchmark
    public BuddyHeap take() {
        BuddyHeap heap = new BuddyHeap(recorder, new int[] {0}, 0);
        if (!recorded) {
            heap.writeTo(FrameWriter.NOTHING);
        }
        feed(heap);
        return heap;
    }

    @Benchmark
    public long handOut() {
        HeapRequest request = new HeapRequest(0, true, Zones.HIGHEST, 0);
        return full.allocate(request, Long.MAX_VALUE, FrameState.ofDomain(FrameUse.DOMAIN, 2), (start, end) -> {});
    }
}
