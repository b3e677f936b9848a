package org.framescope.app.scenario;

import org.framescope.engine.capture.TraceComparison;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What became of a scenario.
 *
 * @param end memory after the last step
 * @param region the region that {@code liveupdate=} reserved, or null
 * @param truth how this agrees with the recorded boot of a real Xen; null where there is none
 */
public record SimulatedBoot(
        Scenario scenario,
        Recording recording,
        FrameMap end,
        @Nullable FrameRange region,
        @Nullable TraceComparison truth) {

    static SimulatedBoot of(
            Scenario scenario, Recording recording, @Nullable FrameRange region, @Nullable TraceComparison truth) {
        return new SimulatedBoot(scenario, recording, recording.mapAt(recording.size()), region, truth);
    }
}
