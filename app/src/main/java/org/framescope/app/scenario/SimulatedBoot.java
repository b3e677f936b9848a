package org.framescope.app.scenario;

import java.nio.file.Path;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
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

    /** The boot as all panes know it; takes as long as a boot. */
    public OpenRun run() {
        Path file = scenario.file();
        String title =
                file == null ? scenario.host().name() : file.getFileName().toString();
        Reign reign = new Reign(Texts.get("xen.number", "1"), 1, scenario.build(), region);
        return OpenRun.of(title, scenario.host(), recording, end, List.of(reign));
    }
}
