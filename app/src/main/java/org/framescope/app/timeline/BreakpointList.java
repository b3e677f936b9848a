package org.framescope.app.timeline;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.framescope.app.layouts.KeyOwner;
import org.jspecify.annotations.Nullable;

/** The breakpoints. Space switches one on or off, Delete takes it away. */
final class BreakpointList extends ListView<Breakpoint> implements KeyOwner {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 5;

    private final BreakpointsViewModel model;

    BreakpointList(BreakpointsViewModel model) {
        super(model.breakpoints());
        this.model = model;
        setId("breakpoints");
        getStyleClass().add("breakpoint-list");
        setFixedCellSize(ROW);
        setCellFactory(view -> new BreakpointCell(model));
        model.breakpoints().addListener((ListChangeListener<Breakpoint>) change -> fit());
        model.unitProperty().subscribe(unit -> refresh());
        fit();
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void fit() {
        int rows = model.breakpoints().size();
        double height = Math.min(rows, MOST_ROWS) * ROW + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setVisible(rows > 0);
        setManaged(rows > 0);
    }

    @Override
    public boolean wants(KeyCode key) {
        return selected() != null && (key == KeyCode.SPACE || key == KeyCode.DELETE);
    }

    private @Nullable Breakpoint selected() {
        int at = getSelectionModel().getSelectedIndex();
        return at >= 0 && at < model.breakpoints().size() ? model.breakpoints().get(at) : null;
    }

    private void onKey(KeyEvent event) {
        Breakpoint breakpoint = selected();
        if (breakpoint == null || !wants(event.getCode())) {
            return;
        }
        int at = getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.SPACE) {
            model.setEnabled(breakpoint, !breakpoint.enabled());
        } else {
            model.remove(breakpoint);
        }
        getSelectionModel().clearAndSelect(Math.min(at, model.breakpoints().size() - 1));
        event.consume();
    }

    /** Puts the keyboard into the list. */
    void focusFirst() {
        requestFocus();
        if (selected() == null) {
            getSelectionModel().clearAndSelect(0);
        }
    }
}
