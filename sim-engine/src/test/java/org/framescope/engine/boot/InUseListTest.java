package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.BugLines;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;

/** The first approach: ranges in use are bad pages for the boot allocator (live update spec 1.1). */
class InUseListTest {

    private static final BugLines LINES = new BugLines(276, 277, 397, 431);

    private static BootAllocator allocator(Recorder recorder, int capacity, List<FrameRange> bad, FrameSpans inUse) {
        BootAllocator allocator = new BootAllocator(recorder, capacity, LINES, bad, 0);
        allocator.keepOut(inUse);
        return allocator;
    }

    private static void give(BootAllocator allocator, long start, long end) {
        allocator.give(BootSteps.GIVE, start << 12, end << 12);
    }

    private static FrameSpans spans(Random random, int count, int longest) {
        FrameSpans.Builder spans = new FrameSpans.Builder();
        long at = random.nextInt(longest);
        for (int i = 0; i < count; i++) {
            long end = at + 1 + random.nextInt(longest);
            spans.add(at, end);
            at = end + 1 + random.nextInt(longest);
        }
        return spans.build();
    }

    /** What is in use is zapped exactly as bad pages in the same order are, up to the overflow and its line. */
    @Property(tries = 400)
    void framesInUseAreBadPages(@ForAll long seed) {
        Random random = new Random(seed);
        FrameSpans used = spans(random, random.nextInt(40), 1 << random.nextInt(1, 7));
        int capacity = random.nextInt(4, 50);
        BootAllocator asBad = allocator(new Recorder(0x10000), capacity, used.ranges(), FrameSpans.NONE);
        BootAllocator asUsed = allocator(new Recorder(0x10000), capacity, List.of(), used);
        for (int i = 0; i < 12; i++) {
            int what = random.nextInt(3);
            long a = random.nextInt(3000);
            long b = a + random.nextInt(1, 800);
            String one = outcome(() -> act(asBad, what, a, b));
            assertEquals(one, outcome(() -> act(asUsed, what, a, b)));
            if (!one.isEmpty()) {
                return;
            }
            assertEquals(asBad.snapshot(), asUsed.snapshot());
        }
    }

    /** Guests do not end where a range that is given does: at 16 MiB, at 4 GiB, or where somebody damaged the list. */
    @Test
    void aRangeInUseMayReachBeyondTheRangeThatIsGiven() {
        FrameSpans used = FrameSpans.of(List.of(new FrameRange(0x50, 0x3000)));
        BootAllocator asBad = allocator(new Recorder(0x10000), 256, used.ranges(), FrameSpans.NONE);
        BootAllocator asUsed = allocator(new Recorder(0x10000), 256, List.of(), used);
        for (BootAllocator allocator : List.of(asBad, asUsed)) {
            give(allocator, 0x100, 0x1000);
            give(allocator, 0x1000, 0x2000);
            give(allocator, 0x2000, 0x4000);
        }
        assertEquals(asBad.snapshot(), asUsed.snapshot());
        assertEquals(new FrameRange(0x3000, 0x4000), asUsed.snapshot().getLast());
    }

    private static void act(BootAllocator allocator, int what, long a, long b) {
        if (what == 0) {
            allocator.allocate(1, 1, BootUse.PAGE_TABLE);
        } else {
            give(allocator, a, b);
        }
    }

    private static String outcome(Runnable action) {
        try {
            action.run();
            return "";
        } catch (XenDied death) {
            return death.failure().message();
        }
    }

    @Test
    void theMapShowsWhatIsFreeAndLeavesTheRestAlone() {
        Recorder recorder = new Recorder(0x1000);
        FrameSpans used = FrameSpans.of(List.of(new FrameRange(0x110, 0x120), new FrameRange(0x130, 0x140)));
        BootAllocator allocator = allocator(recorder, 8, List.of(new FrameRange(0x11f, 0x122)), used);
        give(allocator, 0x100, 0x140);
        assertEquals("100-110 122-130", BootLog.text(allocator.snapshot()));
        FrameMap map = recorder.map().snapshot();
        assertEquals(FrameUse.BOOT_FREE, map.runAt(0x10f).use());
        assertEquals(FrameUse.HOLE, map.runAt(0x110).use());
        assertEquals(FrameUse.BOOT_FREE, map.runAt(0x122).use());
        assertEquals(FrameUse.HOLE, map.runAt(0x130).use());
    }

    @Test
    void theOverflowNamesWhatWasNeeded() {
        Recorder recorder = new Recorder(1 << 24);
        FrameSpans.Builder used = new FrameSpans.Builder();
        for (long i = 1; i <= 1_000_000; i++) {
            used.add(i * 8, i * 8 + 3);
        }
        BootAllocator allocator = allocator(recorder, 256, List.of(), used.build());
        give(allocator, 0, 8);
        give(allocator, 8, 16);
        Failure failure =
                assertThrows(XenDied.class, () -> give(allocator, 16, 1 << 24)).failure();
        assertEquals("Xen BUG at page_alloc.c:277", failure.message());
        // two entries were there; the range from 16 on begins with frames in use and has 999,999 pieces
        assertTrue(failure.causes().get(1).contains("needs 1,000,001 entries and holds 256"), failure::toString);
        assertTrue(failure.causes().get(2).startsWith("1,000,000 separate ranges"), failure::toString);
    }

    @Test
    void theListDecidesWhetherAHostCanBeTakenOver() {
        XenBuild small = TestBuilds.shipped("xen-4.14-dev+live-update-v3");
        XenBuild large = TestBuilds.shipped("xen-4.14-dev+live-update-v3+regions-512");
        assertNull(takeOver(small, 200).recording().failure());
        Failure failure = takeOver(small, 300).recording().failure();
        assertNotNull(failure);
        assertEquals("Xen BUG at page_alloc.c:277", failure.message());
        assertNull(takeOver(large, 300).recording().failure());
    }

    /** A host whose memory above 4 GiB is cut into pieces by frames in use, without a region. */
    private static HandOver.Next takeOver(XenBuild build, int ranges) {
        FrameSpans.Builder used = new FrameSpans.Builder();
        for (int i = 0; i < ranges; i++) {
            used.add(0x100800 + i * 0x100L, 0x100801 + i * 0x100L);
        }
        FrameSpans inUse = used.build();
        HandOver host = HandOver.from(TestMachine.pcWith(8 * Units.GIB), build)
                .with(inUse)
                .inUse(inUse);
        HandOver.Next next = host.takeOver(build);
        assertEquals(List.of(), host.scribbles);
        if (next.xen() != null) {
            assertFalse(next.xen().heap().lists("test").lists().isEmpty());
            FrameMap map = next.recording().mapAt(next.recording().size());
            inUse.ranges()
                    .forEach(range -> assertEquals(
                            FrameUse.DOMAIN, map.runAt(range.start()).use()));
        }
        return next;
    }
}
