package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Recorder;

/** Reserves the memory of the crash kernel, early or late, whichever can do it first (boot spec 3.3, 4.6). */
final class CrashArea {

    private final BootState state;
    private final Recorder recorder;
    private boolean done;

    CrashArea(BootState state) {
        this.state = state;
        recorder = state.recorder;
    }

    /** Looks for a place below the modules of one RAM range {@code [start, end)}, unless there is one. */
    void place(long start, long end) {
        long size = Align.up(state.crashSize, Align.PAGE);
        long limit = state.options.crashkernel().limit();
        long e = end;
        while (state.crashStart == 0) {
            e = Placement.findGap(start, e, size, state.obstacles(), Placement.SKIP_NONE);
            if (Long.compareUnsigned(start, e) >= 0) {
                return;
            }
            if (Long.compareUnsigned(e, limit) > 0) {
                e = Align.down(limit, Align.PAGE);
            } else {
                state.crashStart = Align.down(e - size, Align.PAGE);
                if (size != 0) {
                    recorder.step(BootSteps.PLACE_CRASH_AREA, state.crashStart, size);
                }
            }
        }
    }

    /** Takes the area out of the scratch map; does so once, and gives the area up when it cannot. */
    void reserve() {
        long size = Align.up(state.crashSize, Align.PAGE);
        if (state.crashStart == 0 || size == 0 || done) {
            return;
        }
        done = true;
        long end = state.crashStart + size;
        recorder.step(BootSteps.RESERVE_CRASH_AREA, state.crashStart, end, 0);
        boolean ok = state.bootE820.changeType(state.crashStart, end, E820Entry.RAM, E820Entry.RESERVED);
        recorder.detail(new BootEvent.Reserve(state.crashStart, end, ok, "kexec_reserve_area"));
        if (ok) {
            recorder.assign(Align.frameDown(state.crashStart), Align.frameUp(end), FrameState.of(FrameUse.CRASH_AREA));
        } else {
            recorder.note("Kdump: DISABLED, because the area does not lie in one free range of RAM.");
            state.crashStart = 0;
            state.crashSize = 0;
        }
    }
}
