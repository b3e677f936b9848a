package org.framescope.engine.xen;

import java.util.Locale;

/** Builds that differ from another one in a single thing, for the question what this thing changes. */
public final class XenVariants {

    private static final String NOTE = "A variant made for a comparison, not a Xen that ever was: ";

    private XenVariants() {}

    /** The same build with or without the fix for the 2 MiB below the image. */
    public static XenBuild withGapFix(XenBuild build, boolean gapFix) {
        String words = gapFix ? "with the gap fix" : "without the gap fix";
        return variant(
                build, gapFix ? "gap-fix" : "no-gap-fix", words, build.pageInfoBytes(), gapFix, build.liveUpdate());
    }

    /** The same build with another size of page_info, in bytes. */
    public static XenBuild withPageInfo(XenBuild build, int bytes) {
        return variant(
                build,
                "page-info-" + bytes,
                "page_info of " + bytes + " bytes",
                bytes,
                build.gapFix(),
                build.liveUpdate());
    }

    /** The same build with another level of the live update patches. */
    public static XenBuild withLiveUpdate(XenBuild build, LiveUpdateSupport.Level level) {
        String name = level.name().toLowerCase(Locale.ROOT);
        return variant(
                build,
                "live-update-" + name,
                "region handled as in live update " + name,
                build.pageInfoBytes(),
                build.gapFix(),
                new LiveUpdateSupport(level, build.liveUpdate().unsuffixedAddress()));
    }

    private static XenBuild variant(
            XenBuild build, String id, String words, int pageInfoBytes, boolean gapFix, LiveUpdateSupport liveUpdate) {
        return new XenBuild(
                build.id() + "+" + id,
                build.title() + ", " + words,
                NOTE + words + ".",
                build.version(),
                build.debug(),
                build.image(),
                pageInfoBytes,
                build.bigmem(),
                build.bootRegions(),
                build.lowestPlace(),
                gapFix,
                build.numaHash(),
                build.nodeMetadata(),
                build.pageTables(),
                build.cpu0StackFromHeap(),
                build.compatM2p(),
                build.stubTable(),
                build.runQueueArray(),
                liveUpdate,
                build.bugLines());
    }
}
