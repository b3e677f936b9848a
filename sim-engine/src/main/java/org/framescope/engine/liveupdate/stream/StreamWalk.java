package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;

/** Goes through the stream from record to record, as {@code lu_next_record} does (spec 2.7). */
final class StreamWalk {

    private final StreamPages pages;
    private final RecordReader reader;
    private final StreamFindings findings;
    private final int mostEntries;
    private final List<StreamEntry> entries = new ArrayList<>();
    private long records;
    private long at;

    StreamWalk(StreamPages pages, RecordReader reader, StreamFindings findings, int mostEntries) {
        this.pages = pages;
        this.reader = reader;
        this.findings = findings;
        this.mostEntries = mostEntries;
    }

    /**
     * Reads all records.
     *
     * @return whether the stream is ended; what is wrong otherwise has been found
     */
    boolean toTheEnd() {
        while (at < pages.bytes()) {
            long header = pages.word(at);
            RecordPlace place = new RecordPlace(pages, records + 1, (int) header, at, header >>> 32);
            if (!fits(place)) {
                return false;
            }
            records++;
            if (entries.size() < mostEntries) {
                entries.add(RecordSummary.entry(place));
            }
            checkPadding(place);
            reader.read(place);
            at = place.next();
            if (place.type() == RecordType.END) {
                lookBehind(place);
                return true;
            }
        }
        findings.broken(
                "stream.missing-end",
                "The stream runs to the end of its last page, byte %s, without an END record.",
                Shown.address(at));
        return false;
    }

    private boolean fits(RecordPlace place) {
        long rest = pages.bytes() - place.body();
        if (place.length() > RecordType.LONGEST_BODY) {
            findings.broken(
                    "stream.record-length",
                    "%s claims %s, more than the 128 MiB that a record may have.",
                    place,
                    Shown.bytes(place.length()));
            return false;
        }
        if (place.length() > rest) {
            findings.broken(
                    "stream.record-length",
                    "%s claims %s, but the pages of the stream have %s left.",
                    place,
                    Shown.bytes(place.length()),
                    Shown.bytes(rest));
            return false;
        }
        return true;
    }

    private void checkPadding(RecordPlace place) {
        int used = (int) place.length() & Long.BYTES - 1;
        if (used != 0 && pages.word(place.next() - Long.BYTES) >>> used * Byte.SIZE != 0) {
            findings.warning("stream.padding", "%s is padded with other bytes than zeros.", place);
        }
    }

    /** The END record should lie in the last page. */
    private void lookBehind(RecordPlace end) {
        long unread = pages.bytes() - at >>> Units.PAGE_SHIFT;
        if (unread > 0) {
            findings.warning(
                    "stream.early-end",
                    "%s ends the stream, but its list has %s pages more. Zeros read as an END record.",
                    end,
                    Shown.count(unread));
        }
    }

    StreamEntry.Listing entries() {
        return new StreamEntry.Listing(entries, records);
    }

    long records() {
        return records;
    }

    /** Bytes of all records that were read. */
    long bytes() {
        return at;
    }
}
