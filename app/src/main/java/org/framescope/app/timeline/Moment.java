package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/**
 * A recording after one of its steps: all that the panes show, so that they cannot show different steps.
 *
 * @param number the step; 0 before the first one
 * @param map memory after the step
 * @param marked the frames that the step changed, neighbours joined
 * @param changes what the step changed, summed up
 */
public record Moment(Recording recording, int number, FrameMap map, List<FrameRange> marked, ChangeSummary changes) {

    static Moment of(Cursor cursor, Recording recording, int number) {
        FrameMap map = cursor.at(number);
        List<Change> changes = number == 0 ? List.of() : recording.changesOf(number);
        return new Moment(recording, number, map, joined(changes), ChangeSummary.of(changes));
    }

    /** The step itself, or null before the first one. */
    public @Nullable Step step() {
        return number == 0 ? null : recording.step(number);
    }

    private static List<FrameRange> joined(List<Change> changes) {
        List<FrameRange> ranges = new ArrayList<>();
        for (Change change : changes) {
            FrameRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.end() == change.range().start()) {
                ranges.set(
                        ranges.size() - 1,
                        new FrameRange(last.start(), change.range().end()));
            } else {
                ranges.add(change.range());
            }
        }
        return ranges;
    }
}
