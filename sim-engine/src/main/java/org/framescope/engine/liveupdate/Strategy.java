package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** How the next Xen is kept from what must survive. Two ways were thought of; both run on the same host. */
interface Strategy {

    /** What kexec loads where, and the next command line. */
    KexecPlan load(RunningXen running, XenBuild next, String baseCommandLine, ImagePlacement placement);

    /** The command line that the user would give, without what the strategy has no use for. */
    String baseCommandLine(String commandLine);

    /**
     * The last thing that the old Xen saves, as steps.
     *
     * @return why it cannot be done, empty when it was
     */
    String finishSaving(Handover handover);

    /** Leaves word for the next Xen where the stream is, as part of kexec. */
    void leaveWord(Handover handover);

    /**
     * Finds and reads the stream in the next Xen, as steps; null where nothing leads to it.
     *
     * @param ram all RAM of the host
     * @param region the region of the next Xen, null without one
     */
    @Nullable HandedOverState findState(Handover handover, FrameSpans ram, @Nullable FrameRange region);

    /** What the next boot allocator must take for bad pages. */
    FrameSpans inUseList(Handover handover);

    /** Passes over the pages of all domains before the next heap exists. */
    int passes();

    /** The strategy of a kind. */
    static Strategy of(StrategyKind kind) {
        return switch (kind) {
            case RESERVED_REGION -> new ReservedRegion();
            case IN_USE_LIST -> new InUseList();
        };
    }
}
