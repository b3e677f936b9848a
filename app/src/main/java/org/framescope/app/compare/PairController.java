package org.framescope.app.compare;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.compare.PairViewModel.View;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.MapView;
import org.framescope.engine.recording.Phase;
import org.jspecify.annotations.Nullable;

/** Wires the page on which two runs are gone through together. */
public final class PairController {

    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double WIDE_FROM = 1800;

    private final PairViewModel model;
    private final MapView mainMap;
    private final Runnable chooseOther;
    private final Runnable swap;
    private final Consumer<Side> open;
    private final ObservableBooleanValue hasFigures;
    private final Runnable goToFigures;

    @FXML
    private VBox page;

    @FXML
    private Button figures;

    @FXML
    private Label leftTitle;

    @FXML
    private Label leftDetail;

    @FXML
    private Label rightTitle;

    @FXML
    private Label rightDetail;

    @FXML
    private ToggleButton sideBySide;

    @FXML
    private ToggleButton differenceMap;

    @FXML
    private StackPane maps;

    @FXML
    private ScrollPane step;

    @FXML
    private StackPane list;

    @FXML
    private Label rough;

    @FXML
    private Label position;

    @FXML
    private HBox transport;

    @FXML
    private Button firstDifference;

    @FXML
    private Button previousDifference;

    @FXML
    private Button nextDifference;

    /**
     * @param mainMap the map whose palette, arrangement, colours and unit hold here too
     * @param chooseOther asks for another run to compare with
     * @param swap changes the sides
     * @param open shows one of the runs alone
     * @param hasFigures whether there is a page with figures of both runs
     * @param goToFigures goes to that page
     */
    public PairController(
            PairViewModel model,
            MapView mainMap,
            Runnable chooseOther,
            Runnable swap,
            Consumer<Side> open,
            ObservableBooleanValue hasFigures,
            Runnable goToFigures) {
        this.model = model;
        this.mainMap = mainMap;
        this.chooseOther = chooseOther;
        this.swap = swap;
        this.open = open;
        this.hasFigures = hasFigures;
        this.goToFigures = goToFigures;
    }

    @FXML
    private void initialize() {
        figures.visibleProperty().bind(hasFigures);
        figures.managedProperty().bind(hasFigures);
        maps.getChildren().setAll(new PairMaps(model, mainMap));
        var columns = new StepColumns(model, mainMap.unitProperty());
        step.setContent(columns);
        // as high as its lines need; the list below takes the rest
        columns.heightProperty().subscribe(height -> step.setPrefHeight(height.doubleValue() + 2));
        list.getChildren()
                .setAll(Layouts.<Node>load(
                        "difference-list.fxml", new DifferenceListController(model, mainMap.unitProperty())));
        var track = new PairTrack(model, mainMap.darkProperty());
        HBox.setHgrow(track, Priority.ALWAYS);
        transport.getChildren().add(track);
        page.widthProperty().subscribe(width -> page.pseudoClassStateChanged(WIDE, width.doubleValue() >= WIDE_FROM));
        model.pairProperty().subscribe(this::showPair);
        model.stopProperty().subscribe(stop -> showStop());
        model.viewProperty().subscribe(view -> {
            sideBySide.setSelected(view == View.SIDE_BY_SIDE);
            differenceMap.setSelected(view == View.DIFFERENCE);
        });
    }

    private void showPair(@Nullable RunPair pair) {
        if (pair == null) {
            return;
        }
        name(leftTitle, leftDetail, pair, pair.left());
        name(rightTitle, rightDetail, pair, pair.right());
        String phases = pair.steps().alignment().roughPhases().stream()
                .map(Phase::title)
                .distinct()
                .collect(Collectors.joining(", "));
        rough.setText(Texts.get("compare.rough", phases));
        rough.setVisible(!phases.isEmpty());
        rough.setManaged(!phases.isEmpty());
        showStop();
    }

    private static void name(Label title, Label detail, RunPair pair, Side side) {
        title.setText(pair.title(side));
        detail.setText(pair.subtitle(side));
        String all = side.title() + "\n" + side.detail();
        Hint.on(title, all);
        Hint.on(detail, all);
    }

    private void showStop() {
        RunPair pair = model.pairProperty().get();
        if (pair == null) {
            return;
        }
        int stop = model.stopProperty().get();
        position.setText(PairTrack.position(pair, stop));
        Hint.on(position, position.getText());
        nextDifference.setDisable(pair.steps().nextDifference(stop) == 0);
        previousDifference.setDisable(pair.steps().previousDifference(stop) == 0);
        firstDifference.setDisable(pair.steps().differenceCount() == 0);
    }

    @FXML
    private void showSideBySide() {
        model.viewProperty().set(View.SIDE_BY_SIDE);
        sideBySide.setSelected(true);
    }

    @FXML
    private void showDifference() {
        model.viewProperty().set(View.DIFFERENCE);
        differenceMap.setSelected(true);
    }

    @FXML
    private void swapSides() {
        swap.run();
    }

    @FXML
    private void compareWith() {
        chooseOther.run();
    }

    @FXML
    private void showFigures() {
        goToFigures.run();
    }

    @FXML
    private void openLeft() {
        open(true);
    }

    @FXML
    private void openRight() {
        open(false);
    }

    private void open(boolean left) {
        RunPair pair = model.pairProperty().get();
        if (pair != null) {
            open.accept(left ? pair.left() : pair.right());
        }
    }

    @FXML
    private void first() {
        model.first();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void forward() {
        model.forward();
    }

    @FXML
    private void last() {
        model.last();
    }

    @FXML
    private void goToFirstDifference() {
        model.firstDifference();
    }

    @FXML
    private void goToPreviousDifference() {
        model.previousDifference();
    }

    @FXML
    private void goToNextDifference() {
        model.nextDifference();
    }
}
