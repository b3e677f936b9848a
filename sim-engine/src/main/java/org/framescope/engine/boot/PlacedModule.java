package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.host.BootModule;

/** A boot module on its way through the placement (boot spec 4.3, 4.5). */
final class PlacedModule {

    private long mfn;
    private long bytes;
    private boolean placed;

    PlacedModule(BootModule module) {
        mfn = Align.frameDown(module.loadedAt());
        bytes = module.bytes();
    }

    long mfn() {
        return mfn;
    }

    long bytes() {
        return bytes;
    }

    boolean isPlaced() {
        return placed;
    }

    /** Moves the module; {@code headroom} bytes for unpacking are put in front of it and belong to it from then on. */
    void moveTo(long newMfn, long headroom) {
        mfn = newMfn;
        bytes += headroom;
        placed = true;
    }

    /** The frames it occupies. */
    FrameRange frames() {
        return FrameRange.ofLength(mfn, Align.frameUp(bytes));
    }

    /** Bytes of room that a packed kernel needs in front of itself for unpacking. */
    static long headroom(BootModule module) {
        long unpacked = module.lastWord() & 0xffff_ffffL;
        return switch (module.payload()) {
            case ELF -> 0;
            case GZIP -> Align.up(unpacked + (unpacked >> 12) + 32768 + 18, Align.PAGE);
            case RAW -> Align.up(unpacked + module.bytes(), Align.PAGE);
        };
    }
}
