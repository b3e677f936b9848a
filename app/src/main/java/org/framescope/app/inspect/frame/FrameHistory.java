package org.framescope.app.inspect.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.recording.Recording;

/**
 * The steps of a run that gave a frame another state; of very many, as many as one can read at once.
 *
 * @param mfn the frame
 * @param changes by ascending step
 * @param earlier how many changes come before those that are told
 * @param later how many come behind them
 */
public record FrameHistory(long mfn, List<FrameChange> changes, int earlier, int later) {

    /** Changes that are told at once. */
    static final int MOST = 200;

    /** Behind the last step of every run. */
    static final int END = Integer.MAX_VALUE;

    public FrameHistory {
        changes = List.copyOf(changes);
    }

    /** How many there are in all. */
    public int all() {
        return earlier + changes.size() + later;
    }

    /**
     * The last changes before a step. Goes back from there: a map knows since which step a frame has been what it is.
     * Takes a jump to another step for each change; where there are more than are told, also a look over all steps.
     *
     * @param end the first step that is not told, {@link #END} for the last changes of the run
     */
    static FrameHistory of(OpenRun run, long mfn, int end) {
        Recording recording = run.recording();
        List<FrameChange> changes = new ArrayList<>();
        boolean last = end > recording.size();
        FrameRun now = (last ? run.end() : recording.mapAt(end - 1)).runAt(mfn);
        while (now.since() > 0 && changes.size() < MOST) {
            int step = now.since();
            FrameRun before = recording.mapAt(step - 1).runAt(mfn);
            if (before.state() != now.state()) {
                changes.add(new FrameChange(step, recording.step(step).title(), before.state(), now.state()));
            }
            now = before;
        }
        int first = changes.isEmpty() ? 0 : changes.getLast().step();
        int[] steps = now.since() == 0 && last ? new int[0] : recording.stepsTouching(FrameRange.ofLength(mfn, 1));
        return new FrameHistory(
                mfn,
                changes.reversed(),
                (int) Arrays.stream(steps).filter(step -> step < first).count(),
                (int) Arrays.stream(steps).filter(step -> step >= end).count());
    }
}
