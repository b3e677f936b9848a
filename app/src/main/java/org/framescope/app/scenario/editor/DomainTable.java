package org.framescope.app.scenario.editor;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;

/** The table of domains: every cell can be typed into at once, without a mode for editing. */
final class DomainTable {

    private static final double TYPE = 88;
    private static final double MEMORY = 96;
    private static final double VCPUS = 64;
    private static final double NODE = 88;
    private static final double PASSTHROUGH = 80;
    private static final double COUNT = 64;
    private static final double TOOLS = 56;

    private final ScenarioEditorViewModel model;
    private final Pane box;
    private final ObservableList<Integer> nodes = FXCollections.observableArrayList();
    private final Map<DomainDraft, Row> rows = new IdentityHashMap<>();

    /** One row, and the cells that can be wrong. */
    private record Row(HBox line, Map<String, Node> cells) {}

    DomainTable(ScenarioEditorViewModel model, HBox head, Pane box) {
        this.model = model;
        this.box = box;
        head(head);
        model.hostProperty().subscribe(host -> offerNodes(host == null ? 1 : host.nodes()));
        model.domains().addListener((ListChangeListener<DomainDraft>) change -> refill());
        model.notes().addListener((ListChangeListener<EditorNote>) change -> mark());
        refill();
    }

    /** A node that the host lacks stays on offer, so that the row can say so. */
    private void offerNodes(int count) {
        int most = model.domains().stream()
                .mapToInt(row -> row.nodeProperty().get())
                .max()
                .orElse(DomainSpec.ANY_NODE);
        List<Integer> offered = IntStream.range(DomainSpec.ANY_NODE, Math.max(count, most + 1))
                .boxed()
                .toList();
        if (!offered.equals(nodes)) {
            nodes.setAll(offered);
        }
    }

    private static void head(HBox head) {
        head.getChildren()
                .setAll(
                        title("editor.domain.name", 0),
                        title("editor.domain.type", TYPE),
                        title("editor.domain.memory", MEMORY),
                        title("editor.domain.vcpus", VCPUS),
                        title("editor.domain.node", NODE),
                        title("editor.domain.passthrough", PASSTHROUGH),
                        title("editor.domain.count", COUNT),
                        title("editor.domain.tools", TOOLS));
    }

    private static Label title(String key, double width) {
        var label = Fields.word(key);
        label.getStyleClass().add("quiet");
        if (width > 0) {
            label.setMinWidth(width);
            label.setPrefWidth(width);
        } else {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        return label;
    }

    private void refill() {
        HostChoice host = model.hostProperty().get();
        offerNodes(host == null ? 1 : host.nodes());
        rows.keySet().removeIf(draft -> !model.domains().contains(draft));
        List<HBox> lines = model.domains().stream()
                .map(draft -> rows.computeIfAbsent(draft, this::row).line())
                .toList();
        // a row that is typed into must stay where it is, or it would lose the focus
        if (!lines.equals(box.getChildren())) {
            box.getChildren().setAll(lines);
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < model.domains().size(); i++) {
            int number = i;
            Row row = rows.get(model.domains().get(i));
            if (row == null) {
                // notes may speak of a new row before it is drawn
                continue;
            }
            row.line().setId("domain-" + number);
            row.cells()
                    .forEach((field, cell) -> NoteBox.show(
                            cell,
                            model.notes().stream()
                                    .anyMatch(note -> note.place() == Place.DOMAINS
                                            && note.item() == number
                                            && note.field().equals(field))));
        }
    }

    private Row row(DomainDraft draft) {
        TextField name = Fields.text(draft.nameProperty(), 0, Texts.get("editor.domain.name"));
        name.getStyleClass().add("domain-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        Node type = Fields.choice(
                FXCollections.observableArrayList(DomainType.values()),
                draft.typeProperty(),
                DomainType::name,
                TYPE,
                Texts.get("editor.domain.type"));
        TextField memory =
                digits(Fields.text(draft.memoryProperty(), MEMORY, Texts.get("editor.domain.memory")), "domain-memory");
        TextField vcpus =
                digits(Fields.text(draft.vcpusProperty(), VCPUS, Texts.get("editor.domain.vcpus")), "domain-vcpus");
        Node node = Fields.choice(nodes, draft.nodeProperty(), DomainTable::nodeName, NODE, nodeHeading());
        TextField count =
                digits(Fields.text(draft.countProperty(), COUNT, Texts.get("editor.domain.count")), "domain-count");
        var passthrough = new CheckBox();
        passthrough.selectedProperty().bindBidirectional(draft.passthroughProperty());
        passthrough.setAccessibleText(Texts.get("editor.domain.passthrough"));
        var passthroughBox = new HBox(passthrough);
        passthroughBox.setAlignment(Pos.CENTER_LEFT);
        passthroughBox.setMinWidth(PASSTHROUGH);
        passthroughBox.getStyleClass().add("domain-check");
        var tools = new HBox(
                Fields.icon("icon-duplicate", "editor.domain.duplicate", () -> model.duplicateDomain(draft)),
                Fields.icon("icon-remove", "editor.domain.remove", () -> model.removeDomain(draft)));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(TOOLS);
        var line = new HBox(name, type, memory, vcpus, node, passthroughBox, count, tools);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("domain-row");
        return new Row(
                line,
                Map.of(
                        DomainDraft.NAME, name,
                        DomainDraft.MEMORY, memory,
                        DomainDraft.VCPUS, vcpus,
                        DomainDraft.NODE, node,
                        DomainDraft.COUNT, count));
    }

    private static TextField digits(TextField field, String style) {
        field.getStyleClass().addAll("digits", style);
        return field;
    }

    private static String nodeHeading() {
        return Texts.get("editor.domain.node");
    }

    private static String nodeName(int node) {
        return node == DomainSpec.ANY_NODE ? Texts.get("editor.domain.node.any") : String.valueOf(node);
    }

    /** For a new row: puts the keyboard into its name. */
    void editLast() {
        if (!box.getChildren().isEmpty() && box.getChildren().getLast() instanceof Region line) {
            line.getChildrenUnmodifiable().getFirst().requestFocus();
        }
    }
}
