package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;

/** With a live update region: gives the rest of RAM to the boot allocator at last (docs/fidelity.md). */
final class PluggingPhase {

    private final BootState state;

    PluggingPhase(BootState state) {
        this.state = state;
    }

    void run() {
        if (!state.hasRegion()) {
            return;
        }
        if (state.build.liveUpdate().dropsLeftovers()) {
            drop();
        }
        long limit = state.pdx.toMfn((state.build.directMapBytes() >> Units.PAGE_SHIFT) - 1) + 1 << Units.PAGE_SHIFT;
        for (E820Entry entry : state.bootE820.entries()) {
            if (entry.isRam()) {
                long start = Math.max(Align.up(entry.start(), Align.PAGE), Units.MIB);
                long end = Math.min(Align.down(entry.end(), Align.PAGE), limit);
                state.bootAllocator.give(BootSteps.PLUG, start, end);
            }
        }
    }

    private void drop() {
        long pages = 0;
        for (FrameRange left : state.bootAllocator.snapshot()) {
            pages += left.frames();
        }
        state.recorder.step(BootSteps.DROP_REGION, pages);
        for (FrameRange left : state.bootAllocator.snapshot()) {
            state.recorder.assign(left.start(), left.end(), FrameState.of(FrameUse.NOT_PLUGGED));
        }
        state.bootAllocator.clear();
    }
}
