package org.framescope.app.inspect.frame;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.recording.Recording;

/**
 * Every step of a run that gave a frame another state.
 *
 * @param mfn the frame
 * @param changes by ascending step
 * @param whole false when the frame changed more often than is told; the earliest changes are left out then
 */
public record FrameHistory(long mfn, List<FrameChange> changes, boolean whole) {

    /** Changes that are told. */
    static final int MOST = 200;

    public FrameHistory {
        changes = List.copyOf(changes);
    }

    /**
     * Goes back from the end of the run: a map knows since which step a frame has been what it is. Takes a jump to another
     * step for each change.
     */
    static FrameHistory of(OpenRun run, long mfn) {
        Recording recording = run.recording();
        List<FrameChange> changes = new ArrayList<>();
        FrameRun now = run.end().runAt(mfn);
        while (now.since() > 0 && changes.size() < MOST) {
            int step = now.since();
            FrameRun before = recording.mapAt(step - 1).runAt(mfn);
            if (before.state() != now.state()) {
                changes.add(new FrameChange(step, recording.step(step).title(), before.state(), now.state()));
            }
            now = before;
        }
        return new FrameHistory(mfn, changes.reversed(), now.since() == 0);
    }
}
