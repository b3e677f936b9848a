package org.framescope.engine.recording;

import java.util.Arrays;

/**
 * Which items of two sequences stand for each other: equal ones, in ascending order on both sides, as many as can be.
 * Where more than {@value #MOST_EDITS} items have no partner, the best answer would take too long; then each item goes
 * to the next equal one, and the alignment says that it is rough.
 *
 * @param partners for each item of the left sequence the index of its partner on the right, -1 for none
 * @param rough whether there may be a way to pair more items
 */
public record SequenceAlignment(int[] partners, boolean rough) {

    /** Items without a partner up to which the longest common subsequence is found. */
    static final int MOST_EDITS = 1_500;

    /** Aligns two sequences; swapped, they are aligned in the same way. */
    public static SequenceAlignment of(int[] left, int[] right) {
        if (left.length > right.length || left.length == right.length && Arrays.compare(left, right) > 0) {
            SequenceAlignment swapped = ordered(right, left);
            return new SequenceAlignment(inverse(swapped.partners, left.length), swapped.rough);
        }
        return ordered(left, right);
    }

    private static int[] inverse(int[] partners, int length) {
        int[] inverse = none(length);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                inverse[partners[i]] = i;
            }
        }
        return inverse;
    }

    private static int[] none(int length) {
        int[] partners = new int[length];
        Arrays.fill(partners, -1);
        return partners;
    }

    private static SequenceAlignment ordered(int[] a, int[] b) {
        int[] partners = none(a.length);
        int from = 0;
        while (from < a.length && a[from] == b[from]) {
            partners[from] = from;
            from++;
        }
        int tail = 0;
        while (tail < a.length - from && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            partners[a.length - 1 - tail] = b.length - 1 - tail;
            tail++;
        }
        int[] middleA = Arrays.copyOfRange(a, from, a.length - tail);
        int[] middleB = Arrays.copyOfRange(b, from, b.length - tail);
        int[] middle = FewestEdits.partners(middleA, middleB, MOST_EDITS);
        boolean rough = middle == null;
        if (middle == null) {
            middle = next(middleA, middleB);
        }
        for (int i = 0; i < middle.length; i++) {
            partners[from + i] = middle[i] < 0 ? -1 : from + middle[i];
        }
        return new SequenceAlignment(partners, rough);
    }

    /** Where the two differ, goes on at whichever next pair of equals leaves fewer items out. Takes linear time. */
    private static int[] next(int[] a, int[] b) {
        int[] partners = none(a.length);
        var inA = new NextPlace(a);
        var inB = new NextPlace(b);
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                partners[i++] = j++;
                continue;
            }
            int nextA = inA.of(b[j], i);
            int nextB = inB.of(a[i], j);
            if (nextA == NextPlace.NONE && nextB == NextPlace.NONE) {
                i++;
                j++;
            } else if (nextB == NextPlace.NONE || nextA != NextPlace.NONE && nextA - i <= nextB - j) {
                i = nextA;
            } else {
                j = nextB;
            }
        }
        return partners;
    }
}
