package org.framescope.engine.liveupdate.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/**
 * What leads the next Xen to the stream: three little-endian words of 64 bits at the physical start of the region,
 * written as the very last thing before the jump (spec 2.3, quoted). The low 12 bits of each are zero, because the
 * relocation code keeps its operation there (spec 2.4).
 *
 * @param magic what it can be recognised by
 * @param listAddress physical address of the page list in bytes
 * @param pages number of data pages; the word in memory is this times 4096
 */
public record Breadcrumb(long magic, long listAddress, long pages) {

    /** Magic of the third series: "LiveUpda" without the low 12 bits. */
    public static final long MAGIC_V3 = 0x4c69_7665_5570_6000L;

    /** Magic of the second series. */
    public static final long MAGIC_V2 = 0x4c69_7665_5570_0000L;

    static final int WORDS = 3;

    /** The breadcrumb of the third series. */
    public static Breadcrumb of(long listAddress, long pages) {
        return new Breadcrumb(MAGIC_V3, listAddress, pages);
    }

    /** The words, in the order in which they are written. */
    public List<Long> words() {
        return List.of(magic, listAddress, pages << Units.PAGE_SHIFT);
    }

    /** The 24 bytes, as they lie in memory. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        words().forEach(bytes::putLong);
        return bytes.array();
    }

    /** Writes it at the start of a region. */
    public void write(FrameContents contents, FrameRange region) {
        contents.write(region.start(), 0, bytes());
    }
}
