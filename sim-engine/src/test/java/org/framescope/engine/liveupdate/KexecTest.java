package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;

/** What kexec-tools does with the ranges that it is told (live update spec 4). */
class KexecTest {

    private static final long IMAGE_AT = 0xbfc00;

    @Test
    void announcesTheRegionInWholeMebibytesAndHexadecimalBytes() {
        // the worked example of the spec: 64 MiB at 0x7b800000
        KexecPlan plan = new Kexec(running("v3", new FrameRange(0x7b800, 0x7f800)), build("v3"), "console=com1")
                .withRegion(ImagePlacement.AT_OLD_IMAGE);
        assertEquals("console=com1 liveupdate=64M@0x7b800000", plan.commandLine());
        assertFalse(hasFinding(plan, "kexec.rounding"));
    }

    @Test
    void roundsTheSizeUpIntoTheImage() {
        long start = IMAGE_AT - 0x4000 - 1;
        KexecPlan plan = new Kexec(running("v3", new FrameRange(start, IMAGE_AT)), build("v3"), "")
                .withRegion(ImagePlacement.AT_OLD_IMAGE);
        assertEquals("liveupdate=65M@0x" + Long.toHexString(start << 12), plan.commandLine());
        assertTrue(hasFinding(plan, "kexec.rounding"));
    }

    @Test
    void withoutARegionNothingIsLoaded() {
        KexecPlan plan = new Kexec(running("v3", null), build("v3"), "").withRegion(ImagePlacement.AT_OLD_IMAGE);
        assertTrue(plan.isRefused());
        assertTrue(plan.findings().getFirst().text().contains("liveupdate=17592186044416M@0x0"));
    }

    @Test
    void keepsTheFirstPageOfTheRegionFree() {
        FrameRange region = new FrameRange(IMAGE_AT - 0x8000, IMAGE_AT);
        KexecPlan plan = new Kexec(running("v3", region), build("v3"), "").withRegion(ImagePlacement.AT_OLD_IMAGE);
        assertNotNull(plan.rest());
        assertEquals(region.start() + 1, plan.rest().start());
    }

    @Test
    void aLargerImageBeginsAtTheOldPlaceAndEndsHigher() {
        KexecPlan plan = new Kexec(
                        running("v3", new FrameRange(IMAGE_AT - 0x8000, IMAGE_AT)), build("v3+large-image"), "")
                .withRegion(ImagePlacement.AT_OLD_IMAGE);
        assertEquals(IMAGE_AT, plan.image().start());
        assertTrue(hasFinding(plan, "image.grows-beyond"));
    }

    @Test
    void orItGrowsDownIntoTheRegion() {
        FrameRange region = new FrameRange(IMAGE_AT - 0x8000, IMAGE_AT);
        KexecPlan plan =
                new Kexec(running("v3", region), build("v3+large-image"), "").withRegion(ImagePlacement.TOP_OF_REGION);
        FrameRange old = running("v3", region).image();
        assertTrue(plan.image().end() <= old.end());
        assertEquals(0, plan.image().start() % 512);
        assertEquals(new FrameRange(region.start(), plan.image().start()), plan.region());
        assertTrue(hasFinding(plan, "image.grows-into-region"));
    }

    @Test
    void aRegionElsewhereLendsTheImageNoRoom() {
        KexecPlan plan = new Kexec(running("v3", new FrameRange(0x10000, 0x20000)), build("v3+large-image"), "")
                .withRegion(ImagePlacement.TOP_OF_REGION);
        assertTrue(hasFinding(plan, "region.not-below-image"));
        assertTrue(plan.isRefused());
        assertNull(plan.region());
    }

    @Test
    void warnsWhenTheNextXenTakesTheAddressForKibibytes() {
        FrameRange region = new FrameRange(IMAGE_AT - 0x8000, IMAGE_AT);
        assertTrue(hasFinding(
                new Kexec(running("v3", region), build("v3+kib-address"), "").withRegion(ImagePlacement.AT_OLD_IMAGE),
                "kexec.address-unit"));
        assertTrue(hasFinding(
                new Kexec(running("v3", region), build("v2"), "").withRegion(ImagePlacement.AT_OLD_IMAGE),
                "kexec.address-unit"));
    }

    private static boolean hasFinding(KexecPlan plan, String rule) {
        return plan.findings().stream().map(Finding::rule).anyMatch(rule::equals);
    }

    private static XenBuild build(String suffix) {
        return TestHosts.build(suffix);
    }

    /** A Xen below 3 GiB of an 8 GiB host, with RAM above its image. */
    private static RunningXen running(String suffix, FrameRange region) {
        XenBuild build = build(suffix);
        Recorder recorder = new Recorder(8 * Units.GIB >> Units.PAGE_SHIFT);
        return new RunningXen(
                TestHosts.pc(8, 4, ""),
                build,
                new BuddyHeap(recorder, new int[] {0}, 0),
                FrameRange.ofLength(IMAGE_AT, 953),
                region,
                0x240000,
                Zones.HIGHEST,
                mfn -> 0);
    }
}
