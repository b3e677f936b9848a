package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameSpans;
import org.jspecify.annotations.Nullable;

/** Understands the records of a stream, one after the other. */
final class RecordReader {

    /** Xen's numbers of domains end at 0x7ff0 (recalled), so that there are never more of them at a time. */
    private static final int MOST_DOMAINS = 0x7ff0;

    private final FrameSpans ram;
    private final StreamFindings findings;
    private final Map<Integer, DomainReader> domains = new LinkedHashMap<>();
    private final SpansReader m2p;
    private final SpansReader bootmem;
    private LuRecord.@Nullable Version version;
    private boolean isSummedUp;

    RecordReader(FrameSpans ram, StreamFindings findings) {
        this.ram = ram;
        this.findings = findings;
        m2p = new SpansReader(ram, "M2P");
        bootmem = new SpansReader(ram, "boot memory");
    }

    /** Takes a record that lies wholly in the stream. */
    void read(RecordPlace place) {
        RecordType type = place.type();
        if (place.number() == 1 && type != RecordType.LU_VERSION) {
            findings.broken("stream.order", "%s comes first, where LU_VERSION must be.", place);
        }
        if (isSummedUp && type != RecordType.END) {
            findings.warning("stream.order", "%s comes behind the checksum and is not covered by it.", place);
        }
        if (type == null) {
            unknown(place);
            return;
        }
        switch (type) {
            case END -> hasLength(place, 0);
            case LU_VERSION -> version(place);
            case DOMAIN -> domain(place);
            case PAGES_IN_PLACE -> pagesInPlace(place);
            case M2P -> ranges(place, m2p);
            case BOOTMEM_REGION -> ranges(place, bootmem);
            case VCPU_STATE -> state(place, StateKind.VCPU);
            case GRANT_STATE -> state(place, StateKind.GRANTS);
            case EVENT_STATE -> state(place, StateKind.EVENTS);
            case CHECKSUM -> checksum(place);
        }
    }

    private void unknown(RecordPlace place) {
        if (!place.isOptional()) {
            findings.broken("stream.unknown-record", "%s is of no known type, and may not be passed over.", place);
        }
    }

    private void version(RecordPlace place) {
        if (place.number() > 1) {
            findings.broken("stream.order", "%s does not come first.", place);
        } else if (hasLength(place, Long.BYTES)) {
            version = new LuRecord.Version(place.half(0), place.half(4));
        }
    }

    private void domain(RecordPlace place) {
        if (place.length() < DomainBody.FIXED_BYTES) {
            findings.broken("stream.record-length", "%s is too short: %s bytes.", place, place.length());
            return;
        }
        if (!hasLength(place, DomainBody.FIXED_BYTES + Integer.toUnsignedLong(DomainBody.nameBytes(place)))) {
            return;
        }
        int id = place.half(0);
        DomainSpec spec = DomainBody.read(place);
        if (spec == null || id < 0) {
            findings.broken("stream.domain-values", "%s describes no possible domain (d%d).", place, id);
        } else if (domains.containsKey(id)) {
            findings.broken("stream.domain-twice", "%s is about d%d, which the stream already has.", place, id);
        } else if (domains.size() == MOST_DOMAINS) {
            findings.broken("stream.domain-values", "%s is one domain more than Xen can number.", place);
        } else {
            domains.put(id, new DomainReader(id, spec));
        }
    }

    private void pagesInPlace(RecordPlace place) {
        if (!hasWords(place)) {
            return;
        }
        DomainReader domain = owner(place);
        if (domain == null) {
            return;
        }
        DomainPart part = PartCode.part(place.half(4));
        if (part == null) {
            findings.broken("stream.unknown-part", "%s names part %d of a domain.", place, place.half(4));
        } else {
            domain.pages(place, part, ram, findings);
        }
    }

    private void ranges(RecordPlace place, SpansReader spans) {
        if (hasWords(place)) {
            spans.read(place, place.body(), findings);
        }
    }

    private void state(RecordPlace place, StateKind kind) {
        if (hasWords(place)) {
            DomainReader domain = owner(place);
            if (domain != null) {
                domain.state(place, kind, findings);
            }
        }
    }

    private void checksum(RecordPlace place) {
        if (hasLength(place, Long.BYTES)) {
            int sum = place.pages().checksum(place.at());
            if (place.word(0) != Integer.toUnsignedLong(sum)) {
                findings.broken(
                        "stream.checksum",
                        "%s says 0x%08x, but the bytes before it make 0x%08x: they were changed.",
                        place,
                        place.word(0),
                        sum);
            }
        }
        isSummedUp = true;
    }

    private @Nullable DomainReader owner(RecordPlace place) {
        DomainReader domain = domains.get(place.half(0));
        if (domain == null) {
            findings.broken(
                    "stream.unknown-domain",
                    "%s belongs to d%d, which no record before it describes.",
                    place,
                    place.half(0));
        }
        return domain;
    }

    private boolean hasLength(RecordPlace place, long length) {
        if (place.length() != length) {
            findings.broken(
                    "stream.record-length", "%s has %s bytes, where it must have %s.", place, place.length(), length);
        }
        return place.length() == length;
    }

    /** Whether the body is made of words, at least one. */
    private boolean hasWords(RecordPlace place) {
        boolean fits = place.length() >= Long.BYTES && place.length() % Long.BYTES == 0;
        if (!fits) {
            findings.broken(
                    "stream.record-length", "%s has %s bytes, which is no number of words.", place, place.length());
        }
        return fits;
    }

    /** Whether a checksum was found. */
    boolean isSummedUp() {
        return isSummedUp;
    }

    LuRecord.@Nullable Version version() {
        return version;
    }

    /** The domains in the order of the stream. */
    List<Domain> domains() {
        List<Domain> all = new ArrayList<>();
        domains.values().forEach(domain -> all.add(domain.domain(findings)));
        return all;
    }

    FrameSpans m2p() {
        return m2p.spans();
    }

    FrameSpans bootmem() {
        return bootmem.spans();
    }
}
