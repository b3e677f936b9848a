package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Wording;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.recording.StepDifference;
import org.jspecify.annotations.Nullable;

/** Wires the list of all differences: of steps, and of memory at the end. */
public final class DifferenceListController {

    private static final double CELL_HEIGHT = 40;

    private final PairViewModel model;
    private final ObservableValue<AddressUnit> unit;
    private final DifferenceListViewModel list;

    @FXML
    private ToggleGroup kinds;

    @FXML
    private ToggleButton memoryTab;

    @FXML
    private HBox filters;

    @FXML
    private ChoiceBox<Kind> kind;

    @FXML
    private TextField text;

    @FXML
    private Label count;

    @FXML
    private ListView<Integer> steps;

    @FXML
    private ScrollPane memoryScroll;

    @FXML
    private VBox memory;

    /** A choice of the filter. */
    private record Kind(@Nullable StepDifference difference) {}

    /** @param unit in what places are written */
    public DifferenceListController(PairViewModel model, ObservableValue<AddressUnit> unit) {
        this.model = model;
        this.unit = unit;
        list = model.differences();
    }

    @FXML
    private void initialize() {
        List<Kind> choices = new ArrayList<>();
        choices.add(new Kind(null));
        Arrays.stream(StepDifference.values())
                .filter(each -> each != StepDifference.NONE)
                .map(Kind::new)
                .forEach(choices::add);
        kind.getItems().setAll(choices);
        kind.setConverter(new Wording<>(each -> DifferenceFilter.name(each.difference())));
        kind.setValue(choices.getFirst());
        kind.valueProperty().subscribe(chosen -> filter());
        text.textProperty().subscribe(typed -> filter());
        steps.setFixedCellSize(CELL_HEIGHT);
        steps.setCellFactory(view -> new DifferenceCell(model, unit));
        steps.setPlaceholder(new Label(Texts.get("compare.list.empty")));
        steps.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
        steps.heightProperty().subscribe(height -> reveal());
        unit.subscribe(chosen -> steps.refresh());
        list.stopsProperty().subscribe(this::fill);
        list.filterProperty().subscribe(filter -> showFilter(filter, choices));
        model.stopProperty().subscribe(stop -> select());
        model.pairProperty().subscribe(this::showMemory);
        TableActions.attach(steps, this::stepTable);
        TableActions.attach(memory, this::memoryTable);
        kinds.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                kinds.selectToggle(before);
                return;
            }
            showList();
        });
        showList();
    }

    private void showList() {
        boolean ofMemory = memoryTab.isSelected();
        shown(memoryScroll, ofMemory);
        shown(steps, !ofMemory);
        shown(filters, !ofMemory);
        shown(count, !ofMemory);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void filter() {
        Kind chosen = kind.getValue();
        list.filterProperty().set(new DifferenceFilter(chosen == null ? null : chosen.difference(), text.getText()));
    }

    private void showFilter(DifferenceFilter filter, List<Kind> choices) {
        if (filter.equals(DifferenceFilter.ALL)) {
            kind.setValue(choices.getFirst());
            text.clear();
        }
    }

    private void fill(int[] stops) {
        steps.setItems(FXCollections.observableList(new IntList(stops)));
        count.setText(list.count());
        select();
    }

    /** Selects the shown stop when it is in the list, so that stepping and the list agree. */
    private void select() {
        int index = Arrays.binarySearch(
                list.stopsProperty().get(), model.stopProperty().get());
        if (index < 0) {
            steps.getSelectionModel().clearSelection();
        } else if (steps.getSelectionModel().getSelectedIndex() != index) {
            steps.getSelectionModel().select(index);
            reveal();
        }
    }

    private void reveal() {
        int index = steps.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            steps.scrollTo(Math.max(0, index - 2));
        }
    }

    private void goTo(@Nullable Integer stop) {
        if (stop != null) {
            int[] stops = list.stopsProperty().get();
            int from = Arrays.binarySearch(stops, model.stopProperty().get());
            boolean neighbour = from >= 0 && Math.abs(Arrays.binarySearch(stops, stop) - from) <= 1;
            // the arrow keys wander through the list, all else leads far away
            if (neighbour) {
                model.goTo(stop);
            } else {
                model.jumpTo(stop);
            }
        }
    }

    private void showMemory(@Nullable RunPair pair) {
        memory.getChildren().clear();
        if (pair == null) {
            return;
        }
        memory.getChildren()
                .addAll(pair.atEnd().uses().stream()
                        .map(StepColumns::memoryLine)
                        .map(DifferenceListController::line)
                        .toList());
        if (pair.atEnd().uses().isEmpty()) {
            memory.getChildren().add(line(Texts.get("compare.memory.same")));
        }
    }

    private static Label line(String words) {
        var line = new Label(words);
        line.setWrapText(true);
        return line;
    }

    private @Nullable Table stepTable() {
        RunPair pair = model.pairProperty().get();
        return pair == null
                ? null
                : DifferenceTables.steps(pair, list.stopsProperty().get(), unit.getValue());
    }

    private @Nullable Table memoryTable() {
        RunPair pair = model.pairProperty().get();
        return pair == null ? null : DifferenceTables.memory(pair.atEnd());
    }
}
