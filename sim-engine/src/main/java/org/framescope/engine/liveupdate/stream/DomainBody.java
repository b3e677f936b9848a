package org.framescope.engine.liveupdate.stream;

import java.nio.charset.StandardCharsets;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * Body of a DOMAIN record. This project's own, but for the two types, which are those of a saved image's domain header
 * (spec 2.7): id, type, flags, virtual CPUs (32 bits each), pages (64 bits), NUMA node, bytes of the name (32 bits
 * each), name in UTF-8.
 */
final class DomainBody {

    static final int FIXED_BYTES = 32;

    /** More pages than any host has. */
    static final long MOST_PAGES = 1L << 40;

    /** Most virtual CPUs of a domain: Xen's limit for PV. */
    static final int MOST_VCPUS = 8192;

    private static final int TYPE_PV = 1;
    private static final int TYPE_HVM = 2;

    private static final int FLAG_PVH = 1;
    private static final int FLAG_PASSTHROUGH = 2;

    private DomainBody() {}

    static int type(DomainType type) {
        return type == DomainType.PV ? TYPE_PV : TYPE_HVM;
    }

    static int flags(DomainSpec spec) {
        return (spec.type() == DomainType.PVH ? FLAG_PVH : 0) | (spec.passthrough() ? FLAG_PASSTHROUGH : 0);
    }

    /** What a record of the right length says; null when its values make no domain. */
    static @Nullable DomainSpec read(RecordPlace place) {
        int type = place.half(4);
        int flags = place.half(8);
        int vcpus = place.half(12);
        long pages = place.word(16);
        int node = place.half(24);
        boolean makesADomain = (type == TYPE_HVM || type == TYPE_PV && (flags & FLAG_PVH) == 0)
                && (flags & ~(FLAG_PVH | FLAG_PASSTHROUGH)) == 0
                && vcpus >= 1
                && vcpus <= MOST_VCPUS
                && pages >= 0
                && pages <= MOST_PAGES
                && node >= DomainSpec.ANY_NODE;
        if (!makesADomain) {
            return null;
        }
        byte[] name = place.pages().read(place.body() + FIXED_BYTES, nameBytes(place));
        return new DomainSpec(
                new String(name, StandardCharsets.UTF_8),
                type == TYPE_PV ? DomainType.PV : (flags & FLAG_PVH) != 0 ? DomainType.PVH : DomainType.HVM,
                pages << Units.PAGE_SHIFT,
                vcpus,
                (flags & FLAG_PASSTHROUGH) != 0,
                node);
    }

    /** Length of the name in bytes, as the record says. */
    static int nameBytes(RecordPlace place) {
        return place.half(28);
    }
}
