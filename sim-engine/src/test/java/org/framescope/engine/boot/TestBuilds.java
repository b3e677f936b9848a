package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.xen.ImageGeometry;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** Builds of Xen for tests: the shipped ones, and variants of them. */
final class TestBuilds {

    /** 4.14-dev with the image of the golden vectors A to J. */
    static final XenBuild GOLDEN_414 = withImage(
            shipped("xen-4.14-dev"),
            new ImageGeometry(0x5d8df8, 0x5d9000, List.of(0x37e000L, 0x3d5000L, 0x45b000L), null));

    /** 4.17.0 with the image of the golden vector K. */
    static final XenBuild GOLDEN_417 = withImage(
            shipped("debian-4.17.7"),
            new ImageGeometry(
                    0x5ac1c0,
                    0x5ad000,
                    List.of(0x361000L, 0x3b7000L, 0x45b000L),
                    new ImageGeometry.Hole(0x478000, 0x578000)));

    private TestBuilds() {}

    static XenBuild shipped(String id) {
        return XenBuilds.find(id).orElseThrow();
    }

    static XenBuild withImage(XenBuild build, ImageGeometry image) {
        return copy(build, image, build.pageInfoBytes(), build.bigmem());
    }

    /** The build as BIGMEM: 48 bytes of page_info, and a smaller direct map. */
    static XenBuild bigmem(XenBuild build) {
        return copy(build, build.image(), 48, true);
    }

    private static XenBuild copy(XenBuild build, ImageGeometry image, int pageInfoBytes, boolean bigmem) {
        return new XenBuild(
                build.id(),
                build.title(),
                build.note(),
                build.version(),
                build.debug(),
                image,
                pageInfoBytes,
                bigmem,
                build.bootRegions(),
                build.lowestPlace(),
                build.gapFix(),
                build.numaHash(),
                build.nodeMetadata(),
                build.pageTables(),
                build.cpu0StackFromHeap(),
                build.compatM2p(),
                build.stubTable(),
                build.runQueueArray(),
                build.liveUpdate(),
                build.bugLines());
    }
}
