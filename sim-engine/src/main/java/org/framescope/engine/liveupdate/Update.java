package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over from one Xen to the next.
 *
 * @param number 1 for the first one
 * @param from the Xen that runs before
 * @param to the Xen that takes over
 * @param outcome how this update ended
 * @param firstStep number of the step that triggers it
 * @param lastStep number of its last step
 * @param oldImage frames of the old Xen's image
 * @param newImage frames of the new Xen's image, null when it was never loaded
 * @param oldRegion the region before, null without one
 * @param newRegion the region of the new Xen, null without one
 * @param figures what was counted
 * @param pause how long the guests stood still
 * @param knowledge what the running Xen knows of memory, by step; ascending
 */
public record Update(
        int number,
        XenBuild from,
        XenBuild to,
        Outcome outcome,
        int firstStep,
        int lastStep,
        FrameRange oldImage,
        @Nullable FrameRange newImage,
        @Nullable FrameRange oldRegion,
        @Nullable FrameRange newRegion,
        UpdateFigures figures,
        PauseBudget pause,
        List<Knowledge> knowledge) {

    public Update {
        knowledge = List.copyOf(knowledge);
    }

    /** What the running Xen knows after a step of this update. */
    public Knowledge knowledgeAt(int step) {
        Knowledge known = Knowledge.everything(firstStep);
        for (Knowledge next : knowledge) {
            if (next.fromStep() > step) {
                break;
            }
            known = next;
        }
        return known;
    }
}
