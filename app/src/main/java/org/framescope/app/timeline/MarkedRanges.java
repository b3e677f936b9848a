package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameRange;

/**
 * Ranges of frames to be marked on a map, in ascending order, neighbours joined. A step may change a million ranges;
 * there are never more than some thousand marks, because those that lie near each other are joined, the nearest first.
 */
public final class MarkedRanges {

    /** More outlines than this nobody can tell apart. */
    static final int MOST = 4096;

    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int size;

    /** Ranges that are no farther apart than this are joined, in frames. */
    private long gap;

    public MarkedRanges() {}

    /** Adds a range behind all others. */
    public void add(long start, long end) {
        if (size > 0 && start - ends[size - 1] <= gap) {
            ends[size - 1] = end;
            return;
        }
        if (size == MOST) {
            joinNearest();
            add(start, end);
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Joins what lies near each other, until half of the ranges are left at most. */
    private void joinNearest() {
        while (size > MOST / 2) {
            gap = Math.max(1, 2 * gap);
            int kept = 0;
            for (int i = 1; i < size; i++) {
                if (starts[i] - ends[kept] <= gap) {
                    ends[kept] = ends[i];
                } else {
                    kept++;
                    starts[kept] = starts[i];
                    ends[kept] = ends[i];
                }
            }
            size = kept + 1;
        }
    }

    public List<FrameRange> ranges() {
        List<FrameRange> ranges = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ranges.add(new FrameRange(starts[i], ends[i]));
        }
        return List.copyOf(ranges);
    }
}
