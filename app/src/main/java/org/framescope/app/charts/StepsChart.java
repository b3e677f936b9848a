package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Values over the steps of a recording: a staircase, since nothing changes between two steps.
 *
 * @param unit of the values
 * @param lastStep number of the last step; the first one has 1
 * @param limit a line that the values must not cross, such as the capacity of a list; null without one
 * @param stepsPerGroup 1 where every value is given; of so many neighbouring steps otherwise, only the first, the lowest,
 *     the highest and the last value are
 */
public record StepsChart(
        String id,
        String title,
        Unit unit,
        int lastStep,
        List<Series> series,
        @Nullable Limit limit,
        int stepsPerGroup) implements Chart {

    public StepsChart {
        series = List.copyOf(series);
    }

    /** A chart in which every value is given. */
    public StepsChart(String id, String title, Unit unit, int lastStep, List<Series> series, @Nullable Limit limit) {
        this(id, title, unit, lastStep, series, limit, 1);
    }

    /** Whether values of some steps are left out. */
    public boolean isAggregated() {
        return stepsPerGroup > 1;
    }

    /** A line with a name. */
    public record Limit(String name, long value) {}

    /**
     * One line. {@code values[i]} holds from step {@code steps[i]} on, until that of {@code steps[i + 1]}; steps ascend.
     * {@link Long#MIN_VALUE} stands for no value.
     */
    public record Series(String name, int[] steps, long[] values) {

        public static final long NONE = Long.MIN_VALUE;

        /** The highest value, 0 where there is none. */
        public long highest() {
            long highest = 0;
            for (long value : values) {
                highest = Math.max(highest, value);
            }
            return highest;
        }

        /** The value after a step, or {@link #NONE}. */
        public long at(int step) {
            int found = java.util.Arrays.binarySearch(steps, step);
            int index = found >= 0 ? found : -found - 2;
            return index < 0 ? NONE : values[index];
        }
    }

    @Override
    public Table table() {
        var steps = new TreeSet<Integer>();
        series.forEach(line -> {
            for (int step : line.steps()) {
                steps.add(step);
            }
        });
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("step", Unit.COUNT));
        series.forEach(line -> columns.add(new Table.Column(line.name(), unit)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int step : steps) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(step);
            series.forEach(line -> row.add(line.at(step) == Series.NONE ? null : line.at(step)));
            rows.add(row);
        }
        return new Table(id, title, columns, rows);
    }
}
