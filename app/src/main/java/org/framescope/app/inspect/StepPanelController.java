package org.framescope.app.inspect;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.StepStory.Figure;
import org.framescope.app.inspect.allocator.AllocatorRequest;
import org.framescope.app.inspect.allocator.SearchPart;
import org.framescope.app.layouts.Hint;
import org.framescope.app.timeline.ChangeSummary;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.jspecify.annotations.Nullable;

/** Wires the panel that explains a step. */
public final class StepPanelController {

    /** Changes that are told one by one; more would bury the rest of the panel. */
    private static final int MOST_CHANGES = 12;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final StepPanelViewModel model;
    private final UseChips chips;
    private final PanelActions actions;
    private final SideViewModel side;

    @FXML
    private ScrollPane panel;

    @FXML
    private VBox story;

    @FXML
    private Label position;

    @FXML
    private Label phase;

    @FXML
    private Label title;

    @FXML
    private Label function;

    @FXML
    private Label why;

    @FXML
    private VBox failure;

    @FXML
    private VBox notes;

    @FXML
    private Pane changesSection;

    @FXML
    private VBox changes;

    @FXML
    private Pane figuresSection;

    @FXML
    private GridPane figures;

    @FXML
    private VBox details;

    /** @param side shows more of what the step says */
    public StepPanelController(StepPanelViewModel model, UseChips chips, PanelActions actions, SideViewModel side) {
        this.model = model;
        this.chips = chips;
        this.actions = actions;
        this.side = side;
    }

    @FXML
    private void initialize() {
        Hint.on(function, Texts.get("step.function.hint"));
        model.storyProperty().subscribe(this::show);
        actions.unitProperty().subscribe(unit -> repaint());
    }

    /** Draws the shown step again, in the colours and the unit that hold now. */
    public void repaint() {
        show(model.storyProperty().get());
    }

    private void show(@Nullable StepStory told) {
        story.setVisible(told != null);
        if (told == null) {
            return;
        }
        position.setText(told.position() + (told.repeat().isEmpty() ? "" : "  ·  " + told.repeat()));
        phase.setText(told.phase().title());
        Hint.on(phase, told.phase().explanation());
        title.setText(told.title());
        title.pseudoClassStateChanged(FAILED, told.failure() != null);
        function.setText(told.function());
        why.setText(told.why());
        showFailure(told.failure());
        showLines(notes, told.notes());
        showChanges(told.changes());
        showFigures(told);
        showRequest(told.request());
        panel.setVvalue(0);
    }

    private void showFailure(@Nullable Failure failed) {
        failure.getChildren().clear();
        setShown(failure, failed != null);
        if (failed != null) {
            failure.getChildren().setAll(FailureCard.build(failed));
        }
    }

    private void showRequest(@Nullable AllocatorRequest request) {
        details.getChildren().clear();
        setShown(details, request != null);
        if (request != null) {
            details.getChildren()
                    .setAll(
                            SearchPart.build(request, true, actions),
                            Parts.link(Texts.get("step.allocator"), () -> side.show(SidePage.ALLOCATOR)));
        }
    }

    private static void showLines(VBox box, java.util.List<String> lines) {
        setShown(box, !lines.isEmpty());
        box.getChildren().setAll(lines.stream().map(line -> text(line, "note")).toList());
    }

    private void showChanges(ChangeSummary summary) {
        changes.getChildren().clear();
        setShown(changesSection, true);
        summary.lines().stream()
                .limit(MOST_CHANGES)
                .forEach(line -> changes.getChildren().add(chips.lineOf(line, actions.unit())));
        if (summary.lines().size() > MOST_CHANGES) {
            String more = Units.count(summary.lines().size() - MOST_CHANGES);
            changes.getChildren().add(text(Texts.get("step.changes.more", more), "quiet"));
        }
        if (summary.regrouped() > 0) {
            String size = Units.size(summary.regrouped() << Units.PAGE_SHIFT);
            changes.getChildren().add(text(Texts.get("step.changes.regrouped", size), "quiet"));
        }
        if (changes.getChildren().isEmpty()) {
            changes.getChildren().add(text(Texts.get("step.changes.none"), "quiet"));
        }
    }

    private void showFigures(StepStory told) {
        figures.getChildren().clear();
        setShown(figuresSection, !told.figures().isEmpty());
        int row = 0;
        for (Figure figure : told.figures()) {
            Label name = text(figure.name(), "figure-name");
            Label value = text(figure.value(actions.unit()), "figure-value");
            Hint.on(value, figure.exact(actions.unit()));
            figures.addRow(row++, name, value);
        }
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static void setShown(Pane pane, boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }
}
