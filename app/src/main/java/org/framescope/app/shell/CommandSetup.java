package org.framescope.app.shell;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.framescope.app.compare.Comparison;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.timeline.TransportController;

/** Says what each command does in the main window. */
final class CommandSetup {

    private final MainWindowViewModel model;
    private final Dialogs dialogs;
    private final BooleanSupplier hasOverlay;
    private final Runnable closeOverlay;

    CommandSetup(MainWindowViewModel model, Dialogs dialogs, BooleanSupplier hasOverlay, Runnable closeOverlay) {
        this.model = model;
        this.dialogs = dialogs;
        this.hasOverlay = hasOverlay;
        this.closeOverlay = closeOverlay;
    }

    void bind(
            Commands commands,
            MapPane map,
            SidePanels sides,
            TransportController transport,
            ScenarioBarController scenario,
            Pane steps) {
        ObservableBooleanValue boot = model.pageProperty().isEqualTo(Page.BOOT);
        commands.bind(
                Command.START_PAGE,
                () -> model.pageProperty().set(Page.START),
                model.pageProperty().isNotEqualTo(Page.START));
        commands.bind(
                Command.SHOW_MAP,
                () -> model.pageProperty().set(Page.BOOT),
                model.pageProperty()
                        .isNotEqualTo(Page.BOOT)
                        .and(model.playback().recordingProperty().isNotNull()));
        commands.bind(Command.OPEN, dialogs::chooseFile);
        ObservableBooleanValue editable =
                Bindings.and(boot, model.scenario().openedProperty().isNotNull());
        commands.bind(Command.OPEN_BUILD, dialogs::chooseBuild, editable);
        commands.bind(Command.QUIT, Platform::exit);
        commands.bind(
                Command.SHOW_STEPS,
                () -> {
                    sides.toggleLeft();
                    map.focus();
                },
                boot);
        commands.bind(Command.SHOW_EXPLANATION, sides::toggleRight, boot);
        commands.bind(
                Command.ONLY_MAP,
                () -> {
                    sides.toggleBoth();
                    map.focus();
                },
                boot);
        commands.bind(Command.FIT_MAP, map::fit, boot);
        commands.bind(Command.ZOOM_TO_CHANGES, map::zoomToChanges, boot);
        PlaybackViewModel playback = model.playback();
        commands.bind(Command.FIRST, playback::first, boot);
        commands.bind(Command.BACK, playback::back, boot);
        commands.bind(Command.FORWARD, playback::forward, boot);
        commands.bind(Command.LAST, playback::last, boot);
        commands.bind(Command.PLAY, playback::togglePlay, boot);
        commands.bind(Command.GO_TO_STEP, transport::askForStep, boot);
        commands.bind(
                Command.FILTER_STEPS,
                () -> {
                    sides.showLeft();
                    Node filter = steps.lookup("#filter");
                    if (filter != null) {
                        filter.requestFocus();
                    }
                },
                boot);
        commands.bind(
                Command.SIMULATE_AGAIN, model::simulateAgain, model.scenario().editedProperty());
        commands.bind(Command.EDIT_OPTIONS, scenario::editOptions, editable);
        bindUpdates(commands);
        commands.bind(Command.KEYS, () -> {
            if (hasOverlay.getAsBoolean()) {
                closeOverlay.run();
            } else {
                dialogs.showKeys();
            }
        });
        commands.bind(Command.ABOUT, dialogs::showAbout);
    }

    private void bindUpdates(Commands commands) {
        ObservableBooleanValue runnable = model.editor().scenarioProperty().isNotNull();
        commands.bind(Command.NEW_SCENARIO, model::newScenario);
        commands.bind(Command.EDIT_SCENARIO, model::edit);
        commands.bind(Command.RUN_SCENARIO, model.desk()::run, runnable);
        commands.bind(Command.COMPARE_STRATEGIES, () -> model.desk().compare(Comparison.STRATEGIES), runnable);
        commands.bind(Command.SAVE_SCENARIO, dialogs::saveScenario, runnable);
    }
}
