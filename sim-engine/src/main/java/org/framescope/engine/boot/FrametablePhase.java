package org.framescope.engine.boot;

import java.util.BitSet;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.Units;

/**
 * Allocates the frametable, one {@code page_info} for each frame that can exist: the groups of frames that have memory,
 * in runs, in steps of 1 GiB, 2 MiB or 4 KiB (boot spec 7.4).
 */
final class FrametablePhase {

    /** A step may reach this far beyond the end of a run, so that a large page can be used. */
    private static final long OVERSHOOT = 16 * Units.KIB;

    private final BootState state;
    private final long infoBytes;
    private long bytesDone;
    private long bytesWanted;

    FrametablePhase(BootState state) {
        this.state = state;
        infoBytes = state.build.pageInfoBytes();
    }

    void run() {
        long groupFrames = state.pdx.groupFrames();
        int end = (int) ((state.maxPdx + groupFrames - 1) / groupFrames);
        BitSet groups = state.pdx.groups();
        bytesWanted = Math.min(groups.get(0, end).cardinality() * groupFrames, state.maxPdx) * infoBytes;
        for (int from = groups.nextSetBit(0); from >= 0 && from < end; ) {
            int to = groups.nextClearBit(from);
            int next = groups.nextSetBit(to);
            boolean isLast = to >= end || next < 0 || next >= end;
            addRun(from * groupFrames * infoBytes, (isLast ? state.maxPdx : to * groupFrames) * infoBytes);
            if (isLast) {
                break;
            }
            from = next;
        }
        state.recorder.step(BootSteps.FRAMETABLE_DONE, bytesDone);
        state.recorder.detail(new BootEvent.FrametableDone(
                state.maxPage, state.maxPdx, state.totalPages, state.bootAllocator.snapshot()));
    }

    /** One run of the table, {@code [start, end)} as byte offsets from its beginning. */
    private void addRun(long start, long end) {
        boolean overwritesImage = false;
        long imageMfn = 0;
        long at = start;
        while (at < end) {
            long pages = stepAt(at, end);
            long mfn = state.allocateBootPages(
                    BootSteps.CHUNK,
                    pages,
                    pages,
                    BootUse.FRAMETABLE,
                    bytesDone + (pages << Units.PAGE_SHIFT),
                    bytesWanted);
            if (state.overlapsImage(mfn, pages)) {
                overwritesImage = true;
                imageMfn = mfn;
            }
            bytesDone += pages << Units.PAGE_SHIFT;
            state.frametableSpace.map(at >> Units.PAGE_SHIFT, mfn, pages, MapFlags.HYPERVISOR);
            at += pages << Units.PAGE_SHIFT;
        }
        if (overwritesImage) {
            // the run is wiped as a whole once it is mapped
            throw state.overwritesItself(imageMfn);
        }
    }

    private long stepAt(long at, long end) {
        boolean huge = state.host.cpu().pages1GiB() && Align.isAligned(at, Units.GIB);
        long pages = huge ? Align.GIB_FRAMES : Align.LARGE_PAGE_FRAMES;
        while (pages > 1 && at + (pages << Units.PAGE_SHIFT) > end + OVERSHOOT) {
            pages >>= 9;
        }
        return Math.max(pages, 1);
    }
}
