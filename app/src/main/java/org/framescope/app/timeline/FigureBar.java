package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.framescope.app.charts.ChartView;
import org.framescope.engine.history.MemoryFigure;

/** Fills the bottom bar with small charts and the space above it with those that are enlarged. */
final class FigureBar {

    private static final double LARGE_HEIGHT = 116;
    private static final int MOST_COLUMNS = 3;

    private final FigureBarViewModel model;
    private final HBox small;
    private final Pane above;
    private final List<FigureTile> tiles = new ArrayList<>();
    private final List<Large> large = new ArrayList<>();

    private record Large(MemoryFigure figure, ChartView view) {}

    /**
     * @param small where the small charts go
     * @param above where the large ones go; gone while there are none
     */
    FigureBar(FigureBarViewModel model, HBox small, Pane above) {
        this.model = model;
        this.small = small;
        this.above = above;
        model.history().runProperty().subscribe(run -> {
            fillTiles();
            fillLarge();
        });
        model.history().historyProperty().subscribe(history -> {
            tiles.forEach(FigureTile::refreshChart);
            large.forEach(each -> each.view().chartProperty().set(model.chart(each.figure())));
        });
        model.playback().stepProperty().subscribe(step -> tiles.forEach(FigureTile::refreshValue));
        model.enlargedProperty().subscribe(now -> fillLarge());
        model.allProperty().subscribe(now -> fillLarge());
        model.chosenProperty().subscribe(now -> fillLarge());
    }

    private void fillTiles() {
        if (model.figures().equals(tiles.stream().map(FigureTile::figure).toList())) {
            tiles.forEach(FigureTile::refreshChart);
            return;
        }
        tiles.clear();
        model.figures().forEach(figure -> tiles.add(new FigureTile(model, figure)));
        tiles.forEach(tile -> {
            // all of one width, however long their words are
            tile.setPrefWidth(0);
            HBox.setHgrow(tile, Priority.ALWAYS);
        });
        small.getChildren().setAll(tiles);
    }

    private void fillLarge() {
        List<MemoryFigure> wanted = model.large();
        if (!wanted.equals(large.stream().map(Large::figure).toList())) {
            large.clear();
            wanted.forEach(figure -> large.add(new Large(figure, view(figure))));
            above.getChildren().clear();
            if (!large.isEmpty()) {
                above.getChildren().setAll(grid());
            }
        }
        above.setVisible(!large.isEmpty());
        above.setManaged(!large.isEmpty());
        tiles.forEach(FigureTile::refreshChosen);
    }

    private GridPane grid() {
        var grid = new GridPane(24, 8);
        int columns = Math.min(MOST_COLUMNS, large.size());
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < large.size(); i++) {
            grid.add(large.get(i).view(), i % columns, i / columns);
        }
        return grid;
    }

    private ChartView view(MemoryFigure figure) {
        var view = new ChartView();
        view.setId("large-" + figure.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        view.setPrefHeight(LARGE_HEIGHT);
        view.setMinHeight(LARGE_HEIGHT);
        view.shownStepProperty().bind(model.playback().stepProperty());
        view.onGoToStepProperty().set(model.playback()::jumpTo);
        view.exactReaderProperty().set((step, words) -> model.readExactly(figure, step, words));
        view.chartProperty().set(model.chart(figure));
        return view;
    }
}
