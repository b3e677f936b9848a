package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Finding.Severity;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;

/** What a boot with a live update region finds to be wrong (live update spec 7, items 1 to 4). */
class RegionFindingsTest {

    private static final XenBuild V1 = TestBuilds.shipped("xen-4.14-dev+live-update-v1");
    private static final XenBuild V2 = TestBuilds.shipped("xen-4.14-dev+live-update-v2");
    private static final XenBuild V3 = TestBuilds.shipped("xen-4.14-dev+live-update-v3");

    private static Recording boot(String options, XenBuild build) {
        return BootSequence.boot(
                        TestMachine.pcWith(8 * Units.GIB).options(options).host(), build)
                .recording();
    }

    private static List<String> rules(Recording recording) {
        return recording.findings().stream().map(Finding::rule).toList();
    }

    private static List<String> rules(String options, XenBuild build) {
        return rules(boot(options, build));
    }

    @Test
    void aRegionDirectlyBelowTheImageIsFine() {
        assertEquals(List.of(), rules("liveupdate=128M", V2));
        assertEquals(List.of(), rules("", V2));
    }

    @Test
    void withoutTheGapFixTwoMiBStayBetween() {
        XenBuild withGap = TestBuilds.shipped("xen-4.14-dev+live-update-v1-without-gap-fix");
        Recording recording = boot("liveupdate=128M", withGap);
        assertEquals(List.of("region.not-below-image"), rules(recording));
        assertEquals(Severity.NOTE, recording.findings().getFirst().severity());
    }

    @Test
    void anOddSizeIsFoundEvenWhereTheBootGoesWell() {
        Recording recording = boot("liveupdate=131073K", V2);
        assertNull(recording.failure());
        assertEquals(List.of("region.unaligned"), rules(recording));
        assertEquals(Severity.WARNING, recording.findings().getFirst().severity());
    }

    @Test
    void anUnalignedAddressKillsTheBootAndTheFindingComesFirst() {
        Recording recording = boot("liveupdate=128M@1049600K", V2);
        Failure failure = recording.failure();
        assertNotNull(failure);
        assertEquals("Xen BUG at page_alloc.c:397", failure.message());
        assertEquals(List.of("region.unaligned"), rules(recording));
        assertTrue(recording.findings().getFirst().step() < recording.size());
    }

    @Test
    void anAddressInKibWhereBytesWereMeantLiesFarAbove4GiB() {
        XenBuild strict = TestBuilds.shipped("xen-4.14-dev+live-update-v3+kib-address");
        String options = "liveupdate=128M@0x40000000";
        assertEquals(List.of("region.not-below-image"), rules(options, V3));
        Recording recording = boot(options, strict);
        assertEquals("Xen BUG at page_alloc.c:397", failure(recording).message());
        assertEquals(List.of("region.above-4g", "region.not-ram"), rules(recording));
    }

    private static Failure failure(Recording recording) {
        Failure failure = recording.failure();
        assertNotNull(failure);
        return failure;
    }

    /** Whole GiB above 4 GiB need no page tables; all the rest there does, and there is no memory for any. */
    @Test
    void aRegionOfWholeGibAbove4GiBWorks() {
        Recording recording = boot("liveupdate=1G@5G", V3);
        assertNull(recording.failure());
        assertEquals(List.of("region.above-4g", "region.not-below-image"), rules(recording));
        assertEquals(Severity.NOTE, recording.findings().getFirst().severity());
        FrameRange region = FrameRange.ofLength(5 << 18, 1 << 18);
        recording.steps().stream()
                .map(step -> step.detail())
                .filter(detail -> detail instanceof BootEvent.Alloc)
                .map(detail -> (BootEvent.Alloc) detail)
                .forEach(alloc -> assertTrue(
                        alloc.mfn() >= region.start() && alloc.mfn() + alloc.pages() <= region.end(), alloc::toString));
        long[] frames = new long[FrameUse.count()];
        recording.mapAt(recording.size()).tally(region.start(), region.end(), frames);
        assertEquals(64 << 8, frames[FrameUse.FRAMETABLE.ordinal()], "64 MiB for 8 GiB");
    }

    @Test
    void aRegionOfPartsOfAGibAbove4GiBDies() {
        for (String options : List.of("liveupdate=512M@5G", "liveupdate=1G@5632M")) {
            Recording recording = boot(options, V3);
            assertEquals("Xen BUG at page_alloc.c:397", failure(recording).message());
            assertEquals(List.of("region.above-4g"), rules(recording));
            assertEquals(Severity.WARNING, recording.findings().getFirst().severity());
        }
        Recording smallPages = BootSequence.boot(
                        TestMachine.pcWith(8 * Units.GIB)
                                .without1GiBPages()
                                .options("liveupdate=1G@5G")
                                .host(),
                        V3)
                .recording();
        assertEquals("Xen BUG at page_alloc.c:397", failure(smallPages).message());
        assertEquals(Severity.WARNING, smallPages.findings().getFirst().severity(), "a CPU without 1 GiB pages");
    }

    @Test
    void aRegionThatHoldsAModuleOrTheImageIsFound() {
        Recording recording = BootSequence.boot(
                        TestMachine.pcWith(2 * Units.GIB)
                                .modules(TestMachine.elf(0x1000, 0x7f000000))
                                .relocatedTo(0x7f800000)
                                .options("liveupdate=64M@2000M")
                                .host(),
                        V2)
                .recording();
        List<String> found = rules(recording);
        assertTrue(found.contains("region.overlaps-module"), found::toString);
        assertTrue(found.contains("region.overlaps-image"), found::toString);
        assertTrue(found.contains("heap.live-frames"), "the image is given to the boot allocator: " + found);
    }

    /** The region lies over the crash area, as in the recordings {@code at_crash}. */
    private static Recording overTheCrashArea(XenBuild build) {
        return boot("crashkernel=86M@1992M liveupdate=150M@1992M", build);
    }

    @Test
    void overTheCrashAreaTheSecondVersionGivesItsFrametableToTheHeap() {
        Recording recording = overTheCrashArea(V2);
        assertNull(recording.failure(), "and nothing notices");
        assertEquals(List.of("region.overlaps-crash", "region.not-below-image", "heap.live-frames"), rules(recording));
        Finding live = recording.findings().getLast();
        assertEquals(Severity.VIOLATION, live.severity());
        assertEquals("plugging.add", recording.step(live.step()).kind().id());
        FrameRange frames = live.frames();
        assertNotNull(frames);
        assertTrue(frames.start() >= 2078 << 8 && frames.end() <= 2142 << 8);
        assertTrue(live.causes().getFirst().startsWith("In use there: Frametable 62 MiB"), live::toString);
        long[] free = new long[FrameUse.count()];
        recording.mapAt(recording.size()).tally(frames.start(), frames.end(), free);
        assertEquals(frames.frames(), free[FrameUse.HEAP_FREE.ordinal()] + free[FrameUse.M2P.ordinal()]);
    }

    @Test
    void overTheCrashAreaTheFirstVersionDiesBeforeThat() {
        Recording recording = overTheCrashArea(V1);
        assertEquals("Xen BUG at page_alloc.c:276", failure(recording).message());
        assertEquals(List.of("region.overlaps-crash", "region.not-below-image"), rules(recording));
    }
}
