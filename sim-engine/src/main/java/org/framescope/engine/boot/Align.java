package org.framescope.engine.boot;

import org.framescope.engine.frames.Units;

/** Rounding of byte addresses, unsigned 64 bit like Xen's. */
final class Align {

    static final long PAGE = Units.PAGE_SIZE;
    static final long LARGE_PAGE = 2 * Units.MIB;
    static final long LARGE_PAGE_FRAMES = LARGE_PAGE >> Units.PAGE_SHIFT;
    static final long GIB_FRAMES = Units.GIB >> Units.PAGE_SHIFT;

    private Align() {}

    static long up(long value, long powerOfTwo) {
        return value + powerOfTwo - 1 & -powerOfTwo;
    }

    static long down(long value, long powerOfTwo) {
        return value & -powerOfTwo;
    }

    /** First whole frame at or above an address. */
    static long frameUp(long address) {
        return up(address, PAGE) >>> Units.PAGE_SHIFT;
    }

    /** The frame in which an address lies. */
    static long frameDown(long address) {
        return address >>> Units.PAGE_SHIFT;
    }

    static boolean isAligned(long value, long powerOfTwo) {
        return (value & powerOfTwo - 1) == 0;
    }
}
