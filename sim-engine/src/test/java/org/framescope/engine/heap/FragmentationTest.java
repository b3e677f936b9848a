package org.framescope.engine.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.junit.jupiter.api.Test;

class FragmentationTest {

    private final Recorder recorder = new Recorder(1L << 24);
    private final BuddyHeap heap = new BuddyHeap(recorder, new int[] {0, 1}, 0);

    FragmentationTest() {
        recorder.step(StepKind.of("test", new Phase("test", "", ""), "", "", ""));
        heap.addNode(0);
        heap.addNode(1);
    }

    @Test
    void blocksOfAllNodesAndZonesCountByOrder() {
        heap.freeRange(0x1000, 0x1004, 0, false);
        heap.freeRange(0x2000, 0x2004, 1, true);
        heap.free(0x4001, 0, 0, false);
        Fragmentation free = heap.fragmentation();
        assertEquals(9, free.freePages());
        assertEquals(3, free.freeBlocks());
        assertEquals(2, free.blocks().get(2));
        assertEquals(2, free.largestOrder());
    }

    @Test
    void whatLiesInSmallerBlocksCannotBeUsed() {
        heap.freeRange(0x1000, 0x1006, 0, false);
        Fragmentation free = heap.fragmentation();
        assertEquals(0.0, free.unusable(0));
        assertEquals(0.0, free.unusable(1));
        assertEquals(1.0 / 3, free.unusable(2));
        assertEquals(1.0, free.unusable(3));
    }

    @Test
    void anEmptyHeapHasNothingToUse() {
        Fragmentation free = heap.fragmentation();
        assertEquals(-1, free.largestOrder());
        assertEquals(1.0, free.unusable(0));
        assertEquals(0, free.freePages());
    }
}
