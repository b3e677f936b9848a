package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.domains.DomainPart;
import org.jspecify.annotations.Nullable;

/** The numbers of a domain's parts in the stream: fixed, whatever the order of the constants. This project's own. */
final class PartCode {

    private PartCode() {}

    /** @throws IllegalArgumentException for a part that is not handed over in place */
    static int of(DomainPart part) {
        return switch (part) {
            case RAM -> 0;
            case L1_TABLE -> 1;
            case L2_TABLE -> 2;
            case L3_TABLE -> 3;
            case L4_TABLE -> 4;
            case SHARED_INFO -> 5;
            case GRANT_FRAME -> 6;
            case PAGING_POOL -> 7;
            case IOMMU_TABLE -> 8;
            case PRIVATE -> throw new IllegalArgumentException("Xen's own data of a domain is made anew");
        };
    }

    static @Nullable DomainPart part(int code) {
        return switch (code) {
            case 0 -> DomainPart.RAM;
            case 1 -> DomainPart.L1_TABLE;
            case 2 -> DomainPart.L2_TABLE;
            case 3 -> DomainPart.L3_TABLE;
            case 4 -> DomainPart.L4_TABLE;
            case 5 -> DomainPart.SHARED_INFO;
            case 6 -> DomainPart.GRANT_FRAME;
            case 7 -> DomainPart.PAGING_POOL;
            case 8 -> DomainPart.IOMMU_TABLE;
            default -> null;
        };
    }
}
