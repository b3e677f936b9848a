package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;

/** Maps what was reserved: modules and crash area; and gives the image its permissions (boot spec 5.3). */
final class MappingPhase {

    private final BootState state;

    MappingPhase(BootState state) {
        this.state = state;
    }

    void run() {
        state.tableStep = BootSteps.TABLE_MAPPING;
        for (PlacedModule module : state.modules) {
            FrameRange frames = module.frames();
            state.pdx.markGroups(frames.start(), frames.end());
            state.mapDirect(frames.start(), frames.end(), MapFlags.HYPERVISOR);
        }
        if (state.crashSize != 0) {
            long start = Align.frameDown(state.crashStart);
            long limit = state.pdx.toMfn((state.build.directMapBytes() >> Units.PAGE_SHIFT) - 1) + 1;
            long end = Math.min(start + Align.frameUp(state.crashSize), limit);
            state.mapDirect(start, end, MapFlags.HYPERVISOR);
        }
        setImagePermissions();
    }

    private void setImagePermissions() {
        for (int i = 0; i < state.build.image().splitFrames(); i++) {
            long mfn = state.newTable(BootSteps.TABLE_IMAGE);
            if (state.ram.isVoid(mfn)) {
                throw new XenDied(new Failure(
                        Failure.Kind.RESET,
                        "the machine resets itself",
                        "A page table of the running image lies where no memory answers.",
                        List.of(
                                "Frame " + Units.mfn(mfn) + " was handed out for the table, but is not RAM.",
                                "The table reads as empty, so Xen's own code is no longer mapped.",
                                "The live update region was placed outside RAM, and nobody checks that.")));
            }
        }
    }
}
