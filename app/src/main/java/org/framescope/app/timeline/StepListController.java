package org.framescope.app.timeline;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.framescope.app.export.TableActions;

/** Wires the step list. */
public final class StepListController {

    static final double ROW_HEIGHT = 28;

    private final StepListViewModel model;

    @FXML
    private ListView<OutlineRow> list;

    @FXML
    private TextField filter;

    public StepListController(StepListViewModel model) {
        this.model = model;
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
