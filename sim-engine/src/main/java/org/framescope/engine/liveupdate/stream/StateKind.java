package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.domains.DomainType;

/**
 * State that Xen keeps for a domain and hands over as opaque bytes. The lengths are this project's own sums of what a
 * saved image holds (spec 5.4, 5.5).
 */
public enum StateKind {
    /**
     * One for each virtual CPU. PV: vcpu_guest_context 5168, extended 128, XSAVE with AVX 832. HVM and PVH: CPU 1032,
     * LAPIC 32 and its registers 1024, MTRR 240, XSAVE 856, VMCE 32, TSC_ADJUST 8, eight MSRs 136.
     */
    VCPU(RecordType.VCPU_STATE, 6128, 3360),
    /** One for each domain: 128 entries of 32 bytes. */
    GRANTS(RecordType.GRANT_STATE, 4096, 4096),
    /** One for each domain: 128 channels of 24 bytes. */
    EVENTS(RecordType.EVENT_STATE, 3072, 3072);

    private final RecordType type;
    private final int bytesPv;
    private final int bytesHvm;

    StateKind(RecordType type, int bytesPv, int bytesHvm) {
        this.type = type;
        this.bytesPv = bytesPv;
        this.bytesHvm = bytesHvm;
    }

    RecordType type() {
        return type;
    }

    /** Length of the state in bytes, a multiple of 8. */
    public int bytes(DomainType domain) {
        return domain == DomainType.PV ? bytesPv : bytesHvm;
    }

    /** A word of the state's content, which stands for what the simulation does not know. */
    long word(int domain, int index, int number) {
        long seed = ((long) domain << 32 ^ (long) index << 4 ^ ordinal()) + 0x9E37_79B9_7F4A_7C15L * (number + 1L);
        seed = (seed ^ seed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        seed = (seed ^ seed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return seed ^ seed >>> 31;
    }
}
