package org.framescope.app.timeline;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;

/** Wires the step list. */
public final class StepListController {

    static final double ROW_HEIGHT = 28;

    private final PlaybackViewModel playback;
    private final StepListViewModel model;
    private final BreakpointsViewModel breakpoints;

    @FXML
    private ListView<OutlineRow> list;

    @FXML
    private TextField filter;

    @FXML
    private MenuButton addFilter;

    @FXML
    private TextField frames;

    @FXML
    private FlowPane chips;

    @FXML
    private Pane hiddenLine;

    @FXML
    private Label hidden;

    @FXML
    private MenuButton addBreakpoint;

    @FXML
    private Button runBack;

    @FXML
    private Button runForward;

    @FXML
    private Pane breakpointBox;

    @FXML
    private Label breakpointHint;

    private BreakpointList breakpointList;

    public StepListController(PlaybackViewModel playback, StepListViewModel model, BreakpointsViewModel breakpoints) {
        this.playback = playback;
        this.model = model;
        this.breakpoints = breakpoints;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new StepListCell(model));
        list.setItems(model.rows());
        model.currentProperty().subscribe(this::showCurrent);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        TableActions.attach(list, model::table);
        var bar = new StepFilterBar(model, breakpoints.unitProperty(), chips, frames, hiddenLine, hidden);
        new QuestionMenu(playback, model::filterBy, () -> bar.askForFrames(model::filterByFrames)).fill(addFilter);
        new QuestionMenu(
                        playback,
                        breakpoints::add,
                        () -> bar.askForFrames(range -> breakpoints.add(new StepQuestion.Touches(range))))
                .fill(addBreakpoint);
        breakpointList = new BreakpointList(breakpoints);
        breakpointList.setAccessibleText(Texts.get("breakpoint.list"));
        breakpointBox.getChildren().add(breakpointList);
        breakpointHint.visibleProperty().bind(breakpointList.visibleProperty().not());
        breakpointHint.managedProperty().bind(breakpointHint.visibleProperty());
        List.of(runBack, runForward)
                .forEach(button ->
                        button.disableProperty().bind(breakpoints.anyProperty().not()));
    }

    /** Puts the keyboard into the breakpoints, or to the button that adds the first one. */
    public void focusBreakpoints() {
        if (breakpoints.breakpoints().isEmpty()) {
            addBreakpoint.requestFocus();
        } else {
            breakpointList.focusFirst();
        }
    }

    @FXML
    private void showAll() {
        model.clearFilters();
        list.requestFocus();
    }

    @FXML
    private void runBack() {
        breakpoints.runBack();
    }

    @FXML
    private void runForward() {
        breakpoints.runForward();
    }

    /** Puts the keyboard into the list. */
    public void focus() {
        list.requestFocus();
    }

    private void showCurrent(OutlineRow row) {
        if (row == null) {
            list.getSelectionModel().clearSelection();
            return;
        }
        int index = model.rows().indexOf(row);
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        if (!isVisible(index)) {
            // a few rows of what came before stay in sight
            list.scrollTo(Math.max(0, index - 4));
        }
    }

    private boolean isVisible(int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null
                || flow.getLastVisibleCell() == null) {
            return false;
        }
        return index > flow.getFirstVisibleCell().getIndex()
                && index < flow.getLastVisibleCell().getIndex();
    }

    /** Up and down go through the steps; Enter folds. Left and right belong to the transport. */
    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int target = at + (event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0);
        if (target != at) {
            move(at, target);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
            model.toggle(model.rows().get(at));
            event.consume();
        }
    }

    private void move(int at, int target) {
        if (target < 0 || target >= model.rows().size()) {
            return;
        }
        OutlineRow row = model.rows().get(target);
        boolean heading = row instanceof OutlineRow.PhaseRow || row instanceof OutlineRow.ChapterRow;
        if (heading && target < at && target > 0) {
            // upwards over a heading: to the end of what is above
            model.chooseBefore(row);
        } else {
            model.choose(row);
        }
    }
}
