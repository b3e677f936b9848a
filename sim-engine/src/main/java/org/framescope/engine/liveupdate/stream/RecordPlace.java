package org.framescope.engine.liveupdate.stream;

import java.util.Locale;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * A record in the stream.
 *
 * @param pages where it lies
 * @param number 1 for the first record
 * @param code number of its type
 * @param at offset of its header in bytes
 * @param length of its body in bytes
 */
record RecordPlace(StreamPages pages, long number, int code, long at, long length) {

    /** Bytes of type and length. */
    static final int HEADER_BYTES = 8;

    @Nullable RecordType type() {
        return RecordType.of(code);
    }

    /** Whether a reader that does not know the type may pass over it. */
    boolean isOptional() {
        return (code & RecordType.OPTIONAL) != 0;
    }

    /** Offset of the body. */
    long body() {
        return at + HEADER_BYTES;
    }

    /** Offset of the next record. */
    long next() {
        return body() + (length + Long.BYTES - 1 & -Long.BYTES);
    }

    /** 32 bits of the body. */
    int half(int offset) {
        return pages.half(body() + offset);
    }

    /** 64 bits of the body. */
    long word(long offset) {
        return pages.word(body() + offset);
    }

    String typeName() {
        RecordType type = type();
        return type != null ? type.name() : String.format(Locale.ROOT, "0x%08x", code);
    }

    @Override
    public String toString() {
        return "Record %s (%s) at byte %s of the stream, in MFN %s,"
                .formatted(Units.count(number), typeName(), Units.address(at), Units.mfn(pages.mfn(at)));
    }
}
