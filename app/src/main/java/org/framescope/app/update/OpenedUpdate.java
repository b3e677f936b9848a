package org.framescope.app.update;

import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.liveupdate.UpdateResult;

/**
 * A live update with what is computed once for showing it, beside the window's thread.
 *
 * @param end memory after the last step
 * @param outline its steps by chapter and phase
 */
public record OpenedUpdate(UpdateResult result, FrameMap end, StepOutline outline) {

    /** Makes a result ready to be shown; takes as long as its recording is. */
    public static OpenedUpdate of(UpdateResult result) {
        var recording = result.recording();
        return new OpenedUpdate(result, recording.mapAt(recording.size()), StepOutline.of(recording));
    }

    /** The step at which the view begins: the one that triggers the first update, else the first one. */
    public int startStep() {
        return result.updates().isEmpty() ? 1 : result.updates().getFirst().firstStep();
    }
}
