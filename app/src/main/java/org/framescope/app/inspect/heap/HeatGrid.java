package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.framescope.app.charts.HeatChart;
import org.framescope.app.layouts.Hint;
import org.jspecify.annotations.Nullable;

/**
 * A heat map whose cells can be chosen: with the pointer, or with Shift and the arrow keys. The darker a cell, the more it holds, in
 * steps of a factor of four; empty cells are outlined only. Style class {@code heat-grid}.
 */
final class HeatGrid extends Region {

    /** Shades of cells that hold something; the style sheet has as many. */
    static final int SHADES = 6;

    private static final double ROW_NAMES = 22;
    private static final double COLUMN_NAMES = 16;
    private static final double LEAST_ROW = 14;
    private static final double MOST_ROW = 20;
    private static final double GAP = 1;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** A cell, by row and column of the chart. */
    record Cell(int row, int column) {}

    private final HeatChart chart;
    private final Region[][] cells;
    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();
    private final ObjectProperty<@Nullable Cell> chosen = new SimpleObjectProperty<>();

    /** @param words what is said of a cell */
    HeatGrid(HeatChart chart, java.util.function.Function<Cell, String> words, Consumer<Cell> choose) {
        this.chart = chart;
        getStyleClass().add("heat-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        cells = new Region[chart.rows().size()][chart.columns().size()];
        long most = 0;
        for (long[] row : chart.values()) {
            for (long value : row) {
                most = Math.max(most, value);
            }
        }
        long top = most;
        ToIntFunction<Long> shade = value -> shade(value, top);
        for (int row = 0; row < cells.length; row++) {
            rowNames.add(name(chart.rows().get(row)));
            for (int column = 0; column < cells[row].length; column++) {
                var at = new Cell(row, column);
                var cell = new Region();
                cell.getStyleClass().addAll("heat-cell", "heat-" + shade.applyAsInt(chart.values()[row][column]));
                Hint.on(cell, words.apply(at));
                cell.setOnMouseClicked(event -> {
                    requestFocus();
                    choose.accept(at);
                });
                cells[row][column] = cell;
                getChildren().add(cell);
            }
        }
        for (String column : chart.columns()) {
            columnNames.add(name(column));
        }
        getChildren().addAll(rowNames);
        getChildren().addAll(columnNames);
        chosen.subscribe((old, now) -> {
            mark(old, false);
            mark(now, true);
            setAccessibleText(now == null ? chart.title() : words.apply(now));
        });
        setAccessibleText(chart.title());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Cell next = step(event);
            if (next != null) {
                choose.accept(next);
                event.consume();
            }
        });
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("heat-name", "digits", "quiet");
        return label;
    }

    /** 0 for nothing, then darker with each factor of four up to the fullest cell. */
    static int shade(long value, long most) {
        if (value <= 0) {
            return 0;
        }
        int below = (Long.SIZE - Long.numberOfLeadingZeros(most / value) - 1) / 2;
        return Math.max(1, SHADES - below);
    }

    /** Where the keyboard goes from the chosen cell; arrows alone go from step to step of the recording. */
    private @Nullable Cell step(KeyEvent event) {
        if (!event.isShiftDown() || cells.length == 0) {
            return null;
        }
        Cell at = chosen.get();
        int row = at == null ? 0 : at.row();
        int column = at == null ? chart.columns().size() - 1 : at.column();
        Cell next = switch (event.getCode()) {
            case UP -> new Cell(row - 1, column);
            case DOWN -> new Cell(row + 1, column);
            case LEFT -> new Cell(row, column - 1);
            case RIGHT -> new Cell(row, column + 1);
            default -> null;
        };
        if (next == null) {
            return null;
        }
        return at == null
                ? new Cell(row, column)
                : new Cell(
                        Math.clamp(next.row(), 0, cells.length - 1), Math.clamp(next.column(), 0, cells[0].length - 1));
    }

    private void mark(@Nullable Cell cell, boolean on) {
        if (cell != null && cell.row() < cells.length && cell.column() < cells[cell.row()].length) {
            cells[cell.row()][cell.column()].pseudoClassStateChanged(CHOSEN, on);
        }
    }

    /** Outlines a cell. */
    void choose(@Nullable Cell cell) {
        chosen.set(cell);
    }

    @Override
    protected double computePrefHeight(double width) {
        return cells.length * row(width < 0 ? getWidth() : width) + COLUMN_NAMES;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Cells are about square, within limits. */
    private double row(double width) {
        return Math.clamp(Math.floor(columnWidth(width)), LEAST_ROW, MOST_ROW);
    }

    private double columnWidth(double width) {
        return Math.floor((width - ROW_NAMES) / Math.max(1, chart.columns().size()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = chart.columns().size();
        double width = columnWidth(getWidth());
        double height = row(getWidth());
        for (int row = 0; row < cells.length; row++) {
            double y = row * height;
            rowNames.get(row).resizeRelocate(0, y, ROW_NAMES - 4, height);
            for (int column = 0; column < columns; column++) {
                cells[row][column].resizeRelocate(ROW_NAMES + column * width, y, width - GAP, height - GAP);
            }
        }
        // every third name: two digits need more room than a cell has
        for (int column = 0; column < columns; column++) {
            Label name = columnNames.get(column);
            name.setVisible(column % 3 == 0);
            double named = Math.max(width, 20);
            name.resizeRelocate(
                    ROW_NAMES + column * width + width / 2 - named / 2, cells.length * height, named, COLUMN_NAMES);
        }
    }
}
