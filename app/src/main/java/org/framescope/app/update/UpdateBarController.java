package org.framescope.app.update;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Spare;
import org.framescope.app.scenario.HostSummary;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Wires the line that says which host goes from which Xen to which, and how that ends. */
public final class UpdateBarController {

    private final UpdateViewModel model;

    @FXML
    private HBox bar;

    @FXML
    private Label name;

    @FXML
    private Label summary;

    @FXML
    private Label chain;

    @FXML
    private Label outcome;

    public UpdateBarController(UpdateViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Spare.from(bar, summary);
        model.openedProperty().subscribe(this::show);
    }

    private void show(@Nullable OpenedUpdate update) {
        if (update == null) {
            return;
        }
        UpdateResult result = update.result();
        UpdateScenario scenario = result.scenario();
        name.setText(scenario.name());
        summary.setText(
                HostSummary.of(scenario.host()) + "  ·  " + scenario.strategy().title());
        // what has no room in a narrow window is read here
        name.setTooltip(Hint.of(Stream.of(scenario.name(), summary.getText(), scenario.shows())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"))));
        summary.setTooltip(Hint.of(scenario.host().name()));
        chain.setText(BuildChain.of(builds(scenario).map(XenBuild::id).toList()));
        chain.setTooltip(Hint.of(builds(scenario).map(XenBuild::title).collect(Collectors.joining("\n"))));
        showOutcome(result.outcome());
    }

    private static Stream<XenBuild> builds(UpdateScenario scenario) {
        return Stream.concat(Stream.of(scenario.first()), scenario.next().stream());
    }

    private void showOutcome(Outcome ended) {
        for (Outcome each : Outcome.values()) {
            outcome.pseudoClassStateChanged(PseudoClass.getPseudoClass(Names.of(each)), each == ended);
        }
        outcome.setText(Texts.get("outcome." + Names.of(ended)));
        outcome.setTooltip(Hint.of(Texts.get("outcome." + Names.of(ended) + ".hint")));
    }
}
