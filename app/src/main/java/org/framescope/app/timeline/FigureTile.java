package org.framescope.app.timeline;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.ChartView;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.history.MemoryFigure;

/** A figure in the bottom bar: its name, its value now and a small chart. A click on the words enlarges the chart. */
final class FigureTile extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FigureBarViewModel model;
    private final MemoryFigure figure;
    private final Label value = new Label();
    private final ChartView chart = new ChartView();

    FigureTile(FigureBarViewModel model, MemoryFigure figure) {
        this.model = model;
        this.figure = figure;
        getStyleClass().add("figure-tile");
        setId("figure-" + figure.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        var name = new Label(FigureCharts.name(figure));
        name.getStyleClass().add("figure-tile-name");
        name.setMinWidth(0);
        Hint.onCut(name);
        value.getStyleClass().add("figure-tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(4, name, gap, value);
        head.getStyleClass().add("figure-tile-head");
        // what is read from the chart stands above it and must not take the pointer from the words
        head.setViewOrder(-1);
        head.setOnMouseClicked(event -> model.choose(figure));
        Hint.on(head, FigureCharts.explanation(figure));
        chart.smallProperty().set(true);
        chart.shownStepProperty().bind(model.playback().stepProperty());
        chart.onGoToStepProperty().set(model.playback()::jumpTo);
        chart.onOpenProperty().set(() -> model.choose(figure));
        chart.exactReaderProperty().set((step, words) -> model.readExactly(figure, step, words));
        VBox.setVgrow(chart, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().setAll(head, chart);
        // what is read stands above its neighbours
        chart.readingProperty().subscribe(reading -> setViewOrder(reading.intValue() < 0 ? 0 : -1));
        refreshValue();
        refreshChart();
    }

    MemoryFigure figure() {
        return figure;
    }

    void refreshChart() {
        chart.chartProperty().set(model.chart(figure));
        refreshValue();
    }

    void refreshValue() {
        value.setText(model.valueNow(figure));
    }

    void refreshChosen() {
        pseudoClassStateChanged(CHOSEN, model.large().contains(figure));
    }
}
