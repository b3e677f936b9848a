package org.framescope.engine.history;

import java.util.Arrays;

/**
 * A figure over the steps: {@code values[i]} holds from step {@code steps[i]} until that of the next one;
 * {@link MemoryFigure#NONE} stands for no value. Where there are too many values, only the first, the lowest, the highest
 * and the last of some neighbouring steps are kept, each with its own step.
 *
 * @param steps ascending
 * @param stepsPerGroup how many neighbouring steps share four values; 1 when every value is here
 */
public record FigureSeries(MemoryFigure figure, int[] steps, long[] values, int stepsPerGroup) {

    /** Whether {@link #at} is exact for every step. */
    public boolean isExact() {
        return stepsPerGroup == 1;
    }

    /** The value after a step; where the series is not exact, that of a step near by. */
    public long at(int step) {
        int found = Arrays.binarySearch(steps, step);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? MemoryFigure.NONE : values[index];
    }
}
