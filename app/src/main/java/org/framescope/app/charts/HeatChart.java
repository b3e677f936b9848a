package org.framescope.app.charts;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A grid whose cells are the darker the more they hold, such as zones by orders.
 *
 * @param row what the rows are
 * @param rows their names, from the top
 * @param column what the columns are
 * @param columns their names
 * @param values by row, then by column
 */
public record HeatChart(
        String id,
        String title,
        String row,
        List<String> rows,
        String column,
        List<String> columns,
        Unit unit,
        long[][] values)
        implements Chart {

    public HeatChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    @Override
    public Table table() {
        List<Table.Column> heads = new ArrayList<>();
        heads.add(new Table.Column(row + " / " + column, null));
        columns.forEach(name -> heads.add(new Table.Column(name, unit)));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(rows.get(i));
            for (long value : values[i]) {
                line.add(value);
            }
            lines.add(line);
        }
        return new Table(id, title, heads, lines);
    }
}
