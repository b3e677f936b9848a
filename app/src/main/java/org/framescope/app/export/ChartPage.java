package org.framescope.app.export;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.ChartView;

/** A chart, which draws its title itself, on a page of its own. To be used on the window's thread. */
final class ChartPage {

    private ChartPage() {}

    static Page of(Chart chart, PageSize size, boolean dark) {
        var view = new ChartView(chart);
        VBox.setVgrow(view, Priority.ALWAYS);
        return new Page(new VBox(view), size, dark);
    }
}
