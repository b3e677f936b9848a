package org.framescope.engine.liveupdate.stream;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;

/** Writes words one after the other into pages that a source gives. */
final class PageWriter {

    private static final FrameRange NO_PAGES = new FrameRange(0, 0);

    private final FrameContents contents;
    private final PageSource source;
    private final CRC32C checksum = new CRC32C();
    private long[] mfns = new long[16];
    private int pages;
    private FrameRange given = NO_PAGES;
    private byte[] page = new byte[0];
    private int at = FrameContents.PAGE_BYTES;
    private int summed;
    private long wanted;

    PageWriter(FrameContents contents, PageSource source) {
        this.contents = contents;
        this.source = source;
    }

    /** Bytes written so far. */
    long position() {
        return pages == 0 ? 0 : ((long) (pages - 1) << Units.PAGE_SHIFT) + at;
    }

    /** Tells how many bytes come next, so that pages are asked for in runs. */
    void expect(long bytes) {
        wanted = position() + bytes;
    }

    void word(long word) throws OutOfPagesException {
        if (at == FrameContents.PAGE_BYTES) {
            turnPage();
        }
        FrameContents.setWord(page, at, word);
        at += Long.BYTES;
    }

    /** CRC-32C of all that was written. */
    int checksum() {
        if (pages > 0) {
            sumUp();
        }
        return (int) checksum.getValue();
    }

    private void sumUp() {
        checksum.update(page, summed, at - summed);
        summed = at;
    }

    private void turnPage() throws OutOfPagesException {
        if (pages > 0) {
            sumUp();
        }
        if (given.isEmpty()) {
            long missing = Math.max(1, wanted - position() + FrameContents.PAGE_BYTES - 1 >> Units.PAGE_SHIFT);
            given = source.nextPages(missing);
        }
        long mfn = given.start();
        given = new FrameRange(mfn + 1, given.end());
        if (pages == mfns.length) {
            mfns = Arrays.copyOf(mfns, pages * 2);
        }
        mfns[pages++] = mfn;
        page = contents.cleared(mfn);
        at = 0;
        summed = 0;
    }

    int pages() {
        return pages;
    }

    /** The frame of a page, in the order of the stream. */
    long mfn(int index) {
        return mfns[index];
    }

    /** The frames of all pages. */
    FrameSpans frames() {
        return spans(Arrays.copyOf(mfns, pages));
    }

    /** Single frames as a set. */
    static FrameSpans spans(long[] mfns) {
        long[] sorted = mfns.clone();
        Arrays.sort(sorted);
        FrameSpans.Builder frames = new FrameSpans.Builder();
        for (long mfn : sorted) {
            frames.add(mfn, mfn + 1);
        }
        return frames.build();
    }
}
