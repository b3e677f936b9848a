package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;

/**
 * Body of a DOMAIN record. This project's own, but for the two types, which are those of a saved image's domain header
 * (spec 2.7): id, type, flags, virtual CPUs (32 bits each), pages (64 bits), NUMA node, bytes of the name (32 bits
 * each), name in UTF-8.
 */
final class DomainBody {

    static final int FIXED_BYTES = 32;

    static final int TYPE_PV = 1;
    static final int TYPE_HVM = 2;

    static final int FLAG_PVH = 1;
    static final int FLAG_PASSTHROUGH = 2;

    private DomainBody() {}

    static int type(DomainType type) {
        return type == DomainType.PV ? TYPE_PV : TYPE_HVM;
    }

    static int flags(DomainSpec spec) {
        return (spec.type() == DomainType.PVH ? FLAG_PVH : 0) | (spec.passthrough() ? FLAG_PASSTHROUGH : 0);
    }
}
