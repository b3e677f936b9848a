package org.framescope.engine.liveupdate.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.TreeMap;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * The bytes in those frames whose content the simulation keeps: stream, page list and breadcrumb. All other frames read
 * as zeros. Frames are named by MFN; an offset counts bytes in the frame, and what does not fit goes on in the frame
 * behind it, as physical memory does.
 */
public final class FrameContents {

    static final int PAGE_BYTES = (int) Units.PAGE_SIZE;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] ZEROS = new byte[PAGE_BYTES];

    private final TreeMap<Long, byte[]> pages = new TreeMap<>();

    /** Writes bytes into memory, from a byte of a frame on. */
    public void write(long mfn, int offset, byte[] bytes) {
        long frame = mfn + (offset >>> Units.PAGE_SHIFT);
        int at = offset & PAGE_BYTES - 1;
        for (int done = 0; done < bytes.length; ) {
            int part = Math.min(bytes.length - done, PAGE_BYTES - at);
            System.arraycopy(bytes, done, writable(frame++), at, part);
            done += part;
            at = 0;
        }
    }

    /** Reads {@code length} bytes of memory, from a byte of a frame on. */
    public byte[] read(long mfn, int offset, int length) {
        byte[] bytes = new byte[length];
        long frame = mfn + (offset >>> Units.PAGE_SHIFT);
        int at = offset & PAGE_BYTES - 1;
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, PAGE_BYTES - at);
            System.arraycopy(page(frame++), at, bytes, done, part);
            done += part;
            at = 0;
        }
        return bytes;
    }

    /**
     * Writes a little-endian word of 64 bits.
     *
     * @param address physical address in bytes, a multiple of 8
     */
    public void writeWord(long address, long word) {
        setWord(writable(address >>> Units.PAGE_SHIFT), (int) address & PAGE_BYTES - 1, word);
    }

    /**
     * Reads a little-endian word of 64 bits.
     *
     * @param address physical address in bytes, a multiple of 8
     */
    public long word(long address) {
        return word(page(address >>> Units.PAGE_SHIFT), (int) address & PAGE_BYTES - 1);
    }

    /** Somebody overwrites the frames {@code [from, to)}, or they are given away: what was written there is gone. */
    public void wipe(long from, long to) {
        if (from < to && !pages.isEmpty()) {
            pages.subMap(from, to).clear();
        }
    }

    /** Whether anything was written to a frame since it was wiped. */
    public boolean isWritten(long mfn) {
        return pages.containsKey(mfn);
    }

    /** Number of frames whose content is kept. */
    public int writtenFrames() {
        return pages.size();
    }

    /** The content of a frame, only to be read. */
    byte[] page(long mfn) {
        byte @Nullable [] page = pages.get(mfn);
        return page == null ? ZEROS : page;
    }

    /** The content of a frame, to be written in place; zeros at first. */
    byte[] writable(long mfn) {
        return pages.computeIfAbsent(mfn, frame -> new byte[PAGE_BYTES]);
    }

    /** Clears a frame and gives its content, to be written in place. */
    byte[] cleared(long mfn) {
        byte[] page = writable(mfn);
        Arrays.fill(page, (byte) 0);
        return page;
    }

    static long word(byte[] page, int offset) {
        return (long) WORDS.get(page, offset);
    }

    static void setWord(byte[] page, int offset, long word) {
        WORDS.set(page, offset, word);
    }
}
