package org.framescope.app.timeline;

import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/**
 * Frames that went from one use to another in one step, told in one line.
 *
 * @param frames how many
 * @param ranges in how many pieces
 * @param start first frame of the lowest piece (MFN)
 * @param end first frame behind the highest piece (MFN)
 * @param from packed state before, without the order of the block
 * @param to packed state after, without the order of the block
 */
public record ChangeLine(long frames, int ranges, long start, long end, int from, int to) {

    public FrameUse fromUse() {
        return FrameState.use(from);
    }

    public FrameUse toUse() {
        return FrameState.use(to);
    }

    /** {@code 2 MiB}. */
    public String size() {
        return Units.size(frames << Units.PAGE_SHIFT);
    }

    /** Exact amount, for hovering and copies. */
    public String exactSize() {
        return Units.exactBytes(frames << Units.PAGE_SHIFT) + ", " + Units.count(frames) + " × 4 KiB";
    }

    /** From the lowest piece to the highest: {@code [0xb_e000_0000, 0xb_e020_0000)}. */
    public String place(AddressUnit unit) {
        return unit.range(new FrameRange(start, end));
    }

    /** The use before, with the owner if it is a domain. */
    public String fromText() {
        return text(from);
    }

    /** The use after, with the owner if it is a domain. */
    public String toText() {
        return text(to);
    }

    private static String text(int state) {
        String label = FrameState.use(state).label();
        return FrameState.domain(state) < 0 ? label : label + " of " + FrameState.owner(state);
    }
}
