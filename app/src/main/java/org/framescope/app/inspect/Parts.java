package org.framescope.app.inspect;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.ChartView;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;

/** The pieces from which panels are put together, so that they all look alike. */
public final class Parts {

    private static final double CHART_HEIGHT = 132;

    private Parts() {}

    /** Words that wrap. */
    public static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Words with an explanation on hover. */
    public static Label explained(String words, String hint, String... styles) {
        Label label = text(words, styles);
        Hint.on(label, hint);
        return label;
    }

    /** A part of a panel under a title. */
    public static VBox section(String title, List<? extends Node> content) {
        var box = new VBox(text(title, "section-title"));
        box.getChildren().addAll(content);
        box.getStyleClass().add("section");
        return box;
    }

    public static VBox section(String title, Node... content) {
        return section(title, List.of(content));
    }

    /** Words that do something. */
    public static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.getStyleClass().add("panel-link");
        link.setWrapText(true);
        link.setMinHeight(Label.USE_PREF_SIZE);
        link.setOnAction(event -> {
            // looked at once more, it looks the same
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** {@code Step 57}, which leads there. */
    public static Hyperlink stepLink(int step, PanelActions actions) {
        return link(Texts.get("panel.step", Units.count(step)), () -> actions.goToStep(step));
    }

    /**
     * {@code [0xb_e000_0000, 0xb_e020_0000)} in the chosen unit, which leads to the frames on the map; in another unit and
     * with the exact size on hover.
     */
    public static Hyperlink place(FrameRange frames, PanelActions actions) {
        AddressUnit unit = actions.unit();
        Hyperlink link = link(unit.range(frames), () -> actions.showFrames(frames));
        link.getStyleClass().addAll("digits", "place");
        Hint.on(
                link,
                Texts.get(
                        "panel.place",
                        unit.counterpart().range(frames),
                        Units.exactBytes(frames.bytes()),
                        Units.count(frames.frames())));
        link.setAccessibleText(Texts.get("panel.place.name", unit.range(frames), Units.size(frames.bytes())));
        return link;
    }

    /** An amount of memory, rounded; exact on hover. */
    public static Label size(long bytes, String... styles) {
        return explained(Units.size(bytes), Units.exactBytes(bytes), styles);
    }

    /** A table of names and values. */
    public static GridPane figures() {
        var grid = new GridPane();
        grid.getStyleClass().add("figures");
        grid.setHgap(8);
        grid.setVgap(4);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(40);
        var values = new ColumnConstraints();
        values.setHalignment(javafx.geometry.HPos.RIGHT);
        // a value is never cut, nor does it reach into its name
        values.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    /** Adds a line to such a table. */
    public static void figure(GridPane grid, String name, String hint, Node value) {
        Label label = text(name, "figure-name");
        if (!hint.isEmpty()) {
            Hint.on(label, hint);
        }
        value.getStyleClass().add("figure-value");
        if (value instanceof Labeled words) {
            words.setWrapText(false);
            words.setMinWidth(Region.USE_PREF_SIZE);
        }
        grid.addRow(grid.getRowCount(), label, value);
    }

    /** Adds a line that belongs to the one above it. */
    public static void below(GridPane grid, Node value) {
        var line = new HBox(value);
        line.setAlignment(Pos.CENTER_RIGHT);
        grid.add(line, 0, grid.getRowCount(), 2, 1);
    }

    /** Adds a number to such a table; exact on hover. */
    public static void figure(GridPane grid, String name, String hint, Unit unit, long value) {
        String exact = unit == Unit.BYTES ? Units.exactBytes(value) : Units.count(value);
        figure(grid, name, hint, explained(unit.format(value), exact));
    }

    /** A chart over the steps, which marks the shown one and leads to others. */
    public static ChartView chart(StepsChart chart, int step, PanelActions actions) {
        var view = new ChartView(chart);
        view.setPrefHeight(CHART_HEIGHT);
        view.shownStepProperty().set(step);
        view.onGoToStepProperty().set(actions::goToStep);
        view.setId("chart-" + chart.id());
        return view;
    }

    /** What a panel says where there is nothing to show. */
    public static VBox empty(String words, Node... ways) {
        var box = new VBox(text(words, "quiet"));
        box.getChildren().addAll(ways);
        box.getStyleClass().add("section");
        return box;
    }
}
