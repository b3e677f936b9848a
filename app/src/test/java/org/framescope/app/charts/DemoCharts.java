package org.framescope.app.charts;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.framescope.app.charts.BarsChart.Bars;
import org.framescope.app.charts.StepsChart.Limit;
import org.framescope.app.charts.StepsChart.Series;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;

/** One chart of each kind, with all that a chart can have. */
final class DemoCharts {

    private DemoCharts() {}

    static StepsChart memory() {
        return new StepsChart(
                "memory",
                "Memory",
                Unit.BYTES,
                312,
                List.of(
                        new Series("free", new int[] {3, 40, 90, 200, 260}, new long[] {
                            512 * Units.MIB, 700 * Units.MIB, 640 * Units.MIB, 1200 * Units.MIB, 1100 * Units.MIB
                        }),
                        new Series("frametable", new int[] {60, 61, 62, 63, 250}, new long[] {
                            2 * Units.MIB, 100 * Units.MIB, 200 * Units.MIB, 380 * Units.MIB, Series.NONE
                        })),
                null);
    }

    /** A list that nearly fills up, with many more steps than pixels. */
    static StepsChart regions() {
        int[] steps = IntStream.rangeClosed(1, 100_000).toArray();
        var random = new Random(1);
        long[] values = IntStream.of(steps)
                .mapToLong(step -> step / 420 + random.nextInt(12))
                .toArray();
        return new StepsChart(
                "regions",
                "Regions of the boot allocator",
                Unit.COUNT,
                100_000,
                List.of(new Series("in use", steps, values)),
                new Limit("capacity", 256));
    }

    static BarsChart blocks() {
        return new BarsChart(
                "blocks",
                "Free blocks by order",
                "order",
                IntStream.rangeClosed(0, 18).mapToObj(Integer::toString).toList(),
                Unit.COUNT,
                List.of(
                        new Bars("now", new long[] {9, 12, 5, 7, 3, 4, 6, 2, 8, 1, 0, 3, 2, 1, 4, 2, 1, 0, 30}),
                        new Bars("before", new long[] {2, 3, 5, 1, 3, 9, 6, 2, 8, 11, 0, 3, 2, 1, 4, 2, 1, 0, 22})));
    }

    static HeatChart zones() {
        long[][] values = new long[5][19];
        var random = new Random(4);
        for (long[] row : values) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(3) == 0 ? 0 : 1L << random.nextInt(20);
            }
        }
        return new HeatChart(
                "zones",
                "Heap",
                "zone",
                List.of("20", "21", "22", "23", "24"),
                "order",
                IntStream.rangeClosed(0, 18).mapToObj(Integer::toString).toList(),
                Unit.COUNT,
                values);
    }
}
