package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.FrameRange;

/** Looks for gaps between the modules (boot spec 4.4, {@code consider_modules}). */
final class Placement {

    /** Stands for "no module is left out". */
    static final int SKIP_NONE = -1;

    private Placement() {}

    /**
     * Looks for a gap of at least {@code size} bytes in {@code [start, end)}, preferring high ones.
     *
     * @param size bytes; Xen keeps only the low 32 bits
     * @param obstacles ranges to avoid, in frames, in list order
     * @param skip index of an obstacle that does not count, or {@link #SKIP_NONE}
     * @return the end of the gap in bytes, or 0 when there is none
     */
    static long findGap(long start, long end, long size, List<FrameRange> obstacles, int skip) {
        return find(start, end, size & 0xffff_ffffL, obstacles, 0, skip);
    }

    private static long find(long start, long end, long size, List<FrameRange> obstacles, int from, int skip) {
        if (start > end || end - start < size) {
            return 0;
        }
        for (int i = from; i < obstacles.size(); i++) {
            if (i == skip) {
                continue;
            }
            long low = obstacles.get(i).start() << 12;
            long high = obstacles.get(i).end() << 12;
            if (low < end && start < high) {
                long above = find(high, end, size, obstacles, i + 1, skip);
                return above != 0 ? above : find(start, low, size, obstacles, i + 1, skip);
            }
        }
        return end;
    }
}
