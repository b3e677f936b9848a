package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.charts.ChartView;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.PanelController;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.ShareLine;
import org.framescope.app.layouts.Hint;
import org.framescope.app.timeline.MemoryHistoryViewModel;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/** Shows how scattered free memory is: what can be had in one piece, and how much of it is of no use for larger requests. */
public final class FragmentationPanel {

    private static final double CHART_HEIGHT = 132;

    private final PanelActions actions;
    private final Node overTime;

    private FragmentationPanel(PanelActions actions, Node overTime) {
        this.actions = actions;
        this.overTime = overTime;
    }

    /**
     * @param history the figures of memory over all steps of the open run
     * @param step the step that is shown
     */
    public static Pane load(
            FragmentationViewModel model,
            MemoryHistoryViewModel history,
            ObservableIntegerValue step,
            PanelActions actions) {
        var panel = new FragmentationPanel(actions, OverTime.of(history, step, actions));
        return PanelController.load(model, List.of(), actions, panel::build);
    }

    private List<Node> build(FragmentationContent content) {
        FrameRange largest = content.largest();
        FrameRange stretch = content.stretch();
        if (largest == null || stretch == null) {
            return List.of(empty(content, actions), overTime);
        }
        var grid = Parts.figures();
        var free = Parts.size(content.freeBytes());
        free.setId("fragmentation-free");
        Parts.figure(grid, Texts.get("fragmentation.free"), Texts.get("fragmentation.free.hint"), free);
        Parts.figure(
                grid,
                Texts.get("fragmentation.blocks"),
                Texts.get("fragmentation.blocks.hint"),
                Parts.text(Units.count(content.blocks().freeBlocks())));
        Parts.figure(
                grid,
                Texts.get("fragmentation.half"),
                Texts.get("fragmentation.half.hint"),
                Parts.text(Units.size(Units.PAGE_SIZE << content.halfUsableOrder())));
        List<Node> parts = new ArrayList<>();
        parts.add(grid);
        parts.add(piece("largest", largest, actions));
        parts.add(piece("stretch", stretch, actions));
        parts.add(Parts.section(Texts.get("fragmentation.orders"), orders(content)));
        var unusable = new ChartView(content.unusable());
        unusable.setPrefHeight(CHART_HEIGHT);
        parts.add(unusable);
        parts.add(overTime);
        return parts;
    }

    private static Node empty(FragmentationContent content, PanelActions actions) {
        if (content.heapStep() == 0) {
            return Parts.empty(Texts.get("heap.empty"));
        }
        return Parts.empty(
                Texts.get("heap.not-yet"),
                Parts.link(
                        Texts.get("heap.not-yet.link", Units.count(content.heapStep())),
                        () -> actions.goToStep(content.heapStep())));
    }

    private static Node piece(String which, FrameRange frames, PanelActions actions) {
        var grid = Parts.figures();
        Label size = Parts.size(frames.bytes());
        size.setId("fragmentation-" + which);
        Parts.figure(grid, Texts.get("fragmentation.piece.size"), "", size);
        Parts.below(grid, Parts.place(frames, actions));
        Parts.figure(
                grid,
                Texts.get("fragmentation.piece.boundary"),
                Texts.get("fragmentation.piece.boundary.hint"),
                Parts.text(Units.size(alignment(frames.start()))));
        Label title = Parts.explained(
                Texts.get("fragmentation." + which), Texts.get("fragmentation." + which + ".hint"), "section-title");
        var box = new javafx.scene.layout.VBox(title, grid);
        box.getStyleClass().add("section");
        return box;
    }

    /** The largest power of two of which an address is a multiple, at most 1 TiB. */
    private static long alignment(long mfn) {
        long address = mfn << Units.PAGE_SHIFT;
        return address == 0 ? Units.TIB : Math.min(Units.TIB, Long.lowestOneBit(address));
    }

    /** A line for each order: how many blocks, their share of free memory, and what cannot be used for such a request. */
    private static Node orders(FragmentationContent content) {
        var grid = new GridPane();
        grid.setId("fragmentation-orders");
        grid.getStyleClass().add("order-lines");
        grid.setHgap(8);
        grid.setVgap(2);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(36);
        grid.getColumnConstraints().addAll(right(), bars, right(), right());
        grid.addRow(
                0,
                head("fragmentation.column.order"),
                head("fragmentation.column.share"),
                head("fragmentation.column.blocks"),
                head("fragmentation.column.unusable"));
        for (int order = HeapCount.ORDERS - 1; order >= 0; order--) {
            long blocks = content.blocks().blocks().get(order);
            long bytes = blocks << order + Units.PAGE_SHIFT;
            var bar = new ShareLine((double) bytes / content.freeBytes());
            Hint.on(bar, Texts.get("fragmentation.share.hint", Units.size(bytes), Units.exactBytes(bytes)));
            Label name = number(Units.size(Units.PAGE_SIZE << order));
            Hint.on(name, Texts.get("fragmentation.order.hint", Integer.toString(order)));
            Label count = number(Units.count(blocks));
            Label unusable = number(content.unusablePercent(order) + " %");
            Hint.on(unusable, Texts.get("fragmentation.column.unusable.hint"));
            if (blocks == 0) {
                List.of(name, count).forEach(label -> label.getStyleClass().add("quiet"));
            }
            grid.addRow(grid.getRowCount(), name, bar, count, unusable);
        }
        return grid;
    }

    private static ColumnConstraints right() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static Label head(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("quiet");
        Hint.on(label, Texts.get(key + ".hint"));
        return label;
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.getStyleClass().add("digits");
        return label;
    }
}
