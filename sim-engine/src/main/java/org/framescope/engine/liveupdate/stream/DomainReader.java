package org.framescope.engine.liveupdate.stream;

import java.util.EnumMap;
import java.util.Map;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameSpans;

/** Puts a domain together from its records. */
final class DomainReader {

    private final int id;
    private final DomainSpec spec;
    private final Map<DomainPart, SpansReader> parts = new EnumMap<>(DomainPart.class);
    private final Map<StateKind, Integer> states = new EnumMap<>(StateKind.class);

    DomainReader(int id, DomainSpec spec) {
        this.id = id;
        this.spec = spec;
    }

    void pages(RecordPlace place, DomainPart part, FrameSpans ram, StreamFindings findings) {
        parts.computeIfAbsent(part, name -> new SpansReader(ram, FramesInUse.owner(id, name)))
                .read(place, place.body() + Long.BYTES, findings);
    }

    /** Compares a state with what was saved: it follows from what it belongs to. */
    void state(RecordPlace place, StateKind kind, StreamFindings findings) {
        int index = place.half(4);
        int bytes = kind.bytes(spec.type());
        if (place.length() != Long.BYTES + bytes) {
            findings.broken(
                    "stream.record-length",
                    "%s has %s bytes; the state of d%d takes %s.",
                    place,
                    place.length(),
                    id,
                    Long.BYTES + bytes);
            return;
        }
        int expected = states.merge(kind, 1, Integer::sum) - 1;
        if (index != expected || expected >= count(kind)) {
            findings.broken(
                    "stream.order",
                    "%s has number %d of d%d, where %d of %d comes next.",
                    place,
                    index,
                    id,
                    expected,
                    count(kind));
            return;
        }
        for (int i = 0; i < bytes / Long.BYTES; i++) {
            if (place.word(Long.BYTES * (i + 1L)) != kind.word(id, index, i)) {
                findings.broken(
                        "stream.state-changed",
                        "%s is not as it was saved: it differs from byte %d of its body on.",
                        place,
                        Long.BYTES * (i + 1));
                return;
            }
        }
    }

    private int count(StateKind kind) {
        return kind == StateKind.VCPU ? spec.vcpus() : 1;
    }

    Domain domain(StreamFindings findings) {
        for (StateKind kind : StateKind.values()) {
            int found = states.getOrDefault(kind, 0);
            if (found < count(kind)) {
                findings.broken(
                        "stream.state-missing", "d%d has %d of %d %s records.", id, found, count(kind), kind.type());
            }
        }
        Map<DomainPart, FrameSpans> frames = new EnumMap<>(DomainPart.class);
        parts.forEach((part, reader) -> {
            FrameSpans spans = reader.spans();
            if (!spans.isEmpty()) {
                frames.put(part, spans);
            }
        });
        return new Domain(id, spec, frames);
    }
}
