package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.LiveUpdateOption;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recorder;

/**
 * The reserved region of the recorded live update builds: placed by hand or by Xen, reserved, and for a while all that
 * the boot allocator sees (rules: docs/fidelity.md, "Live update builds").
 */
final class LiveUpdateRegion {

    private static final long LIMIT = 4 * Units.GIB;

    private final BootState state;
    private final Recorder recorder;
    private final RegionChecks checks;

    LiveUpdateRegion(BootState state) {
        this.state = state;
        recorder = state.recorder;
        checks = new RegionChecks(state);
        if (state.build.liveUpdate().supported()) {
            LiveUpdateOption option = state.options.liveUpdate();
            state.regionStart = option.start();
            state.regionSize = option.size();
        }
    }

    /** With an address on the command line, the region is taken at once and mapped, before anything is placed. */
    void takeExplicit() {
        if (state.regionStart == 0) {
            return;
        }
        long end = state.regionStart + state.regionSize;
        reserve();
        checks.whenTaken();
        state.pdx.markGroups(Align.frameDown(state.regionStart), Align.frameDown(end));
        recorder.step(BootSteps.MAP_REGION, state.regionStart, end);
        state.mapDirect(Align.frameDown(state.regionStart), Align.frameDown(end), MapFlags.HYPERVISOR);
    }

    boolean isAutomatic() {
        return state.regionStart == 0 && state.regionSize != 0;
    }

    /**
     * Looks for a place in one RAM range, below what was placed there before.
     *
     * @return the end of what is still free in the range
     */
    long place(long start, long end) {
        if (!isAutomatic() || end > LIMIT) {
            return end;
        }
        long size = Align.up(state.regionSize, Align.PAGE);
        long top = Placement.findGap(start, end, size, state.obstacles(), Placement.SKIP_NONE);
        if (top <= start) {
            return end;
        }
        state.regionStart = Align.down(top - state.regionSize, Align.PAGE);
        recorder.step(BootSteps.PLACE_REGION, state.regionStart, top, state.regionSize);
        return state.regionStart;
    }

    /** After everything is reserved, an automatic region is too; then the boot allocator gets it. */
    void giveToBootAllocator(boolean placedByXen) {
        if (isAutomatic()) {
            throw new XenDied(new Failure(
                    Failure.Kind.PANIC,
                    "Not enough memory for live update boot region",
                    "The live update region needs a gap of its size below 4 GiB.",
                    List.of(
                            Units.size(state.regionSize) + " were asked for with liveupdate=.",
                            "No range of RAM that ends at or below 4 GiB has such a gap beside Xen and the modules.")));
        }
        if (!state.hasRegion()) {
            return;
        }
        if (placedByXen) {
            reserve();
            checks.whenTaken();
        }
        checks.whenAllIsPlaced();
        state.bootAllocator.give(BootSteps.GIVE_REGION, state.regionStart, state.regionStart + state.regionSize);
    }

    private void reserve() {
        long end = state.regionStart + state.regionSize;
        recorder.step(BootSteps.RESERVE_REGION, state.regionStart, end, 0);
        boolean ok = state.bootE820.changeType(state.regionStart, end, E820Entry.RAM, E820Entry.RESERVED);
        recorder.detail(new BootEvent.Reserve(state.regionStart, end, ok, "__start_xen"));
        if (!ok) {
            recorder.note(
                    "The range does not lie in one free range of RAM, so nothing was reserved; nobody checks that.");
        }
    }
}
