package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameSpans;

/**
 * A record of the stream. Sets of frames may become several records, each within the longest body that is allowed; a
 * set without frames becomes none.
 */
public sealed interface LuRecord {

    /** Type of the record or records that it becomes. */
    RecordType type();

    /** The version of the Xen that saves; the first record (quoted: spec 2.7). */
    record Version(int major, int minor) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.LU_VERSION;
        }
    }

    /** The last record (quoted: spec 2.7). */
    record End() implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.END;
        }
    }

    /** A domain; comes before all other records of it (own). */
    record DomainHeader(int id, DomainSpec spec) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.DOMAIN;
        }
    }

    /** Frames of a part of a domain; the part must be one that survives (own). */
    record PagesInPlace(int domain, DomainPart part, FrameSpans frames) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.PAGES_IN_PLACE;
        }
    }

    /** Frames of the M2P, which privileged guests have mapped (own; spec 3, memory rule 6). */
    record M2p(FrameSpans frames) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.M2P;
        }
    }

    /** Memory beside the region that the next Xen may use early, such as the old frametable (own; spec 3, rule 3). */
    record BootmemRegion(FrameSpans frames) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.BOOTMEM_REGION;
        }
    }

    /**
     * State of a domain that Xen keeps (own). The simulation has no such state: the body has a realistic length, and
     * its content follows from what it belongs to, so that the reader can tell whether it is intact.
     *
     * @param kind which state
     * @param domain whose state
     * @param index number of the virtual CPU, 0 for the other kinds
     * @param bytes its length without the words that name its owner, a multiple of 8
     */
    record State(StateKind kind, int domain, int index, int bytes) implements LuRecord {
        @Override
        public RecordType type() {
            return kind.type();
        }
    }

    /** CRC-32C of the bytes of all records before it (own). */
    record Checksum(int crc32c) implements LuRecord {
        @Override
        public RecordType type() {
            return RecordType.CHECKSUM;
        }
    }
}
