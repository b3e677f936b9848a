package org.framescope.app.timeline;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Wording;
import org.framescope.engine.frames.Units;

/** Wires the buttons, the step number and the scrubber. */
public final class TransportController {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final PlaybackViewModel model;
    private final FigureBarViewModel figureModel;
    private final BreakpointsViewModel breakpoints;

    @FXML
    private Pane transport;

    @FXML
    private Button first;

    @FXML
    private Button back;

    @FXML
    private Button play;

    @FXML
    private Button forward;

    @FXML
    private Button last;

    @FXML
    private TextField number;

    @FXML
    private Label total;

    @FXML
    private StackPane track;

    @FXML
    private Slider scrubber;

    @FXML
    private ChoiceBox<PlaySpeed> speed;

    @FXML
    private HBox figures;

    @FXML
    private Pane largeFigures;

    @FXML
    private Pane marked;

    @FXML
    private Label stopReason;

    /** True while the scrubber is moved by the model, not by hand. */
    private boolean following;

    public TransportController(
            PlaybackViewModel model, FigureBarViewModel figureModel, BreakpointsViewModel breakpoints) {
        this.model = model;
        this.figureModel = figureModel;
        this.breakpoints = breakpoints;
    }

    @FXML
    private void initialize() {
        transport.disableProperty().bind(model.lastStepProperty().isEqualTo(0));
        var atStart = model.stepProperty().lessThanOrEqualTo(1);
        var atEnd = model.stepProperty().greaterThanOrEqualTo(model.lastStepProperty());
        first.disableProperty().bind(atStart);
        back.disableProperty().bind(atStart);
        forward.disableProperty().bind(atEnd);
        last.disableProperty().bind(atEnd);
        List.of(first, back, forward, last).forEach(this::keepKeysAlive);
        total.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "/ " + Units.count(model.lastStepProperty().get()), model.lastStepProperty()));
        model.playingProperty().subscribe(this::showPlaying);
        model.stepProperty().subscribe(step -> showStep());
        model.lastStepProperty().subscribe(step -> showStep());
        number.setOnAction(event -> goToTyped());
        number.focusedProperty().subscribe(focused -> showStep());
        scrubber.valueProperty().subscribe(value -> scrubbed(value.intValue()));
        track.getChildren().addFirst(new PhaseBand(model));
        marked.getChildren().addFirst(new MarkBand(model, breakpoints));
        new FigureBar(figureModel, figures, largeFigures);
        breakpoints.reasonProperty().subscribe(this::showReason);
        speed.getItems().setAll(PlaySpeed.values());
        speed.setConverter(new Wording<>(speed -> Texts.get(speed.textKey())));
        speed.valueProperty().bindBidirectional(model.speedProperty());
    }

    /** The focus of a button that is disabled would go on to the number, which takes the arrow keys for itself. */
    private void keepKeysAlive(Button button) {
        button.disabledProperty().subscribe(disabled -> {
            if (disabled && button.isFocused()) {
                play.requestFocus();
            }
        });
    }

    private void showPlaying(boolean playing) {
        play.pseudoClassStateChanged(PLAYING, playing);
        play.setAccessibleText(Texts.get(playing ? "transport.pause" : "transport.play"));
    }

    private void showReason(String reason) {
        stopReason.setText(reason);
        stopReason.setTooltip(Hint.of(reason));
        stopReason.setVisible(!reason.isEmpty());
        stopReason.setManaged(!reason.isEmpty());
    }

    private void showStep() {
        following = true;
        scrubber.setMin(Math.min(1, model.lastStepProperty().get()));
        scrubber.setMax(Math.max(1, model.lastStepProperty().get()));
        scrubber.setValue(model.stepProperty().get());
        following = false;
        number.setText(Units.count(model.stepProperty().get()));
        number.pseudoClassStateChanged(INVALID, false);
        number.setPrefColumnCount(Units.count(model.lastStepProperty().get()).length() + 1);
    }

    private void scrubbed(int value) {
        if (!following) {
            model.pause();
            model.goTo(value);
        }
    }

    private void goToTyped() {
        OptionalInt typed = StepNumber.parse(number.getText());
        if (typed.isPresent()) {
            model.jumpTo(typed.getAsInt());
            showStep();
            // the arrow keys step again
            play.requestFocus();
        } else {
            number.pseudoClassStateChanged(INVALID, true);
        }
    }

    /** Puts the keyboard where no control takes the keys that step. */
    public void focus() {
        play.requestFocus();
    }

    /** Lets the user type the number of a step. */
    public void askForStep() {
        number.requestFocus();
        number.selectAll();
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
    private void play() {
        model.togglePlay();
    }

    @FXML
    private void forward() {
        model.forward();
    }

    @FXML
    private void last() {
        model.last();
    }
}
