package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.export.ChartActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.PanelController;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.heap.HeapContent.Measure;
import org.framescope.app.inspect.heap.ListHeads.Head;
import org.framescope.app.inspect.heap.ListHeads.Source;
import org.framescope.app.layouts.Wording;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.jspecify.annotations.Nullable;

/** Shows the free blocks of the heap: zones by orders, and the head of a list that is chosen. */
public final class HeapPanel {

    private final HeapViewModel model;
    private final PanelActions actions;
    /** As wide as it may be beside the measures in a narrow side. */
    private static final double NODES_WIDTH = 96;

    private final ChoiceBox<Integer> nodes = new ChoiceBox<>();

    private HeapPanel(HeapViewModel model, PanelActions actions) {
        this.model = model;
        this.actions = actions;
    }

    public static Pane load(HeapViewModel model, PanelActions actions) {
        var panel = new HeapPanel(model, actions);
        return PanelController.load(model, List.of(panel.controls()), actions, panel::build);
    }

    private Node controls() {
        nodes.setId("heap-node");
        nodes.setAccessibleText(Texts.get("heap.node.name"));
        nodes.setPrefWidth(NODES_WIDTH);
        nodes.setMinWidth(0);
        nodes.setConverter(new Wording<>(
                node -> node < 0 ? Texts.get("heap.node.all") : Texts.get("heap.node", Integer.toString(node))));
        nodes.valueProperty().subscribe(node -> {
            if (node != null) {
                model.nodeProperty().set(node);
            }
        });
        model.contentProperty().subscribe(this::offerNodes);
        var group = new ToggleGroup();
        var buttons = new HBox();
        for (Measure measure : Measure.values()) {
            var button = new ToggleButton(Texts.get("heap.measure." + Names.of(measure)));
            button.setId("heap-" + Names.of(measure));
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", measure == Measure.BYTES ? "left-pill" : "right-pill");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(measure);
            button.setSelected(measure == model.measureProperty().get());
            buttons.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((old, chosen) -> {
            if (chosen == null) {
                group.selectToggle(old);
            } else {
                model.measureProperty().set((Measure) chosen.getUserData());
            }
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, nodes, gap, buttons);
    }

    private void offerNodes(@Nullable HeapContent content) {
        int count = content == null ? 1 : content.count().nodes();
        nodes.setVisible(count > 1);
        nodes.setManaged(count > 1);
        if (nodes.getItems().size() != count + 1) {
            List<Integer> all = new ArrayList<>();
            for (int node = -1; node < count; node++) {
                all.add(node);
            }
            nodes.getItems().setAll(all);
        }
        nodes.setValue(model.nodeProperty().get());
    }

    private List<Node> build(HeapContent content) {
        if (content.isEmpty()) {
            return List.of(empty(content));
        }
        List<Node> parts = new ArrayList<>();
        var amount = Parts.explained(
                Texts.get("heap.free", Units.size(content.freeBytes()), Units.count(content.freeBlocks())),
                Units.exactBytes(content.freeBytes()));
        amount.setId("heap-free");
        parts.add(new VBox(
                2,
                amount,
                Parts.explained(
                        Texts.get(content.exact() ? "heap.exact" : "heap.counted"),
                        Texts.get("heap.exact.hint"),
                        "quiet")));
        parts.add(grid(content));
        parts.add(list(content));
        return parts;
    }

    private Node empty(HeapContent content) {
        if (content.count().frames(-1) > 0) {
            return Parts.empty(Texts.get("heap.empty.node"));
        }
        if (content.heapStep() == 0) {
            return Parts.empty(Texts.get("heap.empty"));
        }
        return Parts.empty(
                Texts.get("heap.not-yet"),
                Parts.link(
                        Texts.get("heap.not-yet.link", Units.count(content.heapStep())),
                        () -> actions.goToStep(content.heapStep())));
    }

    private Node grid(HeapContent content) {
        var grid = new HeatGrid(
                content.heat(),
                at -> words(content, content.zones().get(at.row()), at.column()),
                at -> model.cellProperty().set(new HeapCell(content.zones().get(at.row()), at.column())));
        grid.setId("heap-grid");
        ChartActions.attach(grid, content::heat);
        HeapCell cell = content.cell();
        int row = cell == null ? -1 : content.zones().indexOf(cell.zone());
        grid.choose(cell == null || row < 0 ? null : new HeatGrid.Cell(row, cell.order()));
        var caption = Parts.explained(Texts.get("heap.grid"), Texts.get("heap.grid.hint"), "quiet");
        return new VBox(8, caption, grid);
    }

    private String words(HeapContent content, int zone, int order) {
        return Texts.get(
                "heap.cell",
                Integer.toString(zone),
                Integer.toString(order),
                Units.size(Units.PAGE_SIZE << order),
                Units.count(content.count().blocks(content.node(), zone, order)),
                Units.size(content.bytes(zone, order)),
                actions.unit().range(new HeapCell(zone, order).zoneFrames()));
    }

    private Node list(HeapContent content) {
        HeapCell cell = content.cell();
        ListHeads heads = content.heads();
        if (cell == null || heads == null) {
            return Parts.empty(Texts.get("heap.list.choose"));
        }
        List<Node> lines = new ArrayList<>();
        var title = Parts.text(words(content, cell.zone(), cell.order()));
        title.setId("heap-cell");
        lines.add(title);
        if (heads.heads().isEmpty()) {
            lines.add(Parts.text(Texts.get("heap.list.none"), "quiet"));
            return Parts.section(Texts.get("heap.list"), lines);
        }
        lines.add(Parts.text(
                Texts.get(heads.source() == Source.LIST ? "heap.list.exact" : "heap.list.by-address"), "quiet"));
        if (heads.source() == Source.ADDRESS && heads.recordedStep() > 0) {
            String step = Units.count(heads.recordedStep());
            lines.add(Parts.link(Texts.get("heap.list.recorded", step), () -> actions.goToStep(heads.recordedStep())));
        }
        var blocks = new VBox(2);
        blocks.setId("heap-heads");
        for (Head head : heads.heads()) {
            Node place = Parts.place(head.frames(), actions);
            blocks.getChildren()
                    .add(
                            content.count().nodes() > 1 && content.node() < 0
                                    ? new HBox(
                                            8,
                                            place,
                                            Parts.text(Texts.get("heap.node", Integer.toString(head.node())), "quiet"))
                                    : place);
        }
        lines.add(blocks);
        long left = heads.blocks() - heads.heads().size();
        if (left > 0) {
            lines.add(Parts.text(Texts.get("panel.more", Units.count(left)), "quiet"));
        }
        return Parts.section(Texts.get("heap.list"), lines);
    }
}
