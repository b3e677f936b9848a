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

        void add(Change change) {
            frames += change.range().frames();
            ranges++;
            start = Math.min(start, change.range().start());
            end = Math.max(end, change.range().end());
        }
    }

    private record Kind(int from, int to) {}

    public static ChangeSummary of(List<Change> changes) {
        Map<Kind, Sum> sums = new LinkedHashMap<>();
        long regrouped = 0;
        for (Change change : changes) {
            var kind = new Kind(withoutOrder(change.from()), withoutOrder(change.to()));
            if (kind.from() == kind.to()) {
                regrouped += change.range().frames();
            } else {
                sums.computeIfAbsent(kind, k -> new Sum()).add(change);
            }
        }
        List<ChangeLine> lines = new ArrayList<>();
        sums.forEach((kind, sum) ->
                lines.add(new ChangeLine(sum.frames, sum.ranges, sum.start, sum.end, kind.from(), kind.to())));
        lines.sort(Comparator.comparingLong(ChangeLine::frames).reversed());
        return new ChangeSummary(List.copyOf(lines), regrouped);
    }

    private static int withoutOrder(int state) {
        return FrameState.use(state) == FrameUse.HEAP_FREE ? FrameState.of(FrameUse.HEAP_FREE) : state;
    }
}
