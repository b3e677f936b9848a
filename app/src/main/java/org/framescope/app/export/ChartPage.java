package org.framescope.app.export;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.ChartView;

/** A chart with its title on a page of its own. To be used on the window's thread. */
final class ChartPage {

    private ChartPage() {}

    static Page of(Chart chart, PageSize size, boolean dark) {
        var title = new Label(chart.title());
        title.getStyleClass().add("picture-title");
        var view = new ChartView(chart);
        VBox.setVgrow(view, Priority.ALWAYS);
        return new Page(new VBox(8, title, view), size, dark);
    }
}
