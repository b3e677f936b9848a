package org.framescope.engine.heap;

import org.framescope.engine.frames.Units;

/** The zones of the heap: zone {@code z} holds the frames whose number has {@code z} bits (boot spec 9.1). */
public final class Zones {

    /** Number of zones; zone 0 is never used on x86-64. */
    public static final int COUNT = 41;

    /** The highest zone. */
    public static final int HIGHEST = COUNT - 1;

    /** The largest order: blocks of 1 GiB. */
    public static final int MAX_ORDER = 18;

    private Zones() {}

    /** Zone of a frame. */
    public static int of(long mfn) {
        return mfn == 0 ? 1 : Long.SIZE - Long.numberOfLeadingZeros(mfn);
    }

    /** The smallest order whose blocks have at least {@code pages} pages; 0 for none. */
    public static int orderFor(long pages) {
        return pages <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(pages - 1);
    }

    /** The highest zone whose addresses fit into {@code bits} bits. */
    public static int ofAddressBits(int bits) {
        return bits <= Units.PAGE_SHIFT ? 1 : Math.min(bits - Units.PAGE_SHIFT, HIGHEST);
    }
}
