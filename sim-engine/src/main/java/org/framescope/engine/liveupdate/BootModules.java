package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Recorder;

/**
 * What the boot loader loaded has served once dom0 is built, and becomes ordinary memory (boot spec 9.11). That the
 * initial ramdisk's pages go to dom0 in place is left out: here all modules go to the heap.
 */
final class BootModules {

    private BootModules() {}

    /** Frees the modules that are still there; does nothing a second time. */
    static void discard(RunningHost host) {
        Recorder recorder = host.recorder();
        FrameSpans free = recorder.map().framesOf(0, recorder.map().end(), EnumSet.of(FrameUse.BOOT_MODULE));
        if (!free.isEmpty()) {
            recorder.step(UpdateSteps.DISCARD_MODULES, free.frames());
            host.memory().free(free);
        }
    }
}
