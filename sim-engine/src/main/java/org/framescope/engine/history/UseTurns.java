package org.framescope.engine.history;

import org.framescope.engine.frames.FrameUse;

/** Which uses frames got and lost in each step. Frames that only got another owner or block did neither. */
public final class UseTurns {

    /** A bit for each use by its ordinal; the entry of a step is at its number. */
    private final int[] got;

    private final int[] lost;

    UseTurns(int steps) {
        got = new int[steps + 1];
        lost = new int[steps + 1];
    }

    void turn(int step, FrameUse from, FrameUse to) {
        if (from != to) {
            got[step] |= 1 << to.ordinal();
            lost[step] |= 1 << from.ordinal();
        }
    }

    /** Whether frames got a use in a step. */
    public boolean got(int step, FrameUse use) {
        return (got[step] >>> use.ordinal() & 1) != 0;
    }

    /** Whether frames lost a use in a step. */
    public boolean lost(int step, FrameUse use) {
        return (lost[step] >>> use.ordinal() & 1) != 0;
    }
}
