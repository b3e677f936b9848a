package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Change;

/**
 * What a step changed, summed up by use and owner before and after. Frames that only moved to a free block of another
 * size are left out of the lines and counted apart.
 *
 * @param lines the largest first
 * @param regrouped frames that stayed free and changed the block they are in
 */
public record ChangeSummary(List<ChangeLine> lines, long regrouped) {

    public static final ChangeSummary NONE = new ChangeSummary(List.of(), 0);

    private static final class Sum {
        long frames;
        int ranges;
        long start = Long.MAX_VALUE;
        long end;

        void add(long from, long to) {
            frames += to - from;
            ranges++;
            start = Math.min(start, from);
            end = Math.max(end, to);
        }
    }

    private record Kind(int from, int to) {}

    public static ChangeSummary of(List<Change> changes) {
        var summary = new Builder();
        for (Change change : changes) {
            summary.add(change.range().start(), change.range().end(), change.from(), change.to());
        }
        return summary.build();
    }

    /** Sums changes up one by one, so that a step with a million of them needs no list. */
    static final class Builder {
        private final Map<Kind, Sum> sums = new LinkedHashMap<>();
        private long regrouped;

        /** Adds that the frames {@code [start, end)} (MFN) went from one state to another. */
        void add(long start, long end, int from, int to) {
            var kind = new Kind(withoutOrder(from), withoutOrder(to));
            if (kind.from() == kind.to()) {
                regrouped += end - start;
            } else {
                sums.computeIfAbsent(kind, k -> new Sum()).add(start, end);
            }
        }

        ChangeSummary build() {
            List<ChangeLine> lines = new ArrayList<>();
            sums.forEach((kind, sum) ->
                    lines.add(new ChangeLine(sum.frames, sum.ranges, sum.start, sum.end, kind.from(), kind.to())));
            lines.sort(Comparator.comparingLong(ChangeLine::frames).reversed());
            return new ChangeSummary(List.copyOf(lines), regrouped);
        }
    }

    private static int withoutOrder(int state) {
        return FrameState.use(state) == FrameUse.HEAP_FREE ? FrameState.of(FrameUse.HEAP_FREE) : state;
    }
}
