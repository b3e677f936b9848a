package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Zones;

/**
 * The list of the stream's pages: their MFNs as words of 64 bits, in a physically contiguous block of a power of two
 * frames with room for one entry more (spec 2.6, quoted).
 */
final class PageList {

    /** Most pages that a list can name. */
    static final long MOST_PAGES = (Units.PAGE_SIZE << Zones.MAX_ORDER) / Long.BYTES - 1;

    private PageList() {}

    /** log2 of the number of frames for a list of so many pages. */
    static int order(long pages) {
        return Zones.orderFor(Align.frameUp((pages + 1) * Long.BYTES));
    }

    /** Writes the list of all pages that were written. */
    static FrameRange write(PageWriter pages, FrameContents contents, PageSource source) throws OutOfPagesException {
        FrameRange block = source.block(order(pages.pages()));
        for (long mfn = block.start(); mfn < block.end(); mfn++) {
            contents.cleared(mfn);
        }
        long address = block.start() << Units.PAGE_SHIFT;
        for (int i = 0; i < pages.pages(); i++) {
            contents.writeWord(address + (long) i * Long.BYTES, pages.mfn(i));
        }
        return block;
    }
}
