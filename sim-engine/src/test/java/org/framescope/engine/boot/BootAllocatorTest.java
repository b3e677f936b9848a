package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.BugLines;
import org.junit.jupiter.api.Test;

/** The boot allocator's list (boot spec 6.2 to 6.5). */
class BootAllocatorTest {

    private static final BugLines LINES = new BugLines(276, 277, 397, 431);

    private final Recorder recorder = new Recorder(0x100000);

    private BootAllocator allocator(FrameRange... badPages) {
        return new BootAllocator(recorder, 256, LINES, List.of(badPages), 0);
    }

    private static void give(BootAllocator allocator, long start, long end) {
        allocator.give(BootSteps.GIVE, start << 12, end << 12);
    }

    private static String list(BootAllocator allocator) {
        return BootLog.text(allocator.snapshot());
    }

    private static String message(Runnable deadly) {
        return assertThrows(XenDied.class, deadly::run).failure().message();
    }

    @Test
    void rangesAreRoundedInwardsSortedAndNeverJoined() {
        BootAllocator allocator = allocator();
        allocator.give(BootSteps.GIVE, 0x20001, 0x2ffff);
        allocator.give(BootSteps.GIVE, 0x10000, 0x20000);
        allocator.give(BootSteps.GIVE, 0x5001, 0x5fff);
        give(allocator, 0x20, 0x21);
        assertEquals("10-20 20-21 21-2f", list(allocator));
    }

    @Test
    void anOverlapIsABug() {
        BootAllocator allocator = allocator();
        give(allocator, 0x100, 0x200);
        assertEquals("Xen BUG at page_alloc.c:276", message(() -> give(allocator, 0x1ff, 0x300)));
    }

    @Test
    void anEmptyRangeInsideANewOneIsABugAsWell() {
        BootAllocator allocator = allocator();
        give(allocator, 0x100, 0x101);
        allocator.allocate(1, 1, BootUse.PAGE_TABLE);
        assertEquals("100-100", list(allocator));
        assertEquals("Xen BUG at page_alloc.c:276", message(() -> give(allocator, 0x80, 0x180)));
    }

    @Test
    void the257thRangeIsABugAndEmptyOnesCount() {
        BootAllocator allocator = allocator();
        for (int i = 1; i <= 256; i++) {
            give(allocator, i * 16L, i * 16L + 1);
        }
        allocator.allocate(1, 1, BootUse.PAGE_TABLE);
        assertEquals(256, allocator.snapshot().size());
        assertEquals("Xen BUG at page_alloc.c:277", message(() -> give(allocator, 0x8000, 0x8001)));
    }

    @Test
    void anAlignedAllocationCanNeedARangeTooMany() {
        BootAllocator allocator = allocator();
        for (int i = 1; i <= 255; i++) {
            give(allocator, i * 16L, i * 16L + 1);
        }
        give(allocator, 0x8000, 0x8210);
        assertEquals("Xen BUG at page_alloc.c:277", message(() -> allocator.allocate(512, 512, BootUse.FRAMETABLE)));
    }

    @Test
    void badPagesShrinkOrSplitTheRange() {
        FrameRange[] bad = {
            new FrameRange(0x0f, 0x11),
            new FrameRange(0x2f, 0x40),
            new FrameRange(0x18, 0x1a),
            new FrameRange(0x50, 0x60)
        };
        BootAllocator allocator = allocator(bad);
        give(allocator, 0x10, 0x30);
        assertEquals("11-18 1a-2f", list(allocator));
        give(allocator, 0x50, 0x60);
        assertEquals("11-18 1a-2f 60-60", list(allocator), "what is bad altogether stays as an empty range");
    }

    @Test
    void theHighestRangeThatFitsIsTakenFromItsEnd() {
        BootAllocator allocator = allocator();
        give(allocator, 0x1000, 0x2000);
        give(allocator, 0x3000, 0x3004);
        assertEquals(0x3003, allocator.allocate(1, 1, BootUse.PAGE_TABLE));
        assertEquals(0x1ffc, allocator.allocate(4, 1, BootUse.PAGE_TABLE));
        assertEquals("1000-1ffc 3000-3003", list(allocator));
    }

    @Test
    void alignmentSplitsTheRange() {
        BootAllocator allocator = allocator();
        give(allocator, 0x1010, 0x1710);
        assertEquals(0x1400, allocator.allocate(512, 512, BootUse.FRAMETABLE));
        assertEquals("1010-1400 1600-1710", list(allocator));
        assertEquals(0x1200, allocator.allocate(512, 512, BootUse.FRAMETABLE));
        assertEquals("1010-1200 1600-1710", list(allocator), "a piece that ends aligned leaves nothing behind");
    }

    @Test
    void thereIsNoFallBack() {
        BootAllocator allocator = allocator();
        assertEquals("Xen BUG at page_alloc.c:397", message(() -> allocator.allocate(1, 1, BootUse.PAGE_TABLE)));
        give(allocator, 0x1001, 0x1400);
        assertEquals("Xen BUG at page_alloc.c:431", message(() -> allocator.allocate(1023 * 2, 1, BootUse.FRAMETABLE)));
        assertEquals(0x1200, allocator.allocate(512, 512, BootUse.FRAMETABLE));
        assertEquals("Xen BUG at page_alloc.c:431", message(() -> allocator.allocate(512, 512, BootUse.FRAMETABLE)));
    }

    @Test
    void anExhaustedListIsNotAnEmptyOne() {
        BootAllocator allocator = allocator();
        give(allocator, 0x100, 0x101);
        allocator.allocate(1, 1, BootUse.PAGE_TABLE);
        assertEquals("Xen BUG at page_alloc.c:431", message(() -> allocator.allocate(1, 1, BootUse.PAGE_TABLE)));
    }

    @Test
    void withHighmemStartSinglePagesComeFromTheBottom() {
        BootAllocator allocator = new BootAllocator(recorder, 256, LINES, List.of(), 0x2000);
        give(allocator, 0x100, 0x200);
        give(allocator, 0x1800, 0x2800);
        give(allocator, 0x3000, 0x4000);
        assertEquals(0x1800, allocator.allocate(1, 1, BootUse.PAGE_TABLE));
        assertEquals(0x1801, allocator.allocate(3, 1, BootUse.PAGE_TABLE));
        assertEquals(0x3e00, allocator.allocate(512, 512, BootUse.FRAMETABLE));
        assertEquals("100-200 1804-2800 3000-3e00", list(allocator));
        // 0x7fd pages no longer end below the limit there, nor do they fit below
        assertEquals("Xen BUG at page_alloc.c:431", message(() -> allocator.allocate(0x7fd, 1, BootUse.MEMNODEMAP)));
        assertEquals(0x3dfe, allocator.allocate(2, 2, BootUse.MEMNODEMAP), "aligned ones still come from the top");
    }

    @Test
    void theEventsTellTheListAfterEachCall() {
        BootAllocator allocator = allocator();
        give(allocator, 0x100, 0x200);
        recorder.step(BootSteps.TABLE_FEEDING, 1);
        allocator.allocate(1, 1, BootUse.PAGE_TABLE);
        List<Object> details = new ArrayList<>();
        recorder.finish().steps().forEach(step -> details.add(step.detail()));
        assertEquals(
                List.of(
                        new BootEvent.Add(0x100000, 0x200000, List.of(new FrameRange(0x100, 0x200))),
                        new BootEvent.Alloc(1, 1, 0x1ff, BootUse.PAGE_TABLE, List.of(new FrameRange(0x100, 0x1ff)))),
                details);
    }
}
