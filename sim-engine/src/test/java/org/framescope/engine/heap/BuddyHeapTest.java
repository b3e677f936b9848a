package org.framescope.engine.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.junit.jupiter.api.Test;

/** How the heap frees, splits, searches and rotates (boot spec 9.7, 9.8; heap-start 9.12.2). */
class BuddyHeapTest {

    private static final int MINE = FrameState.of(FrameUse.XENHEAP);
    private static final StepKind KIND = StepKind.of("test", new Phase("test", "", ""), "", "", "");

    private final Recorder recorder = new Recorder(1L << 24);

    private BuddyHeap heap(int dmaBits, int... nodes) {
        recorder.step(KIND);
        BuddyHeap heap = new BuddyHeap(recorder, nodes, dmaBits);
        for (int node : nodes) {
            heap.addNode(node);
        }
        return heap;
    }

    private static void freeDirty(BuddyHeap heap, int node, int order, long... mfns) {
        for (long mfn : mfns) {
            heap.free(mfn, order, node, true);
        }
    }

    private static HeapRequest domheap(int order) {
        return new HeapRequest(order, false, Zones.HIGHEST, 0);
    }

    private static HeapRequest xenheap(int order) {
        return new HeapRequest(order, true, Zones.HIGHEST, 0);
    }

    /** One list as {@code 100 200}. */
    private static String list(BuddyHeap heap, int node, int zone, int order) {
        return heap.lists("test").lists().stream()
                .filter(entry -> entry.node() == node && entry.zone() == zone && entry.order() == order)
                .flatMap(entry -> Arrays.stream(entry.mfns()).mapToObj(Long::toHexString))
                .collect(Collectors.joining(" "));
    }

    @Test
    void zonesAreTheBitsOfTheFrameNumber() {
        assertEquals(1, Zones.of(1));
        assertEquals(20, Zones.of(0xfffff));
        assertEquals(21, Zones.of(0x100000));
        assertEquals(20, Zones.ofAddressBits(32));
        assertEquals(1, Zones.ofAddressBits(5));
        assertEquals(40, Zones.ofAddressBits(64));
    }

    @Test
    void dirtyBlocksGoToTheTailAndCleanOnesToTheHead() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 0, 0x100, 0x102, 0x104);
        heap.free(0x106, 0, 0, false);
        heap.free(0x108, 0, 0, false);
        assertEquals("108 106 100 102 104", list(heap, 0, 9, 0));
    }

    @Test
    void buddiesJoinUpToTheGiB() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 18, 0x100000, 0x140000);
        assertEquals("100000 140000", list(heap, 0, 21, 18));
        freeDirty(heap, 0, 0, 0x203);
        freeDirty(heap, 0, 1, 0x200);
        freeDirty(heap, 0, 0, 0x202);
        assertEquals("200", list(heap, 0, 10, 2));
    }

    @Test
    void buddiesOfOtherNodesDoNotJoin() {
        BuddyHeap heap = heap(0, 0, 1);
        freeDirty(heap, 0, 0, 0x100);
        freeDirty(heap, 1, 0, 0x101);
        assertEquals("100", list(heap, 0, 9, 0));
        assertEquals("101", list(heap, 1, 9, 0));
    }

    @Test
    void aBlockComesFromTheTopOfTheSmallestThatFitsInTheHighestZone() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 4, 0x100, 0x400);
        freeDirty(heap, 0, 2, 0x410);
        assertEquals(0x413, heap.allocate(domheap(0), MINE));
        assertEquals("410", list(heap, 0, 11, 1));
        assertEquals("412", list(heap, 0, 11, 0));
        assertEquals(0x40c, heap.allocate(xenheap(2), MINE));
        assertEquals("400", list(heap, 0, 11, 3));
        assertEquals("408", list(heap, 0, 11, 2));
    }

    @Test
    void aSplitKeepsTheDirtyPartOfThePutBackHalf() {
        BuddyHeap heap = heap(0, 0);
        // a clean lower half joined with a dirty upper one
        heap.free(0x100, 3, 0, false);
        heap.free(0x108, 3, 0, true);
        heap.free(0x120, 3, 0, true);
        heap.free(0x140, 2, 0, true);
        assertEquals(0x140, heap.allocate(xenheap(2), MINE));
        assertEquals(0x120, heap.allocate(xenheap(3), MINE));
        heap.free(0x180, 3, 0, true);
        assertEquals(0x180, heap.allocate(xenheap(3), MINE));
        assertEquals(0x108, heap.allocate(xenheap(3), MINE));
        freeDirty(heap, 0, 3, 0x1c0);
        assertEquals("100 1c0", list(heap, 0, 9, 3), "the half put back is clean and stands before the dirty one");
    }

    @Test
    void aLargeRequestThatWantsItCleanRotatesEachListOnceAndTakesTheHeadInTheSecondPass() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 9, 0x1000, 0x1400, 0x1800);
        freeDirty(heap, 0, 10, 0x2000, 0x2800);
        freeDirty(heap, 0, 2, 0x3000, 0x3008);
        assertEquals(0x2a00, heap.allocate(domheap(9), MINE), "from 2800, which the first pass has put first");
        assertEquals("1400 1800 1000", list(heap, 0, 13, 9));
        assertEquals("2800", list(heap, 0, 14, 9), "the half put back");
        assertEquals("2000", list(heap, 0, 14, 10));
        assertEquals("3000 3008", list(heap, 0, 14, 2), "too small, not looked at");
    }

    @Test
    void aCleanHeadEndsTheSearchBeforeFurtherListsRotate() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 9, 0x1000, 0x1400);
        freeDirty(heap, 0, 9, 0x2000, 0x2400);
        heap.free(0x2800, 10, 0, false);
        assertEquals(0x2a00, heap.allocate(domheap(9), MINE));
        assertEquals("2800 2400 2000", list(heap, 0, 14, 9), "rotated, then the clean half came first");
        assertEquals("1000 1400", list(heap, 0, 13, 9), "not reached");
    }

    @Test
    void singlePagesAndXensOwnRequestsRotateNothing() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 9, 0x1000, 0x1400);
        assertEquals(0x11ff, heap.allocate(domheap(0), MINE));
        assertEquals(0x1400, heap.allocate(xenheap(9), MINE));
    }

    @Test
    void theOtherNodesFollowInARound() {
        BuddyHeap heap = heap(0, 0, 1, 3);
        freeDirty(heap, 0, 0, 0x100);
        freeDirty(heap, 1, 0, 0x200);
        freeDirty(heap, 3, 0, 0x400);
        HeapRequest fromNode1 = new HeapRequest(0, true, Zones.HIGHEST, 1);
        assertEquals(0x200, heap.allocate(fromNode1, MINE));
        assertEquals(0x400, heap.allocate(fromNode1, MINE));
        assertEquals(0x100, heap.allocate(fromNode1, MINE));
        assertEquals(-1, heap.allocate(fromNode1, MINE));
    }

    @Test
    void aNodeThatIsNotOnlineStartsTheRoundAtTheLowest() {
        BuddyHeap heap = heap(0, 0, 1);
        freeDirty(heap, 0, 0, 0x100);
        freeDirty(heap, 1, 0, 0x200);
        assertEquals(0x100, heap.allocate(new HeapRequest(0, true, Zones.HIGHEST, 7), MINE));
    }

    @Test
    void memoryForDevicesIsTheLastToGoAndIsNotRotatedBefore() {
        BuddyHeap heap = heap(25, 0, 1);
        freeDirty(heap, 0, 9, 0x1000, 0x1400);
        freeDirty(heap, 1, 9, 0x2000, 0x2400);
        assertEquals(0x2400, heap.allocate(domheap(9), MINE), "zone 13 is kept, node 1 is asked before it");
        assertEquals("1000 1400", list(heap, 0, 13, 9));
        assertEquals(0x2000, heap.allocate(domheap(9), MINE));
        assertEquals(0x1400, heap.allocate(domheap(9), MINE));
        assertEquals(0x1000, heap.allocate(domheap(9), MINE));
    }

    @Test
    void aLimitOfTheZonesIsKept() {
        BuddyHeap heap = heap(0, 0);
        freeDirty(heap, 0, 0, 0x80, 0x100);
        assertEquals(0x80, heap.allocate(new HeapRequest(0, true, 8, 0), MINE));
        assertEquals(-1, heap.allocate(new HeapRequest(0, true, 8, 0), MINE));
        assertEquals(1, heap.freePages());
    }
}
