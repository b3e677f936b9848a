package org.framescope.engine.liveupdate.stream;

import java.util.Locale;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** What a record says, in one line. Takes records as they are, broken ones too. */
final class RecordSummary {

    private RecordSummary() {}

    static StreamEntry entry(RecordPlace place) {
        return new StreamEntry(
                place.number(), place.typeName(), origin(place), place.at(), place.length(), summary(place));
    }

    private static String origin(RecordPlace place) {
        RecordType type = place.type();
        if (type == null) {
            return "unknown";
        }
        return type.origin() == RecordType.Origin.QUOTED ? "quoted" : "own";
    }

    private static String summary(RecordPlace place) {
        RecordType type = place.type();
        if (type == null) {
            return place.isOptional() ? "unknown but optional, passed over" : "unknown";
        }
        if (place.length() < shortest(type)) {
            return "cut short";
        }
        return switch (type) {
            case END -> "end of the stream; the zeros behind a last record read the same";
            case LU_VERSION -> "Xen %d.%d".formatted(place.half(0), place.half(4));
            case DOMAIN -> "d%d, %s, %s".formatted(place.half(0), vcpus(place.half(12)), size(place.word(16)));
            case PAGES_IN_PLACE ->
                "d%d %s, %s".formatted(place.half(0), part(place.half(4)), ranges(place.length() / 8 - 1));
            case M2P, BOOTMEM_REGION -> ranges(place.length() / 8);
            case VCPU_STATE -> "d%d vCPU %d".formatted(place.half(0), place.half(4));
            case GRANT_STATE, EVENT_STATE -> "d" + place.half(0);
            case CHECKSUM -> String.format(Locale.ROOT, "CRC-32C 0x%08x", place.half(0));
        };
    }

    private static int shortest(RecordType type) {
        return switch (type) {
            case END, M2P, BOOTMEM_REGION -> 0;
            case DOMAIN -> DomainBody.FIXED_BYTES;
            default -> Long.BYTES;
        };
    }

    private static String vcpus(int count) {
        return count == 1 ? "1 vCPU" : count + " vCPUs";
    }

    private static String size(long pages) {
        return pages < 0 || pages > DomainBody.MOST_PAGES
                ? Long.toUnsignedString(pages) + " pages"
                : Units.size(pages << Units.PAGE_SHIFT);
    }

    private static String ranges(long count) {
        return count == 1 ? "1 range" : Units.count(count) + " ranges";
    }

    private static String part(int code) {
        @Nullable DomainPart part = PartCode.part(code);
        return part != null ? part.name() : "part " + code;
    }
}
