package org.framescope.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesBuilderLawsTest {

    @Test
    void valuesThatStayAreKeptOnce() {
        SeriesBuilder builder = new SeriesBuilder(MemoryFigure.FREE);
        long[] values = {MemoryFigure.NONE, 5, 5, 7, 7, MemoryFigure.NONE, MemoryFigure.NONE, 7};
        for (int i = 0; i < values.length; i++) {
            builder.add(i + 1, values[i]);
        }
        FigureSeries series = builder.build();
        assertEquals(4, series.steps().length);
        assertTrue(series.isExact());
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], series.at(i + 1));
        }
    }

    @Property(tries = 200)
    void fewValuesAreKeptAndNoPeakIsLost(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 600) int steps,
            @ForAll @IntRange(min = 8, max = 64) int most) {
        Random random = new Random(seed);
        SeriesBuilder builder = new SeriesBuilder(MemoryFigure.FREE, most);
        long[] values = new long[steps];
        for (int i = 0; i < steps; i++) {
            values[i] = random.nextInt(1000);
            builder.add(i + 1, values[i]);
        }
        FigureSeries series = builder.build();
        assertTrue(series.steps().length <= most);
        int group = series.stepsPerGroup();
        for (int from = 0; from < steps; from += group) {
            long lowest = Long.MAX_VALUE;
            long highest = Long.MIN_VALUE;
            for (int i = from; i < Math.min(steps, from + group); i++) {
                lowest = Math.min(lowest, values[i]);
                highest = Math.max(highest, values[i]);
            }
            long foundLowest = Long.MAX_VALUE;
            long foundHighest = Long.MIN_VALUE;
            for (int step = from + 1; step <= Math.min(steps, from + group); step++) {
                foundLowest = Math.min(foundLowest, series.at(step));
                foundHighest = Math.max(foundHighest, series.at(step));
            }
            assertEquals(lowest, foundLowest, "lowest from step " + (from + 1));
            assertEquals(highest, foundHighest, "highest from step " + (from + 1));
        }
        for (int i = 0; i < series.steps().length; i++) {
            assertEquals(values[series.steps()[i] - 1], series.values()[i], "a kept value is that of its step");
        }
        assertEquals(values[steps - 1], series.at(steps), "the last value");
    }
}
