package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.recording.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong, by its rule and place. */
class BrokenStreamTest {

    private static final FrameRange REGION = TestState.REGION;
    private static final DomainSpec SPEC = new DomainSpec("d", DomainType.PV, 1 << 20, 1, false, DomainSpec.ANY_NODE);

    private final FrameContents contents = new FrameContents();
    private StreamWriter writer = new StreamWriter(contents, new TestPages(7, 0x8000));

    @BeforeEach
    void beginWithAVersion() throws OutOfPagesException {
        writer.append(new LuRecord.Version(4, 17));
    }

    private HandedOverState read() {
        return HandedOverState.read(contents, REGION, TestState.RAM);
    }

    private HandedOverState readEnded() throws OutOfPagesException {
        writer.end().breadcrumb().write(contents, REGION);
        return read();
    }

    private static void assertFound(HandedOverState read, String rule, String... texts) {
        Finding finding = read.findings().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + read.findings()));
        for (String text : texts) {
            assertTrue(finding.text().contains(text), finding.text());
        }
    }

    private static void assertBroken(HandedOverState read, String rule, String... texts) {
        assertFound(read, rule, texts);
        assertFalse(read.usable());
    }

    private static FrameSpans frames(long start, long end) {
        return FrameSpans.of(List.of(new FrameRange(start, end)));
    }

    private void breadcrumb(long magic, long list, long count) {
        long address = REGION.start() << 12;
        contents.writeWord(address, magic);
        contents.writeWord(address + 8, list);
        contents.writeWord(address + 16, count);
    }

    @Test
    void wrongMagic() {
        breadcrumb(Breadcrumb.MAGIC_V3 + 0x1000, 0x9000, 0x1000);
        assertBroken(read(), "breadcrumb.magic", "0x7b80_0000", "0x4c69766555707000");
        assertFalse(read().isPresent());
    }

    @Test
    void magicOverwrittenByZeros() {
        breadcrumb(0, 0x9000, 0x1000);
        assertBroken(read(), "breadcrumb.magic");
    }

    @Test
    void unalignedAddress() {
        breadcrumb(Breadcrumb.MAGIC_V3, 0x9008, 0x1000);
        assertBroken(read(), "breadcrumb.alignment", "0x9008");
    }

    @Test
    void noPagesOrTooMany() {
        breadcrumb(Breadcrumb.MAGIC_V3, 0x9000, 0);
        assertBroken(read(), "breadcrumb.count");
        breadcrumb(Breadcrumb.MAGIC_V3, 0x9000, -1L << 12);
        assertBroken(read(), "breadcrumb.count", "4,503,599,627,370,495 pages");
    }

    @Test
    void listBeyondMemory() {
        breadcrumb(Breadcrumb.MAGIC_V3, 0x7fff_ffff_ffff_f000L, 0x1000);
        assertBroken(read(), "stream.list-bounds", "does not lie in RAM");
        breadcrumb(Breadcrumb.MAGIC_V3, -1L << 12, 0x1000);
        assertBroken(read(), "stream.list-bounds");
    }

    @Test
    void listInTheRegion() throws OutOfPagesException {
        WrittenStream stream = writer.end();
        contents.write(REGION.start() + 1, 0, contents.read(stream.list().start(), 0, 4096));
        Breadcrumb.of(REGION.start() + 1 << 12, stream.breadcrumb().pages()).write(contents, REGION);
        HandedOverState read = read();
        assertFound(read, "stream.list-in-region");
        assertTrue(read.usable(), "as long as nobody overwrites it");
    }

    @Test
    void entriesThatLeadNowhere() throws OutOfPagesException {
        WrittenStream stream =
                writer.append(new LuRecord.M2p(frames(0x10000, 0x10001))).end();
        stream.breadcrumb().write(contents, REGION);
        long list = stream.breadcrumb().listAddress();
        long page = contents.word(list);
        for (long nowhere : new long[] {0, 0xc0000, 0x100000, -1}) {
            contents.writeWord(list, nowhere);
            assertBroken(read(), "stream.list-bounds", "Entry 0");
        }
        contents.writeWord(list, stream.list().start());
        assertBroken(read(), "stream.list-cycle", "the list itself");
        contents.write(REGION.start() + 9, 0, contents.read(page, 0, 4096));
        contents.writeWord(list, REGION.start() + 9);
        assertFound(read(), "stream.page-in-region", "Page 0");
        assertTrue(read().usable());
    }

    @Test
    void aPageTwice() throws OutOfPagesException {
        WrittenStream stream =
                writer.append(new LuRecord.State(StateKind.VCPU, 1, 0, 8192)).end();
        stream.breadcrumb().write(contents, REGION);
        long list = stream.breadcrumb().listAddress();
        contents.writeWord(list + 16, contents.word(list));
        assertBroken(read(), "stream.list-cycle", "Entry 2", "again");
    }

    @Test
    void lengthBeyondTheRest() throws OutOfPagesException {
        WrittenStream stream = writer.end();
        stream.breadcrumb().write(contents, REGION);
        long first = stream.pages().start(0) << 12;
        contents.writeWord(first, 0x1000L << 32 | 0x4000_0000);
        assertBroken(read(), "stream.record-length", "Record 1 (LU_VERSION)", "at byte 0x0", "4,088 bytes left");
        contents.writeWord(first, 0x0800_0001L << 32 | 0x4000_0000);
        assertBroken(read(), "stream.record-length", "128 MiB");
    }

    @Test
    void wrongFixedLength() throws OutOfPagesException {
        WrittenStream stream = writer.end();
        stream.breadcrumb().write(contents, REGION);
        contents.writeWord(stream.pages().start(0) << 12, 7L << 32 | 0x4000_0000);
        assertBroken(read(), "stream.record-length", "7 bytes", "must have 8");
    }

    @Test
    void withoutEnd() throws OutOfPagesException {
        // 16 bytes of version, then a record that fills the page
        writer.append(new LuRecord.State(StateKind.VCPU, 1, 0, 4096 - 16 - 16))
                .withList()
                .breadcrumb()
                .write(contents, REGION);
        assertBroken(read(), "stream.missing-end", "0x1000");
    }

    @Test
    void zerosBehindTheLastRecordAreAnEnd() throws OutOfPagesException {
        writer.withList().breadcrumb().write(contents, REGION);
        HandedOverState read = read();
        assertTrue(read.usable());
        assertEquals("END", read.entries().first().get(1).type());
        assertFound(read, "stream.no-checksum");
    }

    @Test
    void aPageOfZerosInTheMiddle() throws OutOfPagesException {
        WrittenStream stream = writer.append(new LuRecord.DomainHeader(1, SPEC))
                .append(new LuRecord.State(StateKind.VCPU, 1, 0, StateKind.VCPU.bytes(DomainType.PV)))
                .append(new LuRecord.State(StateKind.GRANTS, 1, 0, 4096))
                .end();
        stream.breadcrumb().write(contents, REGION);
        long second = contents.word(stream.breadcrumb().listAddress() + 8);
        contents.wipe(second, second + 1);
        assertBroken(read(), "stream.state-changed", "VCPU_STATE");
        assertFound(read(), "stream.early-end");
    }

    @Test
    void unknownRecords() throws OutOfPagesException {
        WrittenStream stream =
                writer.append(new LuRecord.M2p(frames(0x10000, 0x10001))).end();
        stream.breadcrumb().write(contents, REGION);
        long m2p = (stream.pages().start(0) << 12) + 16;
        contents.writeWord(m2p, 8L << 32 | 0x4000_0099);
        assertBroken(read(), "stream.unknown-record", "Record 2 (0x40000099) at byte 0x10");
        contents.writeWord(m2p, 8L << 32 | 0xc000_0099L);
        assertFalse(read().findings().stream().anyMatch(found -> found.rule().equals("stream.unknown-record")));
        assertBroken(read(), "stream.checksum");
    }

    @Test
    void versionMustComeFirstAndOnce() throws OutOfPagesException {
        writer.append(new LuRecord.Version(4, 18));
        assertBroken(readEnded(), "stream.order", "Record 2 (LU_VERSION)");
        writer = new StreamWriter(contents, new TestPages(8, 0x6000));
        assertBroken(readEnded(), "stream.order", "where LU_VERSION must be");
    }

    @Test
    void domainTwice() throws OutOfPagesException {
        writer.append(new LuRecord.DomainHeader(4, SPEC)).append(new LuRecord.DomainHeader(4, SPEC));
        assertBroken(readEnded(), "stream.domain-twice", "Record 3", "d4");
    }

    @Test
    void domainThatCannotBe() throws OutOfPagesException {
        writer.append(
                new LuRecord.DomainHeader(4, new DomainSpec("x", DomainType.PV, 0, 0, false, DomainSpec.ANY_NODE)));
        assertBroken(readEnded(), "stream.domain-values", "d4");
    }

    @Test
    void pagesOfNobody() throws OutOfPagesException {
        writer.append(new LuRecord.PagesInPlace(4, DomainPart.RAM, frames(0x10000, 0x10001)));
        assertBroken(readEnded(), "stream.unknown-domain", "d4");
    }

    @Test
    void stateThatIsMissing() throws OutOfPagesException {
        writer.append(new LuRecord.DomainHeader(4, SPEC));
        assertBroken(readEnded(), "stream.state-missing", "d4 has 0 of 1 VCPU_STATE");
    }

    @Test
    void vcpusOutOfOrder() throws OutOfPagesException {
        writer.append(new LuRecord.DomainHeader(4, SPEC))
                .append(new LuRecord.State(StateKind.VCPU, 4, 1, StateKind.VCPU.bytes(DomainType.PV)));
        assertBroken(readEnded(), "stream.order", "VCPU_STATE");
    }

    @Test
    void framesBeyondMemory() throws OutOfPagesException {
        writer.append(new LuRecord.M2p(frames(0xbffff, 0xc0001)));
        assertBroken(readEnded(), "stream.frames-bounds", "0xb_ffff", "0xc_0000", "M2P");
    }

    @Test
    void framesThatDoNotAscend() throws OutOfPagesException {
        writer.append(new LuRecord.M2p(frames(0x20000, 0x20010))).append(new LuRecord.M2p(frames(0x2000f, 0x20011)));
        assertBroken(readEnded(), "stream.frames-order", "0x2_000f");
    }

    @Test
    void framesOfTwoDomains() throws OutOfPagesException {
        for (int id = 1; id <= 2; id++) {
            writer.append(new LuRecord.DomainHeader(id, SPEC))
                    .append(new LuRecord.PagesInPlace(id, DomainPart.RAM, frames(0x20000 + 8 * id, 0x20010 + 8 * id)));
        }
        HandedOverState read = readEnded();
        assertBroken(read, "stream.frames-shared", "0x2_0010", "0x2_0017", "d1 RAM", "d2 RAM");
    }

    @Test
    void framesOfADomainAndTheStream() throws OutOfPagesException {
        writer.append(new LuRecord.M2p(frames(0x7000, 0x9000)));
        assertBroken(readEnded(), "stream.frames-shared", "M2P", "live update stream");
    }

    @Test
    void framesInTheRegion() throws OutOfPagesException {
        writer.append(new LuRecord.M2p(frames(REGION.start() - 1, REGION.start() + 2)));
        HandedOverState read = readEnded();
        assertFound(read, "stream.frames-in-region", "2 frames of M2P");
    }

    @Test
    void bootMemoryThatIsInUse() throws OutOfPagesException {
        writer.append(new LuRecord.M2p(frames(0x20000, 0x20010)))
                .append(new LuRecord.BootmemRegion(frames(0x2000f, 0x20020)));
        assertBroken(readEnded(), "stream.bootmem-in-use", "0x2_000f to 0x2_000f");
    }

    @Test
    void manyOfARuleAreCounted() throws OutOfPagesException {
        for (int i = 0; i < 1000; i++) {
            writer.append(new LuRecord.State(StateKind.EVENTS, i, 0, 0));
        }
        HandedOverState read = readEnded();
        assertEquals(17, read.findings().size());
        assertFound(read, "stream.unknown-domain");
        assertTrue(read.findings().get(16).text().contains("984 more"));
    }

    @Test
    void hugeLengthsOverZerosTakeNoMemory() {
        // 63 records claim 16 million ranges each, of which nothing was ever written
        FrameRange region = new FrameRange(0x100, 0x200);
        FrameSpans ram = FrameSpans.of(List.of(new FrameRange(1, 1L << 24)));
        long list = 0x80_0000L << 12;
        long first = 0x1_0000;
        int pages = 63 * ((RecordType.LONGEST_BODY >> 12) + 1);
        for (int i = 0; i < pages; i++) {
            contents.writeWord(list + 8L * i, first + i);
        }
        long at = first << 12;
        contents.writeWord(at, 8L << 32 | 0x4000_0000);
        at += 16;
        for (int id = 0; id < 7; id++) {
            long[] domain = {32L << 32 | 0x4000_0001, 1L << 32 | id, 1L << 32, 0, 0};
            for (long word : domain) {
                contents.writeWord(at, word);
                at += 8;
            }
        }
        for (int i = 0; i < 63; i++) {
            contents.writeWord(at, (long) RecordType.LONGEST_BODY << 32 | 0x4000_0002);
            contents.writeWord(at + 8, i % 9L << 32 | i / 9);
            at += 8 + RecordType.LONGEST_BODY;
        }
        Breadcrumb.of(list, pages).write(contents, region);
        HandedOverState read = HandedOverState.read(contents, region, ram);
        assertBroken(read, "stream.frames-bounds", "d0 RAM");
        assertEquals(7, read.domains().size());
        assertEquals(72, read.records(), "the zeros behind the last one are an END");
    }
}
