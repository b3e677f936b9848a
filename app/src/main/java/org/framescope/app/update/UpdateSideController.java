package org.framescope.app.update;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.pause.Durations;
import org.framescope.engine.recording.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Wires the side of the window: the step's story, and with a live update the pause clock above it, and beside it what
 * the update is about and what was found.
 */
public final class UpdateSideController {

    private static final PseudoClass VIOLATED = PseudoClass.getPseudoClass("violated");

    private final UpdateViewModel model;
    private final Node step;
    private final Node update;
    private final Node findings;
    private final PauseBar bar = new PauseBar();

    @FXML
    private VBox clock;

    @FXML
    private Label guests;

    @FXML
    private Label xen;

    @FXML
    private Label elapsed;

    @FXML
    private Label total;

    @FXML
    private Label dominant;

    @FXML
    private Pane tabs;

    @FXML
    private ToggleGroup pages;

    @FXML
    private ToggleButton stepTab;

    @FXML
    private ToggleButton updateTab;

    @FXML
    private ToggleButton findingsTab;

    @FXML
    private StackPane page;

    /**
     * @param step the story of the shown step
     * @param update what the update is about
     * @param findings what was found
     */
    public UpdateSideController(UpdateViewModel model, Node step, Node update, Node findings) {
        this.model = model;
        this.step = step;
        this.update = update;
        this.findings = findings;
    }

    @FXML
    private void initialize() {
        clock.getChildren().add(2, bar);
        page.getChildren().setAll(step, update, findings);
        pages.selectedToggleProperty().subscribe((old, chosen) -> {
            if (chosen == null) {
                // one of them is always shown
                pages.selectToggle(old);
            }
            showPage();
        });
        model.openedProperty().subscribe(this::showOpened);
        model.momentProperty().subscribe(this::showMoment);
    }

    private void showOpened(@Nullable OpenedUpdate opened) {
        setShown(clock, opened != null);
        setShown(tabs, opened != null);
        if (opened != null) {
            int count = opened.result().findings().size();
            findingsTab.setText(
                    count == 0 ? Texts.get("side.findings") : Texts.get("side.findings.count", Units.count(count)));
            findingsTab.pseudoClassStateChanged(
                    VIOLATED,
                    opened.result().findings().stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION));
        }
        pages.selectToggle(stepTab);
        showPage();
    }

    private void showPage() {
        step.setVisible(stepTab.isSelected());
        update.setVisible(updateTab.isSelected());
        findings.setVisible(findingsTab.isSelected());
    }

    private void showMoment(@Nullable UpdateMoment now) {
        if (now == null) {
            return;
        }
        PauseReading pause = now.pause();
        String state = Names.of(pause.guests());
        guests.setText(Texts.get("guests." + state));
        for (GuestState each : GuestState.values()) {
            guests.pseudoClassStateChanged(PseudoClass.getPseudoClass(Names.of(each)), each == pause.guests());
        }
        xen.setText(now.xen());
        elapsed.setText(pause.elapsed());
        boolean timed = pause.totalNanos() > 0;
        total.setText(timed ? Texts.get("clock.total", Durations.text(pause.totalNanos())) : "");
        bar.show(pause);
        setShown(bar, timed);
        String share = Math.round(100 * pause.dominantShare()) + " %";
        dominant.setText(
                timed
                        ? Texts.get(
                                "clock.dominant",
                                pause.dominant().title(),
                                Durations.text(pause.nanosOf(pause.dominant())),
                                share)
                        : Texts.get("clock.none"));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
