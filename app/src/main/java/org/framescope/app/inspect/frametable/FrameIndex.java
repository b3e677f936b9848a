package org.framescope.app.inspect.frametable;

import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The compressed frame index (pdx) as Xen settled it: a run of bits that no frame number uses is left out (boot spec 7.1).
 *
 * @param maxPdx first index behind all memory
 * @param holeShift number of bits that are left out, 0 for none
 * @param bottomMask the bits below them
 */
public record FrameIndex(long maxPdx, int holeShift, long bottomMask) {

    /** What a Xen settled, as its steps say; null where they do not. */
    public static @Nullable FrameIndex in(Recording recording, int firstStep, int lastStep) {
        for (int step = Math.min(lastStep, recording.size()); step >= firstStep; step--) {
            if (recording.step(step).detail() instanceof BootEvent.MaxPdx settled) {
                return new FrameIndex(settled.maxPdx(), settled.holeShift(), settled.bottomMask());
            }
        }
        return null;
    }

    /** Whether bits are left out. */
    public boolean isCompressed() {
        return holeShift > 0;
    }

    /** Index of a frame. */
    public long of(long mfn) {
        if (holeShift == 0) {
            return mfn;
        }
        long holeMask = (1L << holeShift) - 1 << Long.bitCount(bottomMask);
        return mfn & bottomMask | (mfn & ~(bottomMask | holeMask)) >>> holeShift;
    }
}
