package org.framescope.app.export;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.framescope.app.charts.Chart;
import org.framescope.app.export.ExportRequest.CopyTable;
import org.framescope.app.export.ExportRequest.SaveChart;
import org.framescope.app.export.ExportRequest.SaveTable;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a chart that is shown: save it as a picture, copy or save its numbers. The chart is asked for on
 * the window's thread when one of the actions is chosen; null where there is none now.
 */
public final class ChartActions {

    private ChartActions() {}

    /** Gives a node these actions as its context menu, below what is there already, and offers its chart for export. */
    public static void attach(Node node, Supplier<? extends @Nullable Chart> chart) {
        Supplier<@Nullable Chart> source = chart::get;
        Supplier<@Nullable Table> table = () -> {
            Chart now = chart.get();
            return now == null ? null : now.table();
        };
        Offers.add(node, new Offers.OfChart(source));
        ActionMenu.attach(node, items(node, source, table));
    }

    private static List<MenuItem> items(Node node, Supplier<@Nullable Chart> chart, Supplier<@Nullable Table> table) {
        return List.of(
                ActionMenu.item(node, "export.chart.png", new SaveChart(chart, PictureFormat.PNG)),
                ActionMenu.item(node, "export.chart.svg", new SaveChart(chart, PictureFormat.SVG)),
                ActionMenu.item(node, "export.chart.copy", new CopyTable(table)),
                ActionMenu.item(node, "export.chart.csv", new SaveTable(table, TableFormat.CSV)),
                ActionMenu.item(node, "export.chart.json", new SaveTable(table, TableFormat.JSON)));
    }
}
