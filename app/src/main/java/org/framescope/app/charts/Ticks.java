package org.framescope.app.charts;

import org.framescope.engine.frames.Unit;

/**
 * The round numbers at which an axis has its marks: powers of two for sizes and addresses, 1, 2 and 5 with noughts for
 * numbers.
 *
 * @param step from one mark to the next, at least 1
 * @param top the last mark; no value lies above it
 */
record Ticks(long step, long top) {

    private static final int FULL = 100;

    /**
     * Marks from 0 to at least {@code highest}.
     *
     * @param most how many marks above 0 there is room for, at least 1
     */
    static Ticks of(Unit unit, long highest, int most) {
        long high = Math.max(1, highest);
        if (unit == Unit.PERCENT && high <= FULL) {
            long step = most >= 4 ? 25 : most >= 2 ? 50 : FULL;
            return new Ticks(step, FULL);
        }
        boolean binary = switch (unit) {
            case BYTES, PAGES, MFN, ADDRESS -> true;
            case COUNT, ORDER, NODE, PERCENT -> false;
        };
        long step = binary ? binaryStep(high, most) : decimalStep(high, most);
        return new Ticks(step, Math.ceilDiv(high, step) * step);
    }

    private static long binaryStep(long high, int most) {
        long step = 1;
        while (Math.ceilDiv(high, step) > most) {
            step *= 2;
        }
        return step;
    }

    /** The least of 1, 2, 5, 10, 20, 50... that leaves no more than {@code most} marks. */
    static long decimalStep(long high, int most) {
        for (long power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (Math.ceilDiv(high, digit * power) <= most) {
                    return digit * power;
                }
            }
        }
    }
}
