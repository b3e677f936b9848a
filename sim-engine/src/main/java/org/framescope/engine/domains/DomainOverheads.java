package org.framescope.engine.domains;

import org.framescope.engine.frames.Units;

/**
 * How many pages a domain needs besides its memory. The kinds come from the spec (boot spec 10); the numbers do not: the
 * paging pool's is the toolstack's rule as it is remembered, all others are this project's own estimates of a guest with
 * a few paravirtual devices.
 */
final class DomainOverheads {

    private static final int ENTRIES_PER_TABLE = 512;

    /** The default limit of Xen's grant table. */
    private static final int MOST_GRANT_FRAMES = 64;

    private static final int GRANT_FRAMES = 8;
    private static final int GRANT_FRAMES_PER_VCPU = 4;

    /** Toolstack's rule: 1 MiB a vCPU, a page a MiB for the P2M, and another one for shadows. */
    private static final int POOL_PAGES_PER_VCPU = 256;

    private static final int POOL_PAGES_PER_MIB = 2;

    /** A PV guest runs a process for each so much memory, up to a limit, each with tables of its own. */
    private static final long PAGES_PER_PROCESS = (64 * Units.MIB) >> Units.PAGE_SHIFT;

    private static final int MOST_PROCESSES = 256;
    private static final int L1_PER_PROCESS = 8;
    private static final int L2_PER_PROCESS = 3;
    private static final int L3_PER_PROCESS = 2;

    /** Event channels, per-domain mappings, lists of small structures. */
    private static final int PRIVATE_PAGES = 8;

    /** Structure of the vCPU and room for its extended state. */
    private static final int PRIVATE_PAGES_PER_VCPU = 2;

    /** VMCS, MSR bitmap, vLAPIC's page. */
    private static final int PRIVATE_PAGES_PER_HVM_VCPU = 3;

    /** Page table for the vCPU's descriptor tables. */
    private static final int PRIVATE_PAGES_PER_PV_VCPU = 1;

    private final DomainSpec spec;

    DomainOverheads(DomainSpec spec) {
        this.spec = spec;
    }

    /** Frames of the grant table, each shared with the guest. */
    long grantFrames() {
        return Math.min(MOST_GRANT_FRAMES, GRANT_FRAMES + (long) GRANT_FRAMES_PER_VCPU * spec.vcpus());
    }

    /** Xen's own pages besides the domain's structure; the grant table's active entries need one for each frame. */
    long privatePages() {
        int perVcpu = PRIVATE_PAGES_PER_VCPU
                + (spec.type() == DomainType.PV ? PRIVATE_PAGES_PER_PV_VCPU : PRIVATE_PAGES_PER_HVM_VCPU);
        return PRIVATE_PAGES + grantFrames() + (long) perVcpu * spec.vcpus();
    }

    /** Pages of the paging pool; PV guests have none. */
    long pagingPool() {
        if (spec.type() == DomainType.PV) {
            return 0;
        }
        return (long) POOL_PAGES_PER_VCPU * spec.vcpus() + POOL_PAGES_PER_MIB * Math.ceilDiv(spec.bytes(), Units.MIB);
    }

    /** Tables of the IOMMU, all of 4 KiB mappings. */
    long iommuTables() {
        if (!spec.passthrough()) {
            return 0;
        }
        long level1 = tables(spec.pages());
        long level2 = tables(level1);
        long level3 = tables(level2);
        return level1 + level2 + level3 + 1;
    }

    /** Page tables that a PV guest makes of its memory: one mapping of all of it, and those of its processes. */
    long guestTables(DomainPart level) {
        if (spec.type() != DomainType.PV) {
            return 0;
        }
        long processes = Math.min(MOST_PROCESSES, spec.pages() / PAGES_PER_PROCESS);
        long level1 = tables(spec.pages());
        long level2 = tables(level1);
        long level3 = tables(level2);
        return switch (level) {
            case L1_TABLE -> level1 + L1_PER_PROCESS * processes;
            case L2_TABLE -> level2 + L2_PER_PROCESS * processes;
            case L3_TABLE -> level3 + L3_PER_PROCESS * processes;
            case L4_TABLE -> 1 + processes;
            default -> 0;
        };
    }

    private static long tables(long entries) {
        return Math.ceilDiv(entries, ENTRIES_PER_TABLE);
    }
}
