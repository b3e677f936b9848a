package org.framescope.engine.liveupdate.stream;

import java.util.zip.CRC32C;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;

/** The bytes of the stream, one after the other, as the next Xen maps them. Offsets are bytes from its beginning. */
final class StreamPages {

    private final long[] mfns;
    private final byte[][] pages;
    private final boolean[] written;
    private final CRC32C checksum = new CRC32C();
    private long summed;

    StreamPages(FrameContents contents, long[] mfns) {
        this.mfns = mfns;
        pages = new byte[mfns.length][];
        written = new boolean[mfns.length];
        for (int i = 0; i < mfns.length; i++) {
            pages[i] = contents.page(mfns[i]);
            written[i] = contents.isWritten(mfns[i]);
        }
    }

    int count() {
        return pages.length;
    }

    long bytes() {
        return (long) pages.length << Units.PAGE_SHIFT;
    }

    /** The frame in which a byte lies; 0 behind the last page. */
    long mfn(long at) {
        int page = (int) (at >>> Units.PAGE_SHIFT);
        return page < mfns.length ? mfns[page] : 0;
    }

    /** 64 bits at a multiple of 8. */
    long word(long at) {
        return FrameContents.word(pages[(int) (at >>> Units.PAGE_SHIFT)], (int) at & FrameContents.PAGE_BYTES - 1);
    }

    /** 32 bits at a multiple of 4. */
    int half(long at) {
        return (int) (word(at & -Long.BYTES) >>> ((int) at & 4) * Byte.SIZE);
    }

    byte[] read(long from, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int at = (int) (from + done) & FrameContents.PAGE_BYTES - 1;
            int part = Math.min(length - done, FrameContents.PAGE_BYTES - at);
            System.arraycopy(pages[(int) (from + done >>> Units.PAGE_SHIFT)], at, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    /** Number of bytes in {@code [from, to)} that lie in frames to which something was written, in whole frames. */
    long writtenBytes(long from, long to) {
        long frames = 0;
        for (int i = (int) (from >>> Units.PAGE_SHIFT); (long) i << Units.PAGE_SHIFT < to; i++) {
            frames += written[i] ? 1 : 0;
        }
        return frames << Units.PAGE_SHIFT;
    }

    /** CRC-32C of all bytes before an offset, which must not be smaller than last time. */
    int checksum(long before) {
        while (summed < before) {
            int at = (int) summed & FrameContents.PAGE_BYTES - 1;
            int part = (int) Math.min(before - summed, FrameContents.PAGE_BYTES - at);
            checksum.update(pages[(int) (summed >>> Units.PAGE_SHIFT)], at, part);
            summed += part;
        }
        return (int) checksum.getValue();
    }

    /** The frames of all pages. */
    FrameSpans frames() {
        return PageWriter.spans(mfns);
    }
}
