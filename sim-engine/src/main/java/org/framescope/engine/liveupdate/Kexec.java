package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.xen.ImageGeometry;
import org.framescope.engine.xen.LiveUpdateSupport;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Loads a live update as kexec-tools does, from the ranges that the running Xen tells (spec 1.6 and 4). */
final class Kexec {

    /** Size of purgatory, the stub between the two images. Estimated. */
    private static final long PURGATORY_BYTES = 32 * Units.KIB;

    /** Boot information besides memory map and command line: header, loader name, tags. Estimated. */
    private static final long BOOT_INFORMATION_BYTES = 256;

    private static final long MEMORY_MAP_ENTRY_BYTES = 24;

    private final RunningXen running;
    private final XenBuild next;
    private final String baseCommandLine;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param baseCommandLine the command line that the user gives, without what kexec-tools appends
     */
    Kexec(RunningXen running, XenBuild next, String baseCommandLine) {
        this.running = running;
        this.next = next;
        this.baseCommandLine = baseCommandLine;
    }

    /** With a reserved region: kexec-tools appends what range 7 says to the command line. */
    KexecPlan withRegion(ImagePlacement placement) {
        FrameRange region = running.region();
        if (region == null || !running.build().liveUpdate().supported()) {
            findings.add(Finding.warning(
                    "kexec.no-region",
                    "The running Xen has no live update region, so kexec-tools announces liveupdate=17592186044416M@0x0.",
                    running.build().liveUpdate().supported()
                            ? "Range 7 has start 0 and size 0, whose last byte is 2^64-1."
                            : "This build does not know range 7, and kexec-tools does not look at the result."));
            return refused(baseCommandLine, atOldImage(), "There is no region to put the breadcrumb into.");
        }
        FrameRange image = atOldImage();
        if (placement == ImagePlacement.TOP_OF_REGION) {
            FrameRange top = atTopOf(region);
            if (top == null) {
                return refused(
                        baseCommandLine,
                        image,
                        "Region and running image together have no room for the next image of "
                                + Units.size(image.bytes()) + ".");
            }
            image = top;
            if (region.end() == running.image().start()) {
                // what the running image leaves below the next one belongs to the region from now on
                region = new FrameRange(region.start(), image.start());
            }
        }
        if (!liesInRam(image)) {
            return refused(
                    baseCommandLine,
                    image,
                    "From " + Units.address(image.start() << Units.PAGE_SHIFT) + " up there is no RAM in one piece for"
                            + " the next image of " + Units.size(image.bytes()) + ".");
        }
        checkGrowth(image);
        String commandLine = baseCommandLine + announcement(region);
        checkAnnouncement(region);
        FrameRange rest = restIn(region, commandLine);
        if (rest == null) {
            return refused(commandLine, image, "The region has no room for purgatory and boot information.");
        }
        return new KexecPlan(commandLine.strip(), offsetZero(image), image, rest, region, findings, "");
    }

    /** Without a region the image goes where the old one lies, everything else below 1 MiB. */
    KexecPlan withoutRegion() {
        FrameRange image = atOldImage();
        if (!liesInRam(image)) {
            return refused(baseCommandLine, image, "There is no RAM in one piece for the next image.");
        }
        checkGrowth(image);
        return new KexecPlan(baseCommandLine, offsetZero(image), image, null, null, findings, "");
    }

    private KexecPlan refused(String commandLine, FrameRange image, String why) {
        return new KexecPlan(commandLine, offsetZero(image), image, null, null, findings, why);
    }

    /** The next image begins where the running one does. */
    private FrameRange atOldImage() {
        return FrameRange.ofLength(running.image().start(), imageFrames());
    }

    private long imageFrames() {
        return Align.frameUp(next.image().rwdataEnd() - ImageGeometry.START);
    }

    /** The highest 2 MiB-aligned place in region and running image, null when it does not fit. */
    private @Nullable FrameRange atTopOf(FrameRange region) {
        long lowest = running.image().start();
        if (region.end() == running.image().start()) {
            lowest = region.start();
        } else {
            findings.add(Finding.warning(
                    "region.not-below-image",
                    "The region does not end where the image begins, so the next image cannot grow into it.",
                    "Region and image must be one piece of memory for that (patch 1 of the series)."));
        }
        long end = running.image().end() << Units.PAGE_SHIFT;
        long start = end - (imageFrames() << Units.PAGE_SHIFT) & -Align.LARGE_PAGE;
        return start >> Units.PAGE_SHIFT < lowest
                ? null
                : FrameRange.ofLength(start >> Units.PAGE_SHIFT, imageFrames());
    }

    /** kexec-tools looks for a hole in one range of RAM, from the running image up (spec 4, step 2). */
    private boolean liesInRam(FrameRange image) {
        FrameSpans ram = HostMemoryMap.ram(running.host());
        int at = ram.firstEndingAfter(image.start());
        return at < ram.size() && ram.start(at) <= image.start() && image.end() <= ram.end(at);
    }

    private void checkGrowth(FrameRange image) {
        FrameRange old = running.image();
        if (image.end() > old.end()) {
            findings.add(Finding.warning(
                            "image.grows-beyond",
                            "The next image ends " + Units.size(image.end() - old.end() << Units.PAGE_SHIFT)
                                    + " higher than the running one: it overwrites what lies there.",
                            "kexec-tools loads it where the running image begins and does not ask what lies above.")
                    .about(new FrameRange(old.end(), image.end()), ""));
        } else if (image.start() < old.start()) {
            findings.add(Finding.note(
                            "image.grows-into-region",
                            "The next image begins " + Units.size(old.start() - image.start() << Units.PAGE_SHIFT)
                                    + " lower than the running one: the region shrinks by that.",
                            "The design of 2021 puts the next image at the top of region and running image.")
                    .about(new FrameRange(image.start(), old.start()), "Xen"));
        } else if (image.start() > old.start()) {
            findings.add(Finding.note(
                            "image.shrinks",
                            "The next image begins " + Units.size(image.start() - old.start() << Units.PAGE_SHIFT)
                                    + " higher than the running one: the region grows by that.")
                    .about(new FrameRange(old.start(), image.start()), "Xen"));
        }
    }

    /** The option as kexec-tools writes it: whole MiB, rounded up, and a hexadecimal address without a suffix. */
    private static String announcement(FrameRange region) {
        return " liveupdate=" + announcedMib(region) + "M@0x" + Long.toHexString(region.start() << Units.PAGE_SHIFT);
    }

    private static long announcedMib(FrameRange region) {
        return (region.bytes() - 1) / Units.MIB + 1;
    }

    private void checkAnnouncement(FrameRange region) {
        long announcedEnd = region.start() + Align.frameUp(announcedMib(region) * Units.MIB);
        if (announcedEnd > region.end()) {
            findings.add(Finding.warning(
                            "kexec.rounding",
                            "kexec-tools rounds the region up to " + announcedMib(region) + " MiB, so what it announces"
                                    + " reaches " + Units.size(announcedEnd - region.end() << Units.PAGE_SHIFT)
                                    + " beyond the region, into the image.",
                            "The region has " + Units.exactBytes(region.bytes()) + ", which is no multiple of 1 MiB.")
                    .about(new FrameRange(region.end(), announcedEnd), "Xen"));
        }
        if (baseCommandLine.contains(" -- ")) {
            findings.add(Finding.warning(
                    "kexec.behind-dom0-options",
                    "kexec-tools appends the region behind \" -- \", where dom0's options stand: the next Xen does not see"
                            + " it.",
                    "Xen reads its own options up to the first \" -- \" only."));
        }
        LiveUpdateSupport support = next.liveUpdate();
        if (support.supported() && support.unsuffixedAddress() == LiveUpdateSupport.AddressUnit.KIB) {
            findings.add(Finding.warning(
                    "kexec.address-unit",
                    "kexec-tools writes the region's address in bytes, the next Xen takes a number without a suffix for"
                            + " KiB.",
                    "The region is looked for at " + Units.address(region.start() << Units.PAGE_SHIFT + 10)
                            + " instead of " + Units.address(region.start() << Units.PAGE_SHIFT) + "."));
        }
        if (!support.supported()) {
            findings.add(Finding.warning(
                    "next.no-live-update",
                    "The next Xen does not know liveupdate=: it will boot as if the host were empty.",
                    next.title() + " has none of the patches."));
        } else if (!support.takesOver()) {
            findings.add(Finding.warning(
                    "next.no-hand-over",
                    "The next Xen boots in the region, but does not look for a breadcrumb.",
                    next.title() + " is of a time when that was still to be written."));
        }
    }

    /** Purgatory and boot information, from low to high behind the first page of the region. */
    private @Nullable FrameRange restIn(FrameRange region, String commandLine) {
        long bytes = PURGATORY_BYTES
                + BOOT_INFORMATION_BYTES
                + MEMORY_MAP_ENTRY_BYTES * running.host().firmwareMap().size()
                + commandLine.length();
        FrameRange rest = FrameRange.ofLength(region.start() + 1, Align.frameUp(bytes));
        return rest.end() <= region.end() ? rest : null;
    }

    private static long offsetZero(FrameRange image) {
        return (image.start() << Units.PAGE_SHIFT) - ImageGeometry.START;
    }
}
