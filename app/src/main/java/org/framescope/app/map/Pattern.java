package org.framescope.app.map;

/** What is drawn over a colour, so that classes differ for those too who cannot tell the colours apart. */
public enum Pattern {
    NONE,
    /** Single dots far apart. */
    DOTS,
    /** Dots close together. */
    DENSE_DOTS,
    /** Lines rising to the right. */
    HATCH,
    /** Lines falling to the right. */
    BACK_HATCH,
    /** Lines in both directions. */
    CROSS_HATCH,
    /** Horizontal lines. */
    BARS,
    /** Vertical lines. */
    PALES,
    /** Small crosses. */
    CROSSES;

    /** A pattern repeats after this many pixels in both directions. */
    public static final int PERIOD = 8;

    /** Whether a pixel of the pattern has the colour of the ink. */
    public boolean inkAt(int x, int y) {
        int i = x & PERIOD - 1;
        int j = y & PERIOD - 1;
        return switch (this) {
            case NONE -> false;
            case DOTS -> i == 1 && j == 2 || i == 5 && j == 6;
            case DENSE_DOTS -> (i & 3) == 1 && (j & 3) == 1 || (i & 3) == 3 && (j & 3) == 3;
            case HATCH -> (i + j & 7) == 0;
            case BACK_HATCH -> (i - j & 7) == 0;
            case CROSS_HATCH -> (i + j & 7) == 0 || (i - j & 7) == 0;
            case BARS -> (j & 3) == 2;
            case PALES -> (i & 3) == 2;
            case CROSSES -> i >= 1 && i <= 5 && j >= 1 && j <= 5 && (i == j || i + j == 6);
        };
    }
}
