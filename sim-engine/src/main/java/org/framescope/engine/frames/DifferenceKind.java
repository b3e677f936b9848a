package org.framescope.engine.frames;

import org.framescope.engine.frames.FrameUse.Family;

/** In what a frame differs between two maps. In use is what neither is free, nor waits to be plugged in, nor is no RAM. */
public enum DifferenceKind {
    /** It has the same use, owner and block. */
    SAME,
    /** It is in use on the left and not on the right. */
    ONLY_LEFT,
    /** It is in use on the right and not on the left. */
    ONLY_RIGHT,
    /** It is in use on both sides, for something else or by somebody else. */
    OTHER_USE,
    /** It is in use on neither side, but free in other blocks or lists, or out of reach, or no RAM, on one of them. */
    OTHER_FREE;

    private static final DifferenceKind[] VALUES = values();

    /** The kind of a frame with these packed states; see {@link FrameState}. */
    public static DifferenceKind of(int left, int right) {
        if (left == right) {
            return SAME;
        }
        boolean usedLeft = isInUse(left);
        boolean usedRight = isInUse(right);
        if (usedLeft) {
            return usedRight ? OTHER_USE : ONLY_LEFT;
        }
        return usedRight ? ONLY_RIGHT : OTHER_FREE;
    }

    private static boolean isInUse(int state) {
        Family family = FrameState.use(state).family();
        return family != Family.FREE && family != Family.WAITING && family != Family.NOT_RAM;
    }

    static DifferenceKind ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }
}
