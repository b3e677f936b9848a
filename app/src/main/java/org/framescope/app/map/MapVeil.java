package org.framescope.app.map;

import java.util.Set;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;

/**
 * What the Xen that runs cannot do anything with yet: memory that it has not been given, and memory of domains that it
 * knows by sight only.
 *
 * @param xen what that Xen is called
 * @param outOfReach frames that lie under the veil, whatever is in them
 * @param ownerless numbers of the domains whose frames have no owner in its frametable
 */
public record MapVeil(String xen, FrameSpans outOfReach, Set<Integer> ownerless) {

    /** Everything is within reach and has its owner. */
    public static final MapVeil NONE = new MapVeil("", FrameSpans.NONE, Set.of());

    public MapVeil {
        ownerless = Set.copyOf(ownerless);
    }

    /** What must be said of a frame before it is used; empty where nothing must. */
    String remark(long mfn, int state) {
        if (outOfReach.contains(mfn)) {
            return MapTexts.get("veil.out-of-reach", xen);
        }
        return isOwnerless(state) ? MapTexts.get("veil.ownerless", xen) : "";
    }

    private boolean isOwnerless(int state) {
        return !ownerless.isEmpty() && ownerless.contains(FrameState.domain(state));
    }
}
