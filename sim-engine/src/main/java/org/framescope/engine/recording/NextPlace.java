package org.framescope.engine.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds where a number comes next in a sequence. Questions must ascend; all together they take linear time. */
final class NextPlace {

    /** There is no further place. */
    static final int NONE = -1;

    private final Map<Integer, Integer> firstOf = new HashMap<>();

    /** For each place the next one with the same number. */
    private final int[] following;

    NextPlace(int[] sequence) {
        following = new int[sequence.length];
        Arrays.fill(following, NONE);
        for (int i = sequence.length - 1; i >= 0; i--) {
            Integer later = firstOf.put(sequence[i], i);
            following[i] = later == null ? NONE : later;
        }
    }

    /** The first place of a number that is not before {@code from}, which is never less than in an earlier question. */
    int of(int number, int from) {
        int place = firstOf.getOrDefault(number, NONE);
        while (place != NONE && place < from) {
            place = following[place];
        }
        firstOf.put(number, place);
        return place;
    }
}
