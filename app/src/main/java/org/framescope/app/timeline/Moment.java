package org.framescope.app.timeline;

import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/**
 * A recording after one of its steps: all that the panes show, so that they cannot show different steps.
 *
 * @param number the step; 0 before the first one
 * @param map memory after the step
 * @param marked the frames that the step changed, neighbours joined; where they are very many, with gaps between them
 * @param changes what the step changed, summed up
 */
public record Moment(Recording recording, int number, FrameMap map, List<FrameRange> marked, ChangeSummary changes) {

    /** Goes to a step; by way of the step before, so that what it changed is known as well. */
    static Moment of(Cursor cursor, Recording recording, int number) {
        FrameMap before = cursor.at(Math.max(0, number - 1));
        FrameMap map = cursor.at(number);
        var marked = new MarkedRanges();
        var changes = new ChangeSummary.Builder();
        before.forEachDifference(map, (start, end, from, to) -> {
            marked.add(start, end);
            changes.add(start, end, from, to);
        });
        return new Moment(recording, number, map, marked.ranges(), changes.build());
    }

    /** The step itself, or null before the first one. */
    public @Nullable Step step() {
        return number == 0 ? null : recording.step(number);
    }
}
