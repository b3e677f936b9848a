package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.host.BootOptions;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/**
 * What came of a boot.
 *
 * @param recording every step
 * @param options how Xen took its command line, with remarks on what it did not take as written
 * @param region frames of the live update region, null where there is none
 * @param running Xen at the end of the boot, null when it failed
 */
public record BootResult(
        Recording recording,
        BootOptions options,
        @Nullable FrameRange region,
        @Nullable RunningXen running) {

    /** The events by which this boot can be compared with a recorded one, in order. */
    public List<Step> events() {
        return recording.steps().stream()
                .filter(step -> step.detail() instanceof BootEvent || step.detail() instanceof HeapLists)
                .toList();
    }
}
