package org.framescope.app.inspect.region;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;

/**
 * Frames of one use that must survive a live update, by where they lie.
 *
 * @param below frames below the region
 * @param inside frames in the region, where the next Xen boots
 * @param above frames above the region
 */
public record Survivors(FrameUse use, long below, long inside, long above) {

    /** Uses whose frames must survive (live update spec, boot spec 10). The M2P does where the update keeps it. */
    static final Set<FrameUse> USES = EnumSet.of(
            FrameUse.DOMAIN,
            FrameUse.DOMAIN_PAGE_TABLE,
            FrameUse.SHARED,
            FrameUse.LU_STREAM,
            FrameUse.LU_BREADCRUMB,
            FrameUse.M2P);

    /** The uses that must survive and of which there are frames. */
    static List<Survivors> of(FrameMap map, FrameRange region) {
        long[] below = new long[FrameUse.count()];
        long[] inside = new long[FrameUse.count()];
        long[] above = new long[FrameUse.count()];
        map.tally(0, region.start(), below);
        map.tally(region.start(), region.end(), inside);
        map.tally(region.end(), map.end(), above);
        List<Survivors> all = new ArrayList<>();
        for (FrameUse use : USES) {
            int at = use.ordinal();
            if (below[at] + inside[at] + above[at] > 0) {
                all.add(new Survivors(use, below[at], inside[at], above[at]));
            }
        }
        return List.copyOf(all);
    }

    public long frames() {
        return below + inside + above;
    }

    /** Whether frames lie in the region that the next Xen may overwrite; the breadcrumb is meant to lie there. */
    public boolean isInDanger() {
        return inside > 0 && use != FrameUse.LU_BREADCRUMB;
    }
}
