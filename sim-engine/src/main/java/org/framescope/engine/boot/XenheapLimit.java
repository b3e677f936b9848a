package org.framescope.engine.boot;

import org.framescope.engine.frames.Units;

/** How far up Xen's own data may lie (boot spec 9.2). */
final class XenheapLimit {

    private XenheapLimit() {}

    /** Address bits of Xen's heap when its last frame is {@code lastMfn}; rounded down to a power of two. */
    static int bits(long lastMfn) {
        int bitLength = Long.SIZE - Long.numberOfLeadingZeros(lastMfn + 1);
        return Math.min(bitLength - 1 + Units.PAGE_SHIFT, 52);
    }
}
