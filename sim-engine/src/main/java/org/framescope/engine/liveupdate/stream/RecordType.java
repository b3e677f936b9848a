package org.framescope.engine.liveupdate.stream;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of records. History defined END and LU_VERSION alone and announced the rest (spec 2.7): those are this
 * project's own, with the numbers that the spec suggests and the next ones behind them.
 */
public enum RecordType {
    /** Last record, without a body. */
    END(0x0000_0000, Origin.QUOTED),
    /** Which Xen wrote the stream. */
    LU_VERSION(0x4000_0000, Origin.QUOTED),
    /** A domain and what it is made of. */
    DOMAIN(0x4000_0001, Origin.OWN),
    /** Frames of a part of a domain, which stay where they are. */
    PAGES_IN_PLACE(0x4000_0002, Origin.OWN),
    /** Frames of the machine-to-physical table. */
    M2P(0x4000_0003, Origin.OWN),
    /** More memory for the next Xen's early allocations. */
    BOOTMEM_REGION(0x4000_0004, Origin.OWN),
    /** Registers and controllers of a virtual CPU. */
    VCPU_STATE(0x4000_0005, Origin.OWN),
    /** Grants that a domain has given and mapped. */
    GRANT_STATE(0x4000_0006, Origin.OWN),
    /** Event channels of a domain. */
    EVENT_STATE(0x4000_0007, Origin.OWN),
    /** Checksum of everything before it; optional, so that a reader may pass over it. */
    CHECKSUM(0xC000_0008, Origin.OWN);

    /** Where a record comes from. */
    public enum Origin {
        /** Its number and body stand in the patches of 2020. */
        QUOTED,
        /** This project's own. */
        OWN
    }

    /** Set in the types of records that a reader may skip. */
    static final int OPTIONAL = 1 << 31;

    /** Longest body of a record in bytes: {@code REC_LENGTH_MAX}. */
    static final int LONGEST_BODY = 128 << 20;

    private static final Map<Integer, RecordType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(RecordType::code, Function.identity()));

    private final int code;
    private final Origin origin;

    RecordType(int code, Origin origin) {
        this.code = code;
        this.origin = origin;
    }

    /** Its number in the stream. */
    public int code() {
        return code;
    }

    public Origin origin() {
        return origin;
    }

    static @Nullable RecordType of(int code) {
        return BY_CODE.get(code);
    }
}
