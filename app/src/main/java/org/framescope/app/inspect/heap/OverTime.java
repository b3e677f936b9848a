package org.framescope.app.inspect.heap;

import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import org.framescope.app.charts.ChartView;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.Parts;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.FigureCharts;
import org.framescope.app.timeline.MemoryHistoryViewModel;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.history.MemoryHistory;
import org.jspecify.annotations.Nullable;

/** How scattered memory was over all steps: the largest free piece, and what no request of 2 MiB can use. */
final class OverTime {

    private static final double CHART_HEIGHT = 132;

    private OverTime() {}

    /** Charts that follow what is counted of the run, and mark the shown step. */
    static Node of(MemoryHistoryViewModel history, ObservableIntegerValue step, PanelActions actions) {
        List<ChartView> views = List.of(
                view(MemoryFigure.LARGEST_FREE, history, step, actions),
                view(MemoryFigure.UNUSABLE_2M, history, step, actions));
        Node section = Parts.section(Texts.get("fragmentation.over-time"), views);
        section.setId("fragmentation-over-time");
        return section;
    }

    private static ChartView view(
            MemoryFigure figure, MemoryHistoryViewModel history, ObservableIntegerValue step, PanelActions actions) {
        var view = new ChartView();
        view.setPrefHeight(CHART_HEIGHT);
        view.shownStepProperty().bind(step);
        view.onGoToStepProperty().set(actions::goToStep);
        history.historyProperty()
                .subscribe(counted -> show(view, history.runProperty().get(), counted, figure));
        return view;
    }

    private static void show(
            ChartView view, @Nullable OpenRun run, @Nullable MemoryHistory counted, MemoryFigure figure) {
        view.chartProperty().set(run == null || counted == null ? null : FigureCharts.chart(run, counted, figure));
    }
}
