package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.LiveUpdateOption;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** What can be read off a host before anything boots on it. */
final class HostMemoryMap {

    private HostMemoryMap() {}

    /** Whole frames of RAM in the firmware's map. */
    static FrameSpans ram(Host host) {
        List<FrameRange> ranges = new ArrayList<>();
        for (E820Entry entry : host.firmwareMap()) {
            long start = Align.frameUp(entry.start());
            long end = Align.frameDown(entry.end());
            if (entry.isRam() && start < end) {
                ranges.add(new FrameRange(start, end));
            }
        }
        return FrameSpans.of(ranges);
    }

    /** Where a build takes the region to be that the command line names by its address, null without one. */
    static @Nullable FrameRange region(Host host, XenBuild build) {
        if (!build.liveUpdate().supported()) {
            return null;
        }
        LiveUpdateOption option =
                BootSequence.optionsOf(host.commandLine(), build).liveUpdate();
        long end = option.start() + option.size();
        if (option.start() <= 0 || option.size() <= 0 || end < option.start()) {
            return null;
        }
        return new FrameRange(Align.frameDown(option.start()), Align.frameUp(end));
    }
}
