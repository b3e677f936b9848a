package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the next Xen finds in memory: read from the bytes of the simulated frames alone. Whatever they hold, reading them
 * ends, and what is wrong is a finding with its place.
 *
 * @param breadcrumb null when the region does not begin with one: an ordinary boot when nothing was found
 * @param version the Xen that saved, null when the stream does not say
 * @param domains in the order of the stream; the parts that survive, with their frames
 * @param m2p frames of the M2P
 * @param bootmem frames beside the region that the next Xen may use early
 * @param streamFrames frames of the stream's pages, of the page list, and of the breadcrumb
 * @param inUse frames that the next Xen must not touch: those of all parts, of M2P and stream
 * @param records number of records that were read
 * @param bytes their length, with headers and padding
 * @param entries the first of them for display
 * @param findings what is wrong
 * @param usable whether the next Xen can go on from it: there is a stream, and nothing in it is broken
 */
public record HandedOverState(
        @Nullable Breadcrumb breadcrumb,
        LuRecord.@Nullable Version version,
        List<Domain> domains,
        FrameSpans m2p,
        FrameSpans bootmem,
        FrameSpans streamFrames,
        FrameSpans inUse,
        long records,
        long bytes,
        StreamEntry.Listing entries,
        List<Finding> findings,
        boolean usable) {

    /** Records that are listed for display. */
    private static final int LISTED = 1000;

    public HandedOverState {
        domains = List.copyOf(domains);
        findings = List.copyOf(findings);
    }

    /** Whether a breadcrumb leads to a stream. */
    public boolean isPresent() {
        return breadcrumb != null;
    }

    /**
     * Reads breadcrumb, page list and records.
     *
     * @param contents what lies in memory
     * @param region the region that the next Xen boots in; the breadcrumb is at its start
     * @param ram all frames of RAM
     */
    public static HandedOverState read(FrameContents contents, FrameRange region, FrameSpans ram) {
        return read(contents, region, ram, LISTED);
    }

    /** The same with another number of records that are listed for display. */
    public static HandedOverState read(FrameContents contents, FrameRange region, FrameSpans ram, int listed) {
        StreamFindings findings = new StreamFindings();
        Breadcrumb breadcrumb = BreadcrumbReader.read(contents, region, ram, findings);
        if (breadcrumb == null) {
            return nothing(findings);
        }
        StreamPages pages = new PageListReader(contents, region, ram, findings).read(breadcrumb);
        RecordReader reader = new RecordReader(ram, findings);
        StreamWalk walk = new StreamWalk(pages, reader, findings, listed);
        if (pages.count() > 0 && walk.toTheEnd() && !reader.isSummedUp()) {
            findings.note("stream.no-checksum", "The stream has no checksum: not every change of it can be found.");
        }
        List<Domain> domains = reader.domains();
        FrameSpans m2p = reader.m2p();
        FrameSpans bootmem = reader.bootmem();
        FrameSpans stream = streamFrames(breadcrumb, pages, region);
        FrameSpans inUse = new OwnershipCheck(region, findings).inUse(domains, m2p, stream, bootmem);
        return new HandedOverState(
                breadcrumb,
                reader.version(),
                domains,
                m2p,
                bootmem,
                stream,
                inUse,
                walk.records(),
                walk.bytes(),
                walk.entries(),
                findings.list(),
                findings.usable());
    }

    private static HandedOverState nothing(StreamFindings findings) {
        return new HandedOverState(
                null,
                null,
                List.of(),
                FrameSpans.NONE,
                FrameSpans.NONE,
                FrameSpans.NONE,
                FrameSpans.NONE,
                0,
                0,
                new StreamEntry.Listing(List.of(), 0),
                findings.list(),
                false);
    }

    private static FrameSpans streamFrames(Breadcrumb breadcrumb, StreamPages pages, FrameRange region) {
        List<FrameRange> others = new ArrayList<>();
        others.add(FrameRange.ofLength(region.start(), 1));
        others.add(PageListReader.block(breadcrumb));
        return FramesInUse.union(List.of(pages.frames(), FrameSpans.of(others)), (start, end, one, other) -> {});
    }
}
