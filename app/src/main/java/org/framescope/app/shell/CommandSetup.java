package org.framescope.app.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.framescope.app.compare.Comparison;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.timeline.TransportController;

/** Says what each command does in the main window. */
final class CommandSetup {

    private final MainWindowViewModel model;
    private final Dialogs dialogs;
    private final Cards cards;

    CommandSetup(MainWindowViewModel model, Dialogs dialogs, Cards cards) {
        this.model = model;
        this.dialogs = dialogs;
        this.cards = cards;
    }

    void bind(
            Commands commands,
            MapPane map,
            SidePanels sides,
            TransportController transport,
            ScenarioBarController scenario,
            Pane steps) {
        var boot = new Condition(model.pageProperty().isEqualTo(Page.BOOT), Texts.get("why-not.map"));
        commands.bind(
                Command.START_PAGE,
                () -> model.pageProperty().set(Page.START),
                new Condition(model.pageProperty().isNotEqualTo(Page.START), Texts.get("why-not.there")));
        commands.bind(
                Command.SHOW_MAP,
                () -> model.pageProperty().set(Page.BOOT),
                new Condition(
                        model.pageProperty()
                                .isNotEqualTo(Page.BOOT)
                                .and(model.playback().recordingProperty().isNotNull()),
                        Texts.get("why-not.show-map")));
        commands.bind(Command.OPEN, dialogs::chooseFile);
        var editable = new Condition(
                Bindings.and(boot.holds(), model.scenario().openedProperty().isNotNull()), Texts.get("why-not.boot"));
        commands.bind(Command.OPEN_BUILD, dialogs::chooseBuild, editable);
        commands.bind(Command.QUIT, dialogs::closeWindow);
        commands.bind(
                Command.SHOW_STEPS,
                () -> {
                    sides.toggleLeft();
                    transport.focus();
                },
                boot);
        commands.bind(Command.SHOW_EXPLANATION, sides::toggleRight, boot);
        commands.bind(
                Command.ONLY_MAP,
                () -> {
                    sides.toggleBoth();
                    transport.focus();
                },
                boot);
        var maps = new Condition(
                model.pageProperty()
                        .isEqualTo(Page.BOOT)
                        .or(model.pageProperty().isEqualTo(Page.PAIR)),
                Texts.get("why-not.map"));
        new MapCommands(commands, maps).bind(map.view(), boot);
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
                Command.SIMULATE_AGAIN,
                model::simulateAgain,
                new Condition(model.scenario().editedProperty(), Texts.get("why-not.unchanged")));
        commands.bind(Command.EDIT_OPTIONS, scenario::editOptions, editable);
        bindUpdates(commands);
        commands.bind(Command.PALETTE, cards::togglePalette);
        commands.bind(Command.KEYS, cards::toggleKeyHelp);
        commands.bind(Command.EDIT_KEYS, cards::changeKeys);
        commands.bind(Command.ABOUT, cards::showAbout);
    }

    private void bindUpdates(Commands commands) {
        var runnable = new Condition(model.editor().scenarioProperty().isNotNull(), Texts.get("why-not.scenario"));
        commands.bind(Command.NEW_SCENARIO, model::newScenario);
        commands.bind(Command.EDIT_SCENARIO, model::edit);
        commands.bind(Command.RUN_SCENARIO, model.desk()::run, runnable);
        commands.bind(Command.COMPARE_STRATEGIES, () -> model.desk().compare(Comparison.STRATEGIES), runnable);
        commands.bind(Command.SAVE_SCENARIO, dialogs::saveScenario, runnable);
    }
}
