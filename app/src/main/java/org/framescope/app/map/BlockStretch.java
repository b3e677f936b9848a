package org.framescope.app.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Neighbouring blocks {@code [from, to)} that one core puts together at a time. */
record BlockStretch(int from, int to) {

    /** Long enough that to find the first run costs little beside them, short enough to be shared out evenly. */
    private static final int LONGEST = 32;

    /** Blocks as stretches, in ascending order. */
    static List<BlockStretch> ofAll(BitSet blocks) {
        List<BlockStretch> stretches = new ArrayList<>();
        for (int from = blocks.nextSetBit(0); from >= 0; ) {
            int to = Math.min(blocks.nextClearBit(from), from + LONGEST);
            stretches.add(new BlockStretch(from, to));
            from = blocks.nextSetBit(to);
        }
        return stretches;
    }
}
