package org.framescope.app.timeline;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;

/** View models of the timeline that do everything at once, for tests. */
public final class DemoTimeline {

    /** The live update region of a demo run. */
    static final FrameRange REGION = new FrameRange(0xaf800, 0xbfa00);

    private DemoTimeline() {}

    /** A run with one Xen and a region. */
    static OpenRun run(Recording recording) {
        return new OpenRun(
                "Demo",
                DemoBoot.host(""),
                recording,
                recording.mapAt(recording.size()),
                List.of(new NodeSpan(0, new FrameRange(0, recording.endMfn()))),
                List.of(new Reign("Xen #1", 1, XenBuilds.find("xen-4.14-dev").orElseThrow(), REGION)));
    }

    /** The history of whatever is played. */
    static MemoryHistoryViewModel history(PlaybackViewModel playback) {
        ObservableValue<@Nullable OpenRun> run = playback.recordingProperty().map(DemoTimeline::run);
        return new MemoryHistoryViewModel(run, Runnable::run, Runnable::run);
    }

    /** A step list that filters at once. */
    public static StepListViewModel list(PlaybackViewModel playback) {
        return new StepListViewModel(playback, history(playback), Runnable::run, Runnable::run);
    }
}
