package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import java.util.Set;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Looks whether everything that had to survive an update is as it was: an independent count over both maps. */
final class Survival {

    private Survival() {}

    /**
     * Frames that had to survive and have another use or owner now. The stream is not among them: it has served when the
     * guests run again.
     */
    static long lostFrames(FrameMap atPause, FrameMap now, boolean preserveM2p) {
        long[] lost = {0};
        atPause.forEachDifference(now, (start, end, before, after) -> {
            FrameUse use = FrameState.use(before);
            if (use.family() != FrameUse.Family.LIVE_UPDATE && PreservedFrames.mustSurvive(use, preserveM2p)) {
                lost[0] += end - start;
            }
        });
        return lost[0];
    }

    /**
     * Whether a domain is what it was: number, kind, and every frame of every part that must survive. The name is for
     * people alone.
     */
    static boolean isSameGuest(Domain before, Domain now) {
        DomainSpec was = before.spec();
        DomainSpec is = now.spec();
        boolean sameKind = before.id() == now.id()
                && was.type() == is.type()
                && was.bytes() == is.bytes()
                && was.vcpus() == is.vcpus()
                && was.passthrough() == is.passthrough()
                && was.node() == is.node();
        if (!sameKind) {
            return false;
        }
        for (DomainPart part : DomainPart.values()) {
            if (part.mustSurvive() && !before.frames(part).equals(now.frames(part))) {
                return false;
            }
        }
        return true;
    }

    /** Frames of RAM that a map accounts for, whatever they are used for. */
    static long ramFrames(FrameMap map) {
        Set<FrameUse> other = EnumSet.allOf(FrameUse.class);
        other.removeIf(use ->
                use.family() != FrameUse.Family.NOT_RAM || use == FrameUse.LOW_MEMORY || use == FrameUse.BAD_PAGE);
        // there is much less of what is no RAM
        return map.end() - map.count(other);
    }
}
