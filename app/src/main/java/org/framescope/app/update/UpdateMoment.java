package org.framescope.app.update;

import java.util.List;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapVeil;
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
 * @param outlines where it lies, and the region
 */
public record UpdateMoment(
        int step, String xen, XenBuild build, @Nullable Update update, Knowledge knowledge, List<MapOutline> outlines) {

    /** What that Xen cannot do anything with yet. */
    public MapVeil veil() {
        return new MapVeil(xen, knowledge.outOfReach(), knowledge.ownerless());
    }
}
