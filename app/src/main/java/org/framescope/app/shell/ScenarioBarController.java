package org.framescope.app.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Spare;
import org.framescope.app.layouts.Wording;
import org.framescope.app.scenario.HostSummary;
import org.framescope.app.scenario.ScenarioViewModel;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.capture.TraceComparison;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Wires the line that says which host boots which Xen with which options, and lets the user change that. */
final class ScenarioBarController {

    private static final PseudoClass REMARKED = PseudoClass.getPseudoClass("remarked");

    private static final PseudoClass EQUAL = PseudoClass.getPseudoClass("equal");
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final ScenarioViewModel model;
    private final Runnable simulateAgain;

    @FXML
    private HBox bar;

    @FXML
    private Label host;

    @FXML
    private Label summary;

    @FXML
    private Label truth;

    @FXML
    private ComboBox<XenBuild> build;

    @FXML
    private TextField options;

    @FXML
    private Button simulate;

    ScenarioBarController(ScenarioViewModel model, Runnable simulateAgain) {
        this.model = model;
        this.simulateAgain = simulateAgain;
    }

    @FXML
    private void initialize() {
        Spare.from(bar, summary, truth);
        model.openedProperty().subscribe(this::showHost);
        build.setItems(model.builds());
        build.setConverter(new Wording<>(XenBuild::id));
        build.valueProperty().bindBidirectional(model.buildProperty());
        build.valueProperty()
                .subscribe(chosen ->
                        build.setTooltip(chosen == null ? null : new Tooltip(chosen.title() + "\n" + chosen.id())));
        options.textProperty().bindBidirectional(model.optionsProperty());
        options.textProperty().subscribe(text -> showEnd());
        options.widthProperty().subscribe(width -> showEnd());
        options.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        simulate.disableProperty().bind(model.editedProperty().not());
        model.remarks().addListener((ListChangeListener<OptionRemark>) change ->
                options.pseudoClassStateChanged(REMARKED, !model.remarks().isEmpty()));
    }

    /** The telling options come last, those of the console first. */
    private void showEnd() {
        if (!options.isFocused()) {
            // after the field was laid out with its new text
            Platform.runLater(options::end);
        }
    }

    private void showHost(@Nullable SimulatedBoot boot) {
        if (boot != null) {
            host.setText(boot.scenario().host().name());
            summary.setText(HostSummary.of(boot.scenario().host()));
            showTruth(boot.truth());
            var file = boot.scenario().file();
            // what has no room in a narrow window is read here
            host.setTooltip(Hint.of(String.join(
                    "\n",
                    host.getText(),
                    summary.getText(),
                    truth.getText(),
                    file == null ? Texts.get("host.no-file") : file.toString())));
        }
    }

    /** Says whether what is shown is known to be what a real Xen does. */
    private void showTruth(@Nullable TraceComparison comparison) {
        truth.pseudoClassStateChanged(EQUAL, comparison != null && comparison.isEqual());
        truth.pseudoClassStateChanged(DIFFERENT, comparison != null && !comparison.isEqual());
        String explanation;
        if (comparison == null) {
            truth.setText(Texts.get("truth.simulated"));
            explanation = Texts.get("truth.simulated.hint");
        } else if (comparison.difference() == null) {
            truth.setText(Texts.get("truth.equal"));
            explanation = Texts.get("truth.equal.hint", Units.count(comparison.events()));
        } else {
            truth.setText(Texts.get("truth.different"));
            explanation = Texts.get(
                    "truth.different.hint",
                    Units.count(comparison.difference().event()),
                    comparison.difference().expected(),
                    comparison.difference().got());
        }
        truth.setTooltip(Hint.of(explanation));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            simulateAgain.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            SimulatedBoot boot = model.openedProperty().get();
            options.setText(boot == null ? "" : boot.scenario().options());
            event.consume();
        }
    }

    @FXML
    private void simulate() {
        simulateAgain.run();
    }

    void editOptions() {
        options.requestFocus();
        options.end();
    }
}
