package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Finding;

/**
 * What Xen could have checked about its live update region and does not (live update spec 1.3, 7 items 1 to 4). A
 * finding changes nothing: what really happens is left to the boot.
 */
final class RegionChecks {

    private static final long STATIC_TABLES_END = 4 * Units.GIB;
    /** The part of the direct map whose first table is part of the image. */
    private static final long STATIC_SLOT_END = 512 * Units.GIB;

    private final BootState state;

    RegionChecks(BootState state) {
        this.state = state;
    }

    /** The checks on address and size, at the moment where Xen takes the region. */
    void whenTaken() {
        FrameRange region = state.regionFrames();
        if (region == null) {
            return;
        }
        checkAlignment(region);
        checkTables(region);
        checkRam(region);
    }

    /** The checks on neighbours, once everything has its place. */
    void whenAllIsPlaced() {
        FrameRange region = state.regionFrames();
        if (region == null) {
            return;
        }
        FrameRange image = state.imageFrames();
        if (state.crashStart != 0 && state.crashSize != 0) {
            long start = Align.frameDown(state.crashStart);
            overlap(region, FrameRange.ofLength(start, Align.frameUp(state.crashSize)), "crash", "the crash area");
        }
        for (int i = 0; i < state.modules.size(); i++) {
            overlap(region, state.modules.get(i).frames(), "module", "boot module " + i);
        }
        overlap(region, image, "image", "Xen's image");
        if (region.end() != image.start()) {
            found(
                    region,
                    Finding.note(
                            "region.not-below-image",
                            "The region does not end where Xen's image begins.",
                            "The region ends at " + address(region.end()) + ", the image begins at "
                                    + address(image.start()) + ".",
                            "A next image that is larger cannot grow into the region."));
        }
    }

    private void checkAlignment(FrameRange region) {
        if (!Align.isAligned(state.regionStart, Align.LARGE_PAGE)
                || !Align.isAligned(state.regionSize, Align.LARGE_PAGE)) {
            found(
                    region,
                    Finding.warning(
                            "region.unaligned",
                            "Start and size of the region are not both multiples of 2 MiB.",
                            "The region has " + Units.exactBytes(state.regionSize) + " from " + address(region.start())
                                    + " on.",
                            "Mapping it by its address needs a page table, and before it is mapped there is no memory for"
                                    + " one."));
        }
    }

    private void checkTables(FrameRange region) {
        long end = region.end() << Units.PAGE_SHIFT;
        if (end <= STATIC_TABLES_END) {
            return;
        }
        boolean wholeGib = Align.isAligned(state.regionStart, Units.GIB)
                && Align.isAligned(state.regionSize, Units.GIB)
                && end <= STATIC_SLOT_END
                && state.host.cpu().pages1GiB();
        String text = "The region reaches above 4 GiB, where no page tables are prepared.";
        found(
                region,
                wholeGib
                        ? Finding.note("region.above-4g", text, "It can be mapped all the same: 1 GiB pages need none.")
                        : Finding.warning(
                                "region.above-4g",
                                text,
                                "Only whole GiB below 512 GiB, on a CPU with pages of 1 GiB, can be mapped without.",
                                "Before the region is mapped there is no memory for a table."));
    }

    private void checkRam(FrameRange region) {
        long start = state.regionStart;
        long end = state.regionStart + state.regionSize;
        boolean inside = state.e820.entries().stream()
                .filter(E820Entry::isRam)
                .anyMatch(entry ->
                        Long.compareUnsigned(entry.start(), start) <= 0 && Long.compareUnsigned(end, entry.end()) <= 0);
        if (!inside) {
            found(
                    region,
                    Finding.warning(
                            "region.not-ram",
                            "The region does not lie in one range of RAM.",
                            "It is " + address(region.start()) + " to " + address(region.end()) + ".",
                            "Nothing is reserved then, and nobody checks whether memory answers there."));
        }
    }

    private void overlap(FrameRange region, FrameRange other, String rule, String what) {
        if (region.overlaps(other)) {
            found(
                    region,
                    Finding.warning(
                            "region.overlaps-" + rule,
                            "The region overlaps " + what + ".",
                            "The region is " + address(region.start()) + " to " + address(region.end()) + ", " + what
                                    + " is " + address(other.start()) + " to " + address(other.end()) + ".",
                            "Early allocations come from the region and overwrite what lies there."));
        }
    }

    private void found(FrameRange region, Finding finding) {
        state.recorder.finding(finding.about(region, "Xen"));
    }

    private static String address(long mfn) {
        return Units.address(mfn << Units.PAGE_SHIFT);
    }
}
