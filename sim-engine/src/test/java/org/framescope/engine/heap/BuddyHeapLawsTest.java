package org.framescope.engine.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;

/** What must hold of the heap whatever is done with it. */
class BuddyHeapLawsTest {

    private static final int FRAMES = 4096;
    private static final int MINE = FrameState.of(FrameUse.XENHEAP);
    private static final StepKind KIND = StepKind.of("test", new Phase("test", "", ""), "", "", "");

    private record Held(long mfn, int order, int node) {}

    @Property(tries = 150)
    void nothingIsLostDoubledOrLeftUnjoined(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int nodes, @ForAll @IntRange(max = 24) int dmaBits) {
        Random random = new Random(seed);
        Recorder recorder = new Recorder(FRAMES);
        recorder.step(KIND);
        int[] online = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            online[node] = node;
        }
        BuddyHeap heap = new BuddyHeap(recorder, online, dmaBits);
        List<Held> held = new ArrayList<>();
        // every node owns one stretch of frames; frame 0 belongs to nobody
        for (int node = 0; node < nodes; node++) {
            heap.addNode(node);
            for (long mfn = Math.max(1, node * (FRAMES / nodes)); mfn < (node + 1) * (FRAMES / nodes); mfn++) {
                held.add(new Held(mfn, 0, node));
            }
        }
        long given = held.size();
        long out = given;
        for (int i = 0; i < 3000; i++) {
            recorder.step(KIND);
            if (!held.isEmpty() && random.nextInt(3) > 0) {
                Held block = held.remove(random.nextInt(held.size()));
                heap.free(block.mfn(), block.order(), block.node(), random.nextBoolean());
                out -= 1L << block.order();
            } else {
                int order = random.nextInt(random.nextInt(10) + 1);
                HeapRequest request =
                        new HeapRequest(order, random.nextBoolean(), random.nextInt(8, 13), random.nextInt(nodes));
                long mfn = heap.allocate(request, MINE);
                if (mfn >= 0) {
                    assertEquals(0, mfn & (1L << order) - 1, "aligned");
                    assertTrue(Zones.of(mfn) <= request.highestZone());
                    held.add(new Held(mfn, order, (int) Math.min(nodes - 1, mfn / (FRAMES / nodes))));
                    out += 1L << order;
                }
            }
            assertEquals(given, heap.freePages() + out, "free and allocated are what was given");
        }
        check(heap, held, recorder.map().snapshot());
    }

    private static void check(BuddyHeap heap, List<Held> held, FrameMap map) {
        BitSet free = new BitSet(FRAMES);
        Set<List<Long>> blocks = new HashSet<>();
        for (HeapLists.Entry list : heap.lists("test").lists()) {
            for (long mfn : list.mfns()) {
                int size = 1 << list.order();
                assertEquals(0, mfn % size, "aligned");
                assertEquals(list.zone(), Zones.of(mfn));
                assertTrue(free.get((int) mfn, (int) mfn + size).isEmpty(), "no frame is free twice");
                free.set((int) mfn, (int) mfn + size);
                blocks.add(List.of(mfn, (long) list.order(), (long) list.node()));
                assertEquals(
                        FrameState.ofFreeBlock(list.order()), map.runAt(mfn).state());
                assertEquals(
                        FrameState.ofFreeBlock(list.order()),
                        map.runAt(mfn + size - 1).state());
            }
        }
        for (List<Long> block : blocks) {
            long buddy = block.get(0) ^ 1L << block.get(1);
            assertFalse(
                    blocks.contains(List.of(buddy, block.get(1), block.get(2))), "two buddies are free side by side");
        }
        for (Held block : held) {
            assertTrue(
                    free.get((int) block.mfn(), (int) block.mfn() + (1 << block.order()))
                            .isEmpty(),
                    "held and free at once");
        }
        assertEquals(heap.freePages(), free.cardinality());
    }
}
