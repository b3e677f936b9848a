package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;

/** Bad and marked pages above 5 TiB, which pass through no boot allocator (boot spec 9.5, live update spec 2.8). */
class BeyondDirectMapTest {

    private static final XenBuild V3 = TestBuilds.shipped("xen-4.14-dev+live-update-v3");

    /** 6 TiB; frame 5.5 TiB and the two behind it are bad, and so is one that the boot allocator gets. */
    private static final TestMachine HOST =
            TestMachine.pcWith(6 * Units.TIB).options("badpage=0x58000000-0x58000002,0x200000");

    private static FrameUse use(Recording recording, long mfn) {
        return recording.mapAt(recording.size()).runAt(mfn).use();
    }

    @Test
    void olderBuildsGiveBadPagesToTheHeapThere() {
        Recording recording = BootSequence.boot(HOST.host(), TestBuilds.shipped("xen-4.14-dev"))
                .recording();
        assertNull(recording.failure());
        assertEquals(FrameUse.BAD_PAGE, use(recording, 0x200000));
        assertEquals(FrameUse.HEAP_FREE, use(recording, 0x58000001));
        assertEquals(1, recording.findings().size());
        Finding finding = recording.findings().getFirst();
        assertEquals("badpage.above-direct-map", finding.rule());
        assertEquals(new FrameRange(0x58000000, 0x58000003), finding.frames());
    }

    @Test
    void theThirdVersionKeepsThemOut() {
        Recording recording = BootSequence.boot(HOST.host(), V3).recording();
        assertNull(recording.failure());
        assertEquals(List.of(), recording.findings());
        assertEquals(FrameUse.BAD_PAGE, use(recording, 0x200000));
        assertEquals(FrameUse.HEAP_FREE, use(recording, 0x57ffffff));
        assertEquals(FrameUse.BAD_PAGE, use(recording, 0x58000000));
        assertEquals(FrameUse.BAD_PAGE, use(recording, 0x58000002));
        assertEquals(FrameUse.HEAP_FREE, use(recording, 0x58000003));
    }

    @Test
    void markedPagesStayOutThereToo() {
        FrameSpans domain = FrameSpans.of(List.of(FrameRange.ofLength(0x59000001, 5)));
        HandOver host = HandOver.from(TestMachine.pcWith(6 * Units.TIB).options("liveupdate=64G@64G"), V3)
                .with(domain);
        Recording recording = host.takeOver(V3).recording();
        assertNull(recording.failure());
        assertEquals(List.of(), host.scribbles);
        assertEquals(FrameUse.DOMAIN, use(recording, 0x59000001));
        assertEquals(FrameUse.HEAP_FREE, use(recording, 0x59000006));
    }
}
