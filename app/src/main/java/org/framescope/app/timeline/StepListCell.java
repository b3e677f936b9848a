package org.framescope.app.timeline;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.framescope.app.layouts.Hint;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.StepRow;
import org.jspecify.annotations.Nullable;

/** Draws a line of the step list. A click goes to the step, a click on the arrow folds. */
final class StepListCell extends ListCell<OutlineRow> {

    private static final PseudoClass CHAPTER = PseudoClass.getPseudoClass("chapter");
    private static final PseudoClass PHASE = PseudoClass.getPseudoClass("phase");
    /** A phase below a chapter. */
    private static final PseudoClass INNER = PseudoClass.getPseudoClass("inner");

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private static final double PHASE_INDENT = 0;
    private static final double STEP_INDENT = 4;
    private static final double REPEAT_INDENT = 16;
    /** How much further in all of that stands below a chapter. */
    private static final double CHAPTER_INDENT = 8;

    private final StepListViewModel model;
    private final Region arrow = new Region();
    private final StackPane arrowBox = new StackPane(arrow);
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(arrowBox, title, count);
    private String hint = "";

    /** Made when the pointer comes for the first time: a tooltip is a window of its own. */
    private @Nullable Tooltip tooltip;

    StepListCell(StepListViewModel model) {
        this.model = model;
        getStyleClass().add("step-cell");
        arrow.getStyleClass().add("fold-arrow");
        arrowBox.getStyleClass().add("fold-arrow-box");
        title.getStyleClass().add("step-title");
        count.getStyleClass().add("step-count");
        line.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        // as wide as the list, so that nothing scrolls sideways
        setPrefWidth(0);
        setOnMouseEntered(event -> explain());
        arrowBox.setOnMousePressed(event -> {
            model.toggle(getItem());
            event.consume();
        });
        setOnMousePressed(event -> {
            if (getItem() == null) {
                return;
            }
            if (event.getClickCount() == 2) {
                model.toggle(getItem());
            } else {
                model.visit(getItem());
            }
        });
    }

    @Override
    protected void updateItem(OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            hint = "";
            setTooltip(null);
            pseudoClassStateChanged(CHAPTER, false);
            pseudoClassStateChanged(PHASE, false);
            pseudoClassStateChanged(FAILED, false);
            return;
        }
        StepOutline outline = model.rows().outline();
        RowText text = RowText.of(outline, row);
        title.setText(text.title());
        count.setText(text.count());
        hint = text.hint();
        arrow.setVisible(!(row instanceof StepRow));
        arrowBox.setMouseTransparent(row instanceof StepRow);
        double below = outline.chapterCount() > 0 ? CHAPTER_INDENT : 0;
        double indent = switch (row) {
            case ChapterRow chapter -> 0;
            case PhaseRow phase -> below + PHASE_INDENT;
            case StepRow step when step.inRun() -> below + REPEAT_INDENT;
            default -> below + STEP_INDENT;
        };
        line.setStyle("-fx-padding: 0 0 0 " + (int) indent + ";");
        pseudoClassStateChanged(CHAPTER, row instanceof ChapterRow);
        pseudoClassStateChanged(PHASE, row instanceof PhaseRow);
        pseudoClassStateChanged(INNER, row instanceof PhaseRow && outline.chapterCount() > 0);
        pseudoClassStateChanged(OPEN, model.rows().isOpen(row));
        pseudoClassStateChanged(
                FAILED,
                row instanceof StepRow step && outline.stepAt(step.place()).failure() != null);
        setAccessibleText(text.title() + " " + text.count());
        if (tooltip != null) {
            explain();
        }
        setGraphic(line);
    }

    private void explain() {
        if (hint.isEmpty()) {
            return;
        }
        Tooltip shown = tooltip;
        if (shown == null) {
            shown = Hint.of(hint);
            shown.setShowDelay(Duration.millis(500));
            tooltip = shown;
        }
        shown.setText(hint);
        setTooltip(shown);
    }
}
