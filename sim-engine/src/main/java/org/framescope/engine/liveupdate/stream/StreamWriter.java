package org.framescope.engine.liveupdate.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;

/**
 * Writes the stream: records one after the other, in pages that a source gives. A record is a type and a length in 32
 * bits each, little-endian, then a body of that length, then zeros up to a multiple of 8 (spec 2.7, quoted). Records run
 * over the ends of pages.
 */
public final class StreamWriter {

    private final FrameContents contents;
    private final PageSource source;
    private final PageWriter pages;
    private final long longestBody;
    private long records;

    public StreamWriter(FrameContents contents, PageSource source) {
        this(contents, source, RecordType.LONGEST_BODY);
    }

    StreamWriter(FrameContents contents, PageSource source, long longestBody) {
        this.contents = contents;
        this.source = source;
        this.longestBody = longestBody;
        pages = new PageWriter(contents, source);
    }

    /**
     * Writes a domain: header, the frames of each part that must survive, state of its virtual CPUs, grants, event
     * channels.
     */
    public StreamWriter domain(Domain domain) throws OutOfPagesException {
        int id = domain.id();
        DomainSpec spec = domain.spec();
        append(new LuRecord.DomainHeader(id, spec));
        for (DomainPart part : DomainPart.values()) {
            if (part.mustSurvive()) {
                append(new LuRecord.PagesInPlace(id, part, domain.frames(part)));
            }
        }
        for (int vcpu = 0; vcpu < spec.vcpus(); vcpu++) {
            append(state(StateKind.VCPU, id, vcpu, spec));
        }
        append(state(StateKind.GRANTS, id, 0, spec));
        return append(state(StateKind.EVENTS, id, 0, spec));
    }

    private static LuRecord state(StateKind kind, int domain, int index, DomainSpec spec) {
        return new LuRecord.State(kind, domain, index, kind.bytes(spec.type()));
    }

    /**
     * Writes one record, or as many as a set of frames needs.
     *
     * @throws OutOfPagesException when no page is left for it
     */
    public StreamWriter append(LuRecord record) throws OutOfPagesException {
        switch (record) {
            case LuRecord.Version version -> {
                header(record.type(), Long.BYTES);
                pages.word(pair(version.major(), version.minor()));
            }
            case LuRecord.End _ -> header(record.type(), 0);
            case LuRecord.DomainHeader domain -> domainHeader(domain);
            case LuRecord.PagesInPlace part -> pagesInPlace(part);
            case LuRecord.M2p m2p -> ranges(record.type(), m2p.frames());
            case LuRecord.BootmemRegion region -> ranges(record.type(), region.frames());
            case LuRecord.State state -> state(state);
            case LuRecord.Checksum sum -> {
                header(record.type(), Long.BYTES);
                pages.word(Integer.toUnsignedLong(sum.crc32c()));
            }
        }
        return this;
    }

    /**
     * Ends the stream with checksum and END, and writes the page list.
     *
     * @throws OutOfPagesException when no page or no block for the list is left
     */
    public WrittenStream end() throws OutOfPagesException {
        append(new LuRecord.Checksum(pages.checksum()));
        append(new LuRecord.End());
        return withList();
    }

    /** Hands over what was written so far, ended or not. */
    WrittenStream withList() throws OutOfPagesException {
        FrameRange list = PageList.write(pages, contents, source);
        Breadcrumb breadcrumb = Breadcrumb.of(list.start() << Units.PAGE_SHIFT, pages.pages());
        return new WrittenStream(breadcrumb, pages.frames(), list, pages.position(), records);
    }

    private void domainHeader(LuRecord.DomainHeader record) throws OutOfPagesException {
        DomainSpec spec = record.spec();
        byte[] name = spec.name().getBytes(StandardCharsets.UTF_8);
        header(RecordType.DOMAIN, DomainBody.FIXED_BYTES + name.length);
        pages.word(pair(record.id(), DomainBody.type(spec.type())));
        pages.word(pair(DomainBody.flags(spec), spec.vcpus()));
        pages.word(spec.pages());
        pages.word(pair(spec.node(), name.length));
        bytes(name);
    }

    private void pagesInPlace(LuRecord.PagesInPlace record) throws OutOfPagesException {
        FrameSpans frames = record.frames();
        long owner = pair(record.domain(), PartCode.of(record.part()));
        RangeWriter ranges = new RangeWriter(frames);
        while (ranges.left > 0) {
            long words = Math.min(ranges.left, longestBody / Long.BYTES - 1);
            header(RecordType.PAGES_IN_PLACE, (words + 1) * Long.BYTES);
            pages.word(owner);
            ranges.write(words);
        }
    }

    private void ranges(RecordType type, FrameSpans frames) throws OutOfPagesException {
        RangeWriter ranges = new RangeWriter(frames);
        while (ranges.left > 0) {
            long words = Math.min(ranges.left, longestBody / Long.BYTES);
            header(type, words * Long.BYTES);
            ranges.write(words);
        }
    }

    private void state(LuRecord.State record) throws OutOfPagesException {
        header(record.type(), Long.BYTES + record.bytes());
        pages.word(pair(record.domain(), record.index()));
        for (int i = 0; i < record.bytes() / Long.BYTES; i++) {
            pages.word(record.kind().word(record.domain(), record.index(), i));
        }
    }

    private void header(RecordType type, long length) throws OutOfPagesException {
        if (length > longestBody) {
            throw new IllegalArgumentException(type + " record of " + length + " bytes");
        }
        pages.expect(2 * Long.BYTES + length);
        pages.word(pair(type.code(), (int) length));
        records++;
    }

    /** Bytes and the zeros behind them. */
    private void bytes(byte[] bytes) throws OutOfPagesException {
        int padded = bytes.length + Long.BYTES - 1 & -Long.BYTES;
        ByteBuffer words = ByteBuffer.allocate(padded).order(ByteOrder.LITTLE_ENDIAN);
        words.put(bytes).rewind();
        while (words.hasRemaining()) {
            pages.word(words.getLong());
        }
    }

    /** Two values of 32 bits, the first one in front. */
    private static long pair(int first, int second) {
        return Integer.toUnsignedLong(first) | (long) second << 32;
    }

    /** Writes a set of frames, part by part. */
    private final class RangeWriter {

        private final FrameSpans frames;
        /** Words that are still to be written. */
        private long left;

        private int range;
        private long at;

        RangeWriter(FrameSpans frames) {
            this.frames = frames;
            left = RangeWord.count(frames);
            at = frames.isEmpty() ? 0 : frames.start(0);
        }

        void write(long words) throws OutOfPagesException {
            left -= words;
            for (long i = 0; i < words; i++) {
                long end = frames.end(range);
                long next = Math.min(end, at + RangeWord.MOST_FRAMES);
                pages.word(RangeWord.of(at, next));
                at = next;
                if (at == end && ++range < frames.size()) {
                    at = frames.start(range);
                }
            }
        }
    }
}
