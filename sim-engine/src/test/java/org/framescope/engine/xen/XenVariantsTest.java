package org.framescope.engine.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.framescope.engine.xen.LiveUpdateSupport.Level;
import org.junit.jupiter.api.Test;

class XenVariantsTest {

    private final XenBuild build = XenBuilds.find("xen-4.14-dev+live-update-v1").orElseThrow();

    @Test
    void oneThingDiffers() {
        XenBuild without = XenVariants.withGapFix(build, false);
        assertFalse(without.gapFix());
        assertEquals(build.pageInfoBytes(), without.pageInfoBytes());
        assertEquals(build.liveUpdate(), without.liveUpdate());
        assertEquals(48, XenVariants.withPageInfo(build, 48).pageInfoBytes());
        assertEquals(
                Level.V2,
                XenVariants.withLiveUpdate(build, Level.V2).liveUpdate().level());
        assertEquals("xen-4.14-dev+live-update-v1+no-gap-fix", without.id());
        assertEquals(build.title() + ", without the gap fix", without.title());
    }
}
