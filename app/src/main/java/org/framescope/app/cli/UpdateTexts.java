package org.framescope.app.cli;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.Outcome;
import org.jspecify.annotations.Nullable;

/** Words that the tables of live update have in common. */
final class UpdateTexts {

    private UpdateTexts() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case SURVIVED -> "survived: the next Xen runs, and every preserved page is as it was";
            case SCRIBBLED -> "scribbled: the next Xen runs, but something that had to survive did not";
            case DIED -> "died: the next Xen does not come up, and the domains are lost";
            case REFUSED -> "refused: nothing was done, and the old Xen runs on";
        };
    }

    /** Size and place, {@code none} without a range. */
    static String range(@Nullable FrameRange range) {
        return range == null
                ? "none"
                : Units.size(range.bytes()) + " at " + Units.address(range.start() << Units.PAGE_SHIFT);
    }

    static String frames(FrameRange range) {
        return range.frames() == 1
                ? "frame " + Units.mfn(range.start())
                : "frames " + Units.mfn(range.start()) + " to " + Units.mfn(range.end() - 1);
    }
}
