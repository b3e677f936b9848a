package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Reads the first words of the region (spec 2.3). */
final class BreadcrumbReader {

    private BreadcrumbReader() {}

    /** The breadcrumb, null when none was written or it is broken. Three words of zero mean an ordinary boot. */
    static @Nullable Breadcrumb read(
            FrameContents contents, FrameRange region, FrameSpans ram, StreamFindings findings) {
        if (region.isEmpty()) {
            return null;
        }
        long address = region.start() << Units.PAGE_SHIFT;
        long magic = contents.word(address);
        long list = contents.word(address + Long.BYTES);
        long count = contents.word(address + 2 * Long.BYTES);
        if (magic == 0 && list == 0 && count == 0) {
            return null;
        }
        FrameRange place = FrameRange.ofLength(region.start(), 1);
        if (magic != Breadcrumb.MAGIC_V3 && magic != Breadcrumb.MAGIC_V2) {
            findings.broken(
                    "breadcrumb.magic",
                    place,
                    "",
                    "The region begins at %s with 0x%016x, which is no magic of a breadcrumb.",
                    Shown.address(address),
                    magic);
            return null;
        }
        boolean aligned = isAligned(list, "address of the page list", place, findings)
                & isAligned(count, "number of pages, times 4096,", place, findings);
        long pages = count >>> Units.PAGE_SHIFT;
        if (pages == 0 || pages > Math.min(PageList.MOST_PAGES, ram.frames())) {
            findings.broken(
                    "breadcrumb.count",
                    place,
                    "",
                    "The breadcrumb at %s speaks of %s pages; there are %s frames of RAM.",
                    Shown.address(address),
                    Shown.count(pages),
                    Shown.count(ram.frames()));
            return null;
        }
        return aligned ? new Breadcrumb(magic, list, pages) : null;
    }

    private static boolean isAligned(long word, String what, FrameRange place, StreamFindings findings) {
        if (Align.isAligned(word, Align.PAGE)) {
            return true;
        }
        findings.broken(
                "breadcrumb.alignment",
                place,
                "",
                "The %s in the breadcrumb is %s: the low 12 bits must be zero.",
                what,
                Shown.address(word));
        return false;
    }
}
