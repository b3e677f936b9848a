package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One group of bars for each category, such as the orders of free blocks.
 *
 * @param category what the categories are
 * @param labels the categories
 * @param unit of the values
 * @param bars one value for each category
 */
public record BarsChart(String id, String title, String category, List<String> labels, Unit unit, List<Bars> bars)
        implements Chart {

    public BarsChart {
        labels = List.copyOf(labels);
        bars = List.copyOf(bars);
    }

    /** The bars of one colour. */
    public record Bars(String name, long[] values) {}

    @Override
    public Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(category, null));
        bars.forEach(each -> columns.add(new Table.Column(each.name(), unit)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(labels.get(i));
            for (Bars each : bars) {
                row.add(each.values()[i]);
            }
            rows.add(row);
        }
        return new Table(id, title, columns, rows);
    }
}
