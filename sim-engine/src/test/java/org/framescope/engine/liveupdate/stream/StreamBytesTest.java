package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.junit.jupiter.api.Test;

/** Where which byte lies. */
class StreamBytesTest {

    private static final DomainSpec WEB = new DomainSpec("web", DomainType.PVH, 3 << 12, 2, true, -1);

    private final FrameContents contents = new FrameContents();

    /** Data pages at 0x100 and behind it, the list at 0x200. */
    private final PageSource source = new PageSource() {
        private long next = 0x100;

        @Override
        public FrameRange nextPages(long atMost) {
            return FrameRange.ofLength(next++, 1);
        }

        @Override
        public FrameRange block(int order) {
            return FrameRange.ofLength(0x200, 1L << order);
        }
    };

    private String hex(long mfn, int offset, int length) {
        return HexFormat.ofDelimiter(" ").formatHex(contents.read(mfn, offset, length));
    }

    @Test
    void breadcrumbOf24Bytes() {
        Breadcrumb.of(0x2_3e24_d000L, 0x12).write(contents, new FrameRange(0x7b800, 0x7f800));
        assertEquals("00 60 70 55 65 76 69 4c 00 d0 24 3e 02 00 00 00 00 20 01 00 00 00 00 00", hex(0x7b800, 0, 24));
        assertEquals("00 00 00 00", hex(0x7b800, 24, 4));
    }

    @Test
    void versionAndEnd() throws OutOfPagesException {
        WrittenStream stream = new StreamWriter(contents, source)
                .append(new LuRecord.Version(4, 14))
                .append(new LuRecord.End())
                .withList();
        assertEquals("00 00 00 40 08 00 00 00 04 00 00 00 0e 00 00 00", hex(0x100, 0, 16));
        assertEquals("00 00 00 00 00 00 00 00", hex(0x100, 16, 8));
        assertEquals(24, stream.bytes());
        assertEquals(2, stream.records());
        assertEquals(Breadcrumb.of(0x20_0000, 1), stream.breadcrumb());
        assertEquals("00 01 00 00 00 00 00 00 00 00", hex(0x200, 0, 10));
    }

    @Test
    void nameIsPaddedToEightBytes() throws OutOfPagesException {
        new StreamWriter(contents, source)
                .append(new LuRecord.DomainHeader(7, WEB))
                .append(new LuRecord.End());
        assertEquals("01 00 00 40 23 00 00 00", hex(0x100, 0, 8));
        assertEquals("07 00 00 00 02 00 00 00 03 00 00 00 02 00 00 00", hex(0x100, 8, 16));
        assertEquals("03 00 00 00 00 00 00 00 ff ff ff ff 03 00 00 00", hex(0x100, 24, 16));
        assertArrayEquals("web\0\0\0\0\0".getBytes(StandardCharsets.UTF_8), contents.read(0x100, 40, 8));
        assertEquals("00 00 00 00 00 00 00 00", hex(0x100, 48, 8));
    }

    @Test
    void rangesTakeAWordEach() throws OutOfPagesException {
        FrameSpans frames = FrameSpans.of(List.of(new FrameRange(0x12345, 0x12347), new FrameRange(0x20000, 0x20001)));
        new StreamWriter(contents, source).append(new LuRecord.PagesInPlace(5, DomainPart.GRANT_FRAME, frames));
        assertEquals("02 00 00 40 18 00 00 00 05 00 00 00 06 00 00 00", hex(0x100, 0, 16));
        assertEquals("01 00 00 45 23 01 00 00 00 00 00 00 00 02 00 00", hex(0x100, 16, 16));
    }

    @Test
    void longRangesAreSplit() throws OutOfPagesException {
        FrameSpans frames = FrameSpans.of(List.of(new FrameRange(0, (1 << 24) + 5)));
        new StreamWriter(contents, source).append(new LuRecord.M2p(frames));
        assertEquals("03 00 00 40 10 00 00 00", hex(0x100, 0, 8));
        assertEquals("ff ff ff 00 00 00 00 00 04 00 00 00 00 00 01 00", hex(0x100, 8, 16));
    }

    @Test
    void listsLongerThanTheLongestBodyAreSplit() throws OutOfPagesException {
        FrameSpans.Builder frames = new FrameSpans.Builder();
        for (int i = 0; i < 7; i++) {
            frames.add(2 * i, 2 * i + 1);
        }
        WrittenStream stream = new StreamWriter(contents, source, 32)
                .append(new LuRecord.PagesInPlace(1, DomainPart.RAM, frames.build()))
                .withList();
        // three ranges and their owner in 32 bytes
        assertEquals(3, stream.records());
        assertEquals(3 * 8 + 3 * 8 + 7 * 8, stream.bytes());
    }

    @Test
    void recordsRunOverTheEndsOfPages() throws OutOfPagesException {
        StreamWriter writer = new StreamWriter(contents, source);
        WrittenStream stream =
                writer.append(new LuRecord.State(StateKind.VCPU, 1, 0, 6128)).withList();
        assertEquals(2, stream.pages().frames());
        assertEquals(6144, stream.bytes());
        byte[] both = contents.read(0x100, 4092, 8);
        assertArrayEquals(contents.read(0x100, 4092, 4), Arrays.copyOf(both, 4));
        assertArrayEquals(contents.read(0x101, 0, 4), Arrays.copyOfRange(both, 4, 8));
        assertEquals(StateKind.VCPU.word(1, 0, 510), contents.word(0x101 << 12));
    }

    @Test
    void theListHasRoomForOneMoreAndAPowerOfTwoOfFrames() {
        assertEquals(0, PageList.order(1));
        assertEquals(0, PageList.order(511));
        assertEquals(1, PageList.order(512));
        assertEquals(1, PageList.order(1023));
        assertEquals(2, PageList.order(1024));
        assertEquals(18, PageList.order(PageList.MOST_PAGES));
    }

    @Test
    void whatIsWipedReadsAsZeros() {
        contents.write(9, 4000, new byte[] {1, 2, 3});
        contents.write(10, 4094, new byte[] {4, 5, 6, 7});
        assertEquals("06 07", hex(11, 0, 2));
        contents.wipe(10, 11);
        assertEquals("01 02 03", hex(9, 4000, 3));
        assertEquals("00 00", hex(10, 4094, 2));
        assertEquals("06 07", hex(11, 0, 2));
        contents.wipe(0, 1L << 40);
        assertEquals(0, contents.writtenFrames());
    }

    @Test
    void writingStopsWhenNoPageIsLeft() {
        StreamWriter writer = new StreamWriter(contents, new TestPages(1, 20));
        assertThrows(OutOfPagesException.class, () -> writer.append(new LuRecord.State(StateKind.VCPU, 1, 0, 1 << 20)));
    }
}
