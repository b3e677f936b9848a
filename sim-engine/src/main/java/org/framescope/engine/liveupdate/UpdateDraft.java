package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** What is known of an update while it goes on; becomes an {@link Update} when the recording is closed. */
final class UpdateDraft {

    final int number;
    final RunningXen oldXen;
    final XenBuild next;
    final int firstStep;

    Outcome outcome = Outcome.REFUSED;
    int lastStep;

    @Nullable Handover handover;

    @Nullable FrameRange newImage;

    @Nullable FrameRange newRegion;

    @Nullable RunningXen newXen;

    @Nullable HandedOverState state;

    long framesBefore;
    long framesAfter;
    long lostFrames;

    /** Memory given to the new heap: frames, ranges between frames in use, blocks. */
    long pluggedFrames;

    long pluggedRanges;
    long pluggedBlocks;

    UpdateDraft(int number, RunningXen oldXen, XenBuild next, int firstStep) {
        this.number = number;
        this.oldXen = oldXen;
        this.next = next;
        this.firstStep = firstStep;
    }
}
