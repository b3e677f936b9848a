package org.framescope.app.compare;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.capture.EventPairs.EventPair;
import org.jspecify.annotations.Nullable;

/** Wires the page that sets a recorded boot beside the simulated one, event by event. */
public final class TruthController {

    private static final double CELL_HEIGHT = 24;

    private final TruthViewModel model;
    private final BiConsumer<SimulatedBoot, Integer> openStep;

    @FXML
    private Label title;

    @FXML
    private Label verdict;

    @FXML
    private Label explanation;

    @FXML
    private VBox failing;

    @FXML
    private CheckBox onlyDifferences;

    @FXML
    private Label count;

    @FXML
    private ListView<EventPair> events;

    @FXML
    private Label recorded;

    @FXML
    private Label simulated;

    @FXML
    private Button go;

    /** @param openStep shows the boot in the main view, at a step */
    public TruthController(TruthViewModel model, BiConsumer<SimulatedBoot, Integer> openStep) {
        this.model = model;
        this.openStep = openStep;
    }

    @FXML
    private void initialize() {
        onlyDifferences.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        events.setCellFactory(view -> new EventCell());
        events.setPlaceholder(new Label(Texts.get("truth-page.none")));
        events.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                goToStep();
            }
        });
        events.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToStep();
                event.consume();
            }
        });
        events.setFixedCellSize(CELL_HEIGHT);
        events.getSelectionModel().selectedItemProperty().subscribe(this::read);
        model.eventsProperty().subscribe(this::list);
        model.truthProperty().subscribe(this::show);
        TableActions.attach(events, model::table);
    }

    /** Says the chosen event in full, for both. */
    private void read(@Nullable EventPair chosen) {
        go.setDisable(!hasStep(chosen));
        recorded.setText(chosen == null ? Texts.get("truth-page.choose") : EventCell.words(chosen.recorded()));
        simulated.setText(chosen == null ? "" : EventCell.words(chosen.simulated()));
    }

    private void list(List<EventPair> listed) {
        events.setItems(FXCollections.observableList(listed));
        count.setText(model.count());
        events.getSelectionModel().selectFirst();
        firstDifference();
    }

    private void show(@Nullable Truth truth) {
        if (truth == null) {
            return;
        }
        title.setText(truth.boot().scenario().host().name());
        verdict.setText(model.verdict());
        boolean different = !truth.comparison().isEqual();
        failing.setVisible(different);
        failing.setManaged(different);
        explanation.setText(model.explanation());
        onlyDifferences.setDisable(truth.differences() == 0);
    }

    /** Selects the first event that differs, if one does. */
    @FXML
    private void firstDifference() {
        List<EventPair> listed = model.eventsProperty().get();
        for (int i = 0; i < listed.size(); i++) {
            if (!listed.get(i).same()) {
                events.getSelectionModel().select(i);
                events.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private static boolean hasStep(@Nullable EventPair event) {
        return event != null && event.step() > 0;
    }

    @FXML
    private void goToStep() {
        EventPair chosen = events.getSelectionModel().getSelectedItem();
        Truth truth = model.truthProperty().get();
        if (truth != null && hasStep(chosen)) {
            openStep.accept(truth.boot(), chosen.step());
        }
    }
}
