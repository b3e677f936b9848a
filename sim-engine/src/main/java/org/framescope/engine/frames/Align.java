package org.framescope.engine.frames;

/** Rounding of byte addresses, unsigned 64 bit like Xen's. */
public final class Align {

    /** Bytes of a page: 4 KiB. */
    public static final long PAGE = Units.PAGE_SIZE;

    /** Bytes of a large page: 2 MiB. */
    public static final long LARGE_PAGE = 2 * Units.MIB;

    public static final long LARGE_PAGE_FRAMES = LARGE_PAGE >> Units.PAGE_SHIFT;
    public static final long GIB_FRAMES = Units.GIB >> Units.PAGE_SHIFT;

    private Align() {}

    /** The lowest multiple of a power of two that is not below a value. */
    public static long up(long value, long powerOfTwo) {
        return value + powerOfTwo - 1 & -powerOfTwo;
    }

    /** The highest multiple of a power of two that is not above a value. */
    public static long down(long value, long powerOfTwo) {
        return value & -powerOfTwo;
    }

    /** First whole frame at or above an address. */
    public static long frameUp(long address) {
        return up(address, PAGE) >>> Units.PAGE_SHIFT;
    }

    /** The frame in which an address lies. */
    public static long frameDown(long address) {
        return address >>> Units.PAGE_SHIFT;
    }

    /** Whether a value is a multiple of a power of two. */
    public static boolean isAligned(long value, long powerOfTwo) {
        return (value & powerOfTwo - 1) == 0;
    }
}
