package org.framescope.engine.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;

/** Many blocks at once are what the same requests give one by one: the same frames, the same lists afterwards. */
class BatchLawsTest {

    private static final int FRAMES = 4096;
    private static final int NODES = 2;
    private static final int MINE = FrameState.of(FrameUse.XENHEAP);
    private static final StepKind KIND = StepKind.of("test", new Phase("test", "", ""), "", "", "");

    private final Recorder manyMap = new Recorder(FRAMES);
    private final Recorder singleMap = new Recorder(FRAMES);
    private final List<Long> held = new ArrayList<>();

    private BuddyHeap many = new BuddyHeap(manyMap, new int[] {0, 1}, 0);
    private BuddyHeap single = new BuddyHeap(singleMap, new int[] {0, 1}, 0);

    @Property(tries = 300)
    void manyAtOnceAreTheSameOneByOne(
            @ForAll long seed,
            @ForAll @IntRange(max = 24) int dmaBits,
            @ForAll @IntRange(max = 4) int dirtyInFour,
            @ForAll boolean scrubs) {
        Random random = new Random(seed);
        manyMap.step(KIND);
        singleMap.step(KIND);
        many = new BuddyHeap(manyMap, new int[] {0, 1}, dmaBits);
        single = new BuddyHeap(singleMap, new int[] {0, 1}, dmaBits);
        held.clear();
        for (int node = 0; node < NODES; node++) {
            many.addNode(node);
            single.addNode(node);
        }
        for (long mfn = 1; mfn < FRAMES; mfn++) {
            if (random.nextInt(5) > 0) {
                freeOne(mfn, random.nextInt(4) < dirtyInFour);
            } else {
                held.add(mfn);
            }
        }
        for (int i = 0; i < 60; i++) {
            if (scrubs && random.nextInt(8) == 0) {
                assertEquals(many.scrub(), single.scrub());
            }
            if (random.nextBoolean()) {
                allocateSome(random);
            } else {
                freeRun(random, random.nextInt(4) < dirtyInFour);
            }
            assertEquals(text(single), text(many));
        }
        assertEquals(states(singleMap), states(manyMap));
    }

    private static int nodeOf(long mfn) {
        return mfn < FRAMES / NODES ? 0 : 1;
    }

    private void freeOne(long mfn, boolean dirty) {
        many.free(mfn, 0, nodeOf(mfn), dirty);
        single.free(mfn, 0, nodeOf(mfn), dirty);
    }

    private void allocateSome(Random random) {
        int order = random.nextInt(6);
        HeapRequest request =
                new HeapRequest(order, random.nextBoolean(), random.nextInt(8, 14), random.nextInt(NODES));
        int count = random.nextInt(1, 100);
        List<Long> atOnce = new ArrayList<>();
        long got = many.allocate(request, count, MINE, (start, end) -> {
            for (long mfn = end - (1L << order); mfn >= start; mfn -= 1L << order) {
                atOnce.add(mfn);
            }
        });
        List<Long> oneByOne = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long mfn = single.allocate(request, MINE);
            if (mfn >= 0) {
                oneByOne.add(mfn);
            }
        }
        assertEquals(oneByOne, atOnce);
        assertEquals(oneByOne.size(), got);
        for (long mfn : oneByOne) {
            for (long page = mfn; page < mfn + (1L << order); page++) {
                held.add(page);
            }
        }
    }

    /** Frees held frames that follow each other, from a random one on, at most to the end of the node. */
    private void freeRun(Random random, boolean dirty) {
        if (held.isEmpty()) {
            return;
        }
        held.sort(null);
        int first = random.nextInt(held.size());
        long start = held.get(first);
        long end = start;
        int length = random.nextInt(1, 200);
        while (first < held.size() && held.get(first) == end && end < start + length && nodeOf(end) == nodeOf(start)) {
            held.remove(first);
            end++;
        }
        many.freeRange(start, end, nodeOf(start), dirty);
        for (long mfn = start; mfn < end; mfn++) {
            single.free(mfn, 0, nodeOf(mfn), dirty);
        }
    }

    private static String text(BuddyHeap heap) {
        return heap.lists("test").lists().stream()
                .map(list -> list.node() + " " + list.zone() + " " + list.order() + " "
                        + java.util.Arrays.toString(list.mfns()))
                .collect(Collectors.joining("\n"));
    }

    /** What each frame is; where the map cuts runs of equal frames is its own business. */
    private static List<Integer> states(Recorder recorder) {
        List<Integer> states = new ArrayList<>();
        for (FrameRun run : recorder.map().snapshot().runs(0, FRAMES)) {
            states.addAll(Collections.nCopies((int) (run.end() - run.start()), run.state()));
        }
        return states;
    }
}
