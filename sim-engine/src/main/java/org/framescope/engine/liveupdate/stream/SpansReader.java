package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;

/** Collects the ranges of one set of frames from the words of one or more records, and checks each. */
final class SpansReader {

    private final FrameSpans ram;
    private final String owner;
    private FrameSpans.Builder frames = new FrameSpans.Builder();
    private boolean isEmpty = true;
    private long lastEnd;
    private long ramStart;
    private long ramEnd;

    SpansReader(FrameSpans ram, String owner) {
        this.ram = ram;
        this.owner = owner;
    }

    /** Reads a record from an offset in the stream to its end, or up to the first one that is wrong. */
    void read(RecordPlace place, long from, StreamFindings findings) {
        StreamPages pages = place.pages();
        long to = place.body() + place.length();
        if (isEmpty) {
            // no more room than bytes were really written, whatever the record's length says
            long words = Math.min(to - from, pages.writtenBytes(from, to)) / Long.BYTES;
            frames = new FrameSpans.Builder((int) words);
            isEmpty = false;
        }
        for (long at = from; at < to; at += Long.BYTES) {
            long word = pages.word(at);
            long start = RangeWord.start(word);
            long end = RangeWord.end(word);
            if (start < lastEnd) {
                outOfOrder(place, at - from, start, end, findings);
                return;
            }
            if ((start < ramStart || end > ramEnd) && !findRam(start, end)) {
                outOfBounds(place, at - from, start, end, findings);
                return;
            }
            frames.add(start, end);
            lastEnd = end;
        }
    }

    private boolean findRam(long start, long end) {
        int at = ram.firstEndingAfter(start);
        if (at == ram.size() || ram.start(at) > start || ram.end(at) < end) {
            return false;
        }
        ramStart = ram.start(at);
        ramEnd = ram.end(at);
        return true;
    }

    private void outOfOrder(RecordPlace place, long offset, long start, long end, StreamFindings findings) {
        findings.broken(
                "stream.frames-order",
                new FrameRange(start, end),
                owner,
                "%s has a range at MFN %s (word %s) behind one that ends at %s: the ranges must ascend.",
                place,
                Shown.mfn(start),
                Shown.count(offset / Long.BYTES),
                Shown.mfn(lastEnd));
    }

    private void outOfBounds(RecordPlace place, long offset, long start, long end, StreamFindings findings) {
        findings.broken(
                "stream.frames-bounds",
                new FrameRange(start, end),
                owner,
                "%s gives %s the MFNs %s to %s (word %s), which are not all RAM.",
                place,
                owner,
                Shown.mfn(start),
                Shown.mfn(end - 1),
                Shown.count(offset / Long.BYTES));
    }

    FrameSpans spans() {
        return frames.build();
    }
}
