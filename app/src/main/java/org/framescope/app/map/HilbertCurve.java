package org.framescope.app.map;

/**
 * The Hilbert curve through a square of {@code 2^order x 2^order} points. It begins in the upper left corner and ends in
 * the upper right one, so that squares that stand side by side make one line. Neighbours on the line are neighbours in the
 * square, and every aligned quarter of the line fills a quarter of the square.
 */
final class HilbertCurve {

    private HilbertCurve() {}

    /** The place on the curve of a point, from 0 to {@code 4^order - 1}. */
    static long indexOf(int order, long x, long y) {
        long index = 0;
        long column = x;
        long row = y;
        for (long half = 1L << order >> 1; half > 0; half >>= 1) {
            boolean right = (column & half) != 0;
            boolean down = (row & half) != 0;
            index += half * half * (right ? down ? 2 : 3 : down ? 1 : 0);
            // what is below goes on as it came, what is above is turned
            if (!down) {
                if (right) {
                    column = (half << 1) - 1 - (column & (half << 1) - 1);
                    row = (half << 1) - 1 - (row & (half << 1) - 1);
                }
                long swapped = column;
                column = row;
                row = swapped;
            }
            column &= half - 1;
            row &= half - 1;
        }
        return index;
    }

    /** Column of a place on the curve. */
    static long xOf(int order, long index) {
        return point(order, index) >>> Integer.SIZE;
    }

    /** Row of a place on the curve. */
    static long yOf(int order, long index) {
        return point(order, index) & 0xffffffffL;
    }

    /** Column and row of a place on the curve, packed: the column in the upper half. */
    static long point(int order, long index) {
        long x = 0;
        long y = 0;
        long rest = index;
        for (long side = 1; side < 1L << order; side <<= 1) {
            long quarter = rest & 3;
            boolean right = quarter >= 2;
            boolean down = quarter == 1 || quarter == 2;
            if (!down) {
                if (right) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long swapped = x;
                x = y;
                y = swapped;
            }
            x += right ? side : 0;
            y += down ? side : 0;
            rest >>= 2;
        }
        return x << Integer.SIZE | y;
    }
}
