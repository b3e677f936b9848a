package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The longest common subsequence of two sequences by the algorithm of Myers (1986): quick where few items have no
 * partner, however long the sequences are. Row {@code d} knows for each diagonal how far {@code d} left-out items lead.
 */
final class FewestEdits {

    private FewestEdits() {}

    /**
     * Partners of the items of {@code a} in {@code b}, -1 for none.
     *
     * @param most items without a partner after which the search gives up; time and memory grow with its square
     * @return null when the search gave up
     */
    static int @Nullable [] partners(int[] a, int[] b, int most) {
        if (a.length == 0 || b.length == 0) {
            int[] none = new int[a.length];
            Arrays.fill(none, -1);
            return none;
        }
        if (Math.abs(a.length - b.length) > most) {
            return null;
        }
        List<int[]> rows = new ArrayList<>();
        int[] furthest = {0};
        for (int d = 0; d <= Math.min(most, a.length + b.length); d++) {
            int[] row = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0 ? 0 : start(furthest, d, k);
                while (x < a.length && x - k >= 0 && x - k < b.length && a[x] == b[x - k]) {
                    x++;
                }
                row[k + d] = x;
                if (x >= a.length && x - k >= b.length) {
                    rows.add(row);
                    return walkBack(rows, a.length, b.length);
                }
            }
            rows.add(row);
            furthest = row;
        }
        return null;
    }

    /** Where row {@code d} begins on a diagonal, from the row before it. */
    private static int start(int[] before, int d, int k) {
        return fromAbove(before, d, k) ? before[k + 1 + d - 1] : before[k - 1 + d - 1] + 1;
    }

    /** Whether the way to a diagonal leaves an item of {@code b} out, rather than one of {@code a}. */
    private static boolean fromAbove(int[] before, int d, int k) {
        return k == -d || k != d && before[k - 1 + d - 1] < before[k + 1 + d - 1];
    }

    private static int[] walkBack(List<int[]> rows, int lengthA, int lengthB) {
        int[] partners = new int[lengthA];
        Arrays.fill(partners, -1);
        int x = lengthA;
        int k = lengthA - lengthB;
        for (int d = rows.size() - 1; d >= 0; d--) {
            int start = d == 0 ? 0 : start(rows.get(d - 1), d, k);
            while (x > start) {
                x--;
                partners[x] = x - k;
            }
            if (d > 0) {
                boolean above = fromAbove(rows.get(d - 1), d, k);
                x = above ? start : start - 1;
                k += above ? 1 : -1;
            }
        }
        return partners;
    }
}
