package org.framescope.app.places;

import java.util.List;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;

/** A small boot as an open run. */
final class TestRun {

    private TestRun() {}

    static OpenRun open() {
        Recording recording = DemoBoot.recording(32, false);
        FrameMap end = recording.mapAt(recording.size());
        long middle = 0x10_0000;
        return new OpenRun(
                "Test host",
                DemoBoot.host(""),
                recording,
                end,
                List.of(new NodeSpan(0, new FrameRange(0, middle)), new NodeSpan(1, new FrameRange(middle, end.end()))),
                List.of(new Reign("Xen 1", 1, XenBuilds.shipped().getFirst(), null)));
    }
}
