package org.framescope.engine.domains;

import org.framescope.engine.frames.FrameUse;

/** What a domain's frames are there for (boot spec 10). */
public enum DomainPart {
    /** Guest memory. */
    RAM(FrameUse.DOMAIN, true),
    /** Page tables of a PV guest, level 1: guest memory with a type. */
    L1_TABLE(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** Level 2. */
    L2_TABLE(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** Level 3. */
    L3_TABLE(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** Level 4. */
    L4_TABLE(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** The page with the state that guest and Xen share. */
    SHARED_INFO(FrameUse.SHARED, true),
    /** Frames of the grant table, shared with the guest. */
    GRANT_FRAME(FrameUse.SHARED, true),
    /** P2M, HAP or shadow tables: the hardware walks them. */
    PAGING_POOL(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** Tables of the IOMMU: assigned devices go on using them during the update. */
    IOMMU_TABLE(FrameUse.DOMAIN_PAGE_TABLE, true),
    /** Xen's own data of the domain (structures of domain and vCPUs, VMCS): handed over as records and made anew. */
    PRIVATE(FrameUse.XENHEAP, false);

    private final FrameUse use;
    private final boolean mustSurvive;

    DomainPart(FrameUse use, boolean mustSurvive) {
        this.use = use;
        this.mustSurvive = mustSurvive;
    }

    /** What the map shows. */
    public FrameUse use() {
        return use;
    }

    /** Whether the frames must stay as they are over a live update. */
    public boolean mustSurvive() {
        return mustSurvive;
    }
}
