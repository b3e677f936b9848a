package org.framescope.engine.liveupdate.stream;

import java.util.Arrays;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;

/** Reads the list of the stream's pages, entry by entry up to the first one that cannot be. */
final class PageListReader {

    private static final String OWNER = "live update stream";

    private final FrameContents contents;
    private final FrameRange region;
    private final FrameSpans ram;
    private final StreamFindings findings;
    private long[] mfns = new long[64];
    private int size;

    PageListReader(FrameContents contents, FrameRange region, FrameSpans ram, StreamFindings findings) {
        this.contents = contents;
        this.region = region;
        this.ram = ram;
        this.findings = findings;
    }

    /** The frames of the list that a breadcrumb speaks of. */
    static FrameRange block(Breadcrumb breadcrumb) {
        return FrameRange.ofLength(
                breadcrumb.listAddress() >>> Units.PAGE_SHIFT, 1L << PageList.order(breadcrumb.pages()));
    }

    /** The pages; fewer than the breadcrumb says where the list is broken. */
    StreamPages read(Breadcrumb breadcrumb) {
        FrameRange block = block(breadcrumb);
        long listed = Align.frameUp(breadcrumb.pages() * Long.BYTES);
        if (!isRam(block.start(), block.start() + listed)) {
            findings.broken(
                    "stream.list-bounds",
                    block,
                    OWNER,
                    "The page list at %s does not lie in RAM.",
                    Shown.address(breadcrumb.listAddress()));
            return new StreamPages(contents, new long[0]);
        }
        if (block.overlaps(region)) {
            findings.endangered(
                    "stream.list-in-region",
                    block,
                    OWNER,
                    "The page list at %s lies in the region, which the next Xen uses before it reads the list.",
                    Shown.address(breadcrumb.listAddress()));
        }
        long index = 0;
        while (index < breadcrumb.pages() && entry(breadcrumb, block, index)) {
            index++;
        }
        return new StreamPages(contents, Arrays.copyOf(mfns, lengthWithoutRepeats(breadcrumb)));
    }

    private boolean isRam(long start, long end) {
        int at = ram.firstEndingAfter(start);
        return at < ram.size() && ram.start(at) <= start && end <= ram.end(at);
    }

    private boolean entry(Breadcrumb breadcrumb, FrameRange block, long index) {
        long address = breadcrumb.listAddress() + index * Long.BYTES;
        long mfn = contents.word(address);
        // the heap never has MFN 0; a list that was wiped consists of it
        if (mfn == 0 || !ram.contains(mfn)) {
            findings.broken(
                    "stream.list-bounds",
                    "Entry %s of the page list, at %s, is MFN %s: no RAM of the heap.",
                    Shown.count(index),
                    Shown.address(address),
                    Shown.mfn(mfn));
            return false;
        }
        FrameRange frame = FrameRange.ofLength(mfn, 1);
        if (block.contains(mfn)) {
            findings.broken(
                    "stream.list-cycle",
                    frame,
                    OWNER,
                    "Entry %s of the page list, at %s, is MFN %s: the list itself.",
                    Shown.count(index),
                    Shown.address(address),
                    Shown.mfn(mfn));
            return false;
        }
        if (region.contains(mfn)) {
            findings.endangered(
                    "stream.page-in-region",
                    frame,
                    OWNER,
                    "Page %s of the stream, MFN %s, lies in the region, which the next Xen uses before it reads it.",
                    Shown.count(index),
                    Shown.mfn(mfn));
        }
        if (size == mfns.length) {
            mfns = Arrays.copyOf(mfns, size * 2);
        }
        mfns[size++] = mfn;
        return true;
    }

    /** Number of entries before the first one that names a page again. */
    private int lengthWithoutRepeats(Breadcrumb breadcrumb) {
        long[] repeated = repeated();
        boolean[] seen = new boolean[repeated.length];
        for (int i = 0; i < size && repeated.length > 0; i++) {
            int which = Arrays.binarySearch(repeated, mfns[i]);
            if (which >= 0 && seen[which]) {
                findings.broken(
                        "stream.list-cycle",
                        FrameRange.ofLength(mfns[i], 1),
                        OWNER,
                        "Entry %s of the page list, at %s, names MFN %s again.",
                        Shown.count(i),
                        Shown.address(breadcrumb.listAddress() + (long) i * Long.BYTES),
                        Shown.mfn(mfns[i]));
                return i;
            }
            if (which >= 0) {
                seen[which] = true;
            }
        }
        return size;
    }

    /** The frames that are named more than once, ascending. */
    private long[] repeated() {
        long[] sorted = Arrays.copyOf(mfns, size);
        Arrays.sort(sorted);
        int repeats = 0;
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1] && (repeats == 0 || sorted[repeats - 1] != sorted[i])) {
                sorted[repeats++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, repeats);
    }
}
