package org.framescope.engine.domains;

import org.framescope.engine.frames.FrameUse;

/**
 * The pieces of which guest memory is made. A toolstack asks for 1 GiB pieces first (2 MiB for PV guests), and for the
 * next smaller size once there are no more of one. dom0 is built by Xen itself: the largest power of two that is still
 * wanted, halved as often as the heap has none (recalled, simplified).
 */
final class Extents {

    private static final int[] HVM = {Populator.ORDER_1G, Populator.ORDER_2M, 0};
    private static final int[] PV = {Populator.ORDER_2M, 0};
    private static final int[] DOM0 = {18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

    private final FrameList frames = new FrameList();
    private final long[] wanted = new long[Populator.ORDER_1G + 1];
    private final long[] got = new long[Populator.ORDER_1G + 1];
    private long pagesMissing;

    /** Allocates guest memory; {@link #pagesMissing()} says how much of it there was not. */
    static Extents populate(Populator populator, int id, DomainSpec spec) {
        Extents extents = new Extents();
        int[] orders = id == 0 ? DOM0 : spec.type() == DomainType.PV ? PV : HVM;
        long left = spec.pages();
        for (int order : orders) {
            long count = left >> order;
            if (count > 0) {
                extents.wanted[order] = count;
                extents.got[order] = populator.allocate(order, count, FrameUse.DOMAIN, extents.frames);
                left -= extents.got[order] << order;
            }
        }
        extents.pagesMissing = left;
        return extents;
    }

    FrameList frames() {
        return frames;
    }

    long pagesMissing() {
        return pagesMissing;
    }

    /** Extents of an order that were asked for. */
    long wanted(int order) {
        return wanted[order];
    }

    /** Extents of the orders {@code lowest} to {@code highest}, both included. */
    long count(int lowest, int highest) {
        long count = 0;
        for (int order = lowest; order <= highest; order++) {
            count += got[order];
        }
        return count;
    }
}
