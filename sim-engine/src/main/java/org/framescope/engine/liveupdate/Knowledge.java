package org.framescope.engine.liveupdate;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.engine.frames.FrameSpans;

/**
 * What the running Xen knows of memory from a step on. A new Xen begins with the region alone; memory that it has not
 * been told of is there, but out of its reach.
 *
 * @param fromStep first step for which this holds
 * @param guestsPaused whether the guests stand still
 * @param outOfReach frames that no allocator of the running Xen has been given yet and that it must not touch
 * @param ownerless numbers of the domains whose frames have no owner yet in the new frametable
 */
public record Knowledge(int fromStep, boolean guestsPaused, FrameSpans outOfReach, Set<Integer> ownerless) {

    public Knowledge {
        // in order, so that whoever lists them does so alike on every machine
        ownerless = ownerless instanceof OwnerlessDomains
                ? ownerless
                : Collections.unmodifiableSet(new TreeSet<>(ownerless));
    }

    /** A Xen that runs as always. */
    public static Knowledge everything(int fromStep) {
        return new Knowledge(fromStep, false, FrameSpans.NONE, Set.of());
    }
}
