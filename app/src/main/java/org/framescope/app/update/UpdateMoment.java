package org.framescope.app.update;

import java.util.List;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapVeil;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * A live update after one of its steps.
 *
 * @param xen what the Xen is called that has the machine
 * @param build its build
 * @param update the update that the step belongs to, else the last one before it; null before the first
 * @param knowledge what that Xen knows of memory
 * @param ramFrames frames of RAM that the host has
 * @param pause how long the guests have stood still
 * @param domains the domains that this update hands over, by number
 * @param broken frames that had to survive and did not, as far as that has come to light
 * @param outlines where that Xen lies, and the region
 */
public record UpdateMoment(
        int step,
        String xen,
        XenBuild build,
        @Nullable Update update,
        Knowledge knowledge,
        long ramFrames,
        PauseReading pause,
        List<DomainRow> domains,
        List<FrameRange> broken,
        List<MapOutline> outlines) {

    /** What that Xen cannot do anything with yet. */
    public MapVeil veil() {
        return new MapVeil(xen, knowledge.outOfReach(), knowledge.ownerless());
    }

    /** Bytes of RAM that the Xen has not been given yet. */
    public long hiddenBytes() {
        return Math.min(ramFrames, knowledge.outOfReach().frames()) << Units.PAGE_SHIFT;
    }

    /** Bytes of RAM that the Xen can reach. */
    public long reachableBytes() {
        return (ramFrames << Units.PAGE_SHIFT) - hiddenBytes();
    }
}
