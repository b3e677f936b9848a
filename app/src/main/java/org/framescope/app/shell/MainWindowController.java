package org.framescope.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.places.PlacesViewModel;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.editor.ScenarioEditorController;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.shell.commands.KeyHints;
import org.framescope.app.shell.commands.MenuKeys;
import org.framescope.app.shell.files.FileDrop;
import org.framescope.app.timeline.KeptBreakpoints;
import org.framescope.app.timeline.PlayClock;
import org.framescope.app.update.UpdateBarController;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** Puts the panes of the window together. */
final class MainWindowController {

    private final MainWindowViewModel model;
    private final PlacesViewModel places;
    private final Theme theme;
    private final Dialogs dialogs;
    private final KeyBindings keys;
    private final Remembered remembered;
    private final MapPane map;
    private final SessionKeeper session;

    @FXML
    private BorderPane window;

    @FXML
    private MenuBar menus;

    @FXML
    private HBox topBar;

    @FXML
    private VBox strips;

    @FXML
    private Pane busy;

    @FXML
    private Label busyTitle;

    @FXML
    private VBox remarks;

    @FXML
    private Pane failureStrip;

    @FXML
    private Label failureText;

    @FXML
    private StackPane pages;

    @FXML
    private SplitPane bootPage;

    @FXML
    private StackPane overlay;

    MainWindowController(
            MainWindowViewModel model, PlacesViewModel places, Theme theme, Dialogs dialogs, Settings settings) {
        this.model = model;
        this.places = places;
        this.theme = theme;
        this.dialogs = dialogs;
        keys = new KeyBindings(settings);
        remembered = new Remembered(settings);
        map = new MapPane(model, theme);
        session = new SessionKeeper(settings, remembered, model, map);
    }

    /** What is open and what is seen of it, for the next time. */
    SessionKeeper session() {
        return session;
    }

    @FXML
    private void initialize() {
        var cards = new Overlay(overlay);
        var commands = new Commands(keys, cards::isOpen);
        var time = new TimeSetup(model, places.unitProperty());
        var stepList = time.stepList();
        Pane steps = Layouts.load("step-list.fxml", stepList);
        var sideSetup = new SideSetup(model, map, keys, places.unitProperty());
        var transport = time.transport();
        Pane transportPane = Layouts.load("transport.fxml", transport);
        var scenario = new ScenarioBarController(model.scenario(), model::simulateAgain);
        Pane scenarioBar = Layouts.load("scenario-bar.fxml", scenario);
        Pane start = Layouts.load(
                "start-page.fxml",
                new StartPageController(
                        model,
                        Samples.boots(),
                        Samples.hosts(),
                        Samples.scenarios(),
                        () -> commands.run(Command.OPEN)));
        var editor = new ScenarioEditorController(model.editor(), new EditorDialogs(model.desk(), dialogs));
        Pane editorPage = Layouts.load("scenario-editor.fxml", editor);
        var comparePages = new ComparePages(model, map.view(), new CompareChooser(model, dialogs, cards));
        var sides = new SidePanels(bootPage, steps, map, sideSetup.pane());
        HBox.setHgrow(scenarioBar, Priority.ALWAYS);
        Pane updateBar = Layouts.load("update-bar.fxml", new UpdateBarController(model.update()));
        HBox.setHgrow(updateBar, Priority.ALWAYS);
        var editScenario = new Button(Texts.get("command.edit-scenario.short"));
        editScenario.setTooltip(Hint.of(Texts.get("command.edit-scenario")));
        editScenario.setId("edit-scenario");
        editScenario.setMinWidth(Region.USE_PREF_SIZE);
        editScenario.setOnAction(event -> model.edit());
        topBar.getChildren().addAll(scenarioBar, updateBar, editScenario);
        window.setBottom(transportPane);
        new PlayClock(model.playback());
        new RememberedMap(remembered).bind(map.view());

        KeptBreakpoints.keep(model.breakpoints(), remembered);
        new RememberedSetup(remembered).bind(theme, places, sides, model.side());

        var boot = model.pageProperty().isEqualTo(Page.BOOT);
        shownWhile(bootPage, boot);
        presentWhile(Page.START, start);
        presentWhile(Page.EDITOR, editorPage);
        comparePages.all().forEach(this::presentWhile);
        var isUpdate = model.update().openedProperty().isNotNull();
        shownWhile(scenarioBar, boot.and(isUpdate.not()));
        shownWhile(updateBar, boot.and(isUpdate));
        shownWhile(editScenario, boot.and(isUpdate));
        shownWhile(transportPane, boot);
        model.pageProperty().subscribe(page -> {
            if (page == Page.BOOT) {
                stepList.focus();
            } else if (page == Page.EDITOR) {
                editor.focus();
            }
        });
        new CommandSetup(model, dialogs, new Cards(cards, keys, commands, model, remembered))
                .bind(commands, map, sides, transport, scenario, steps);
        new PlacesSetup(places, cards, map).bind(commands, new Condition(boot, Texts.get("why-not.map")), topBar);
        new ExportSetup(model, map.view(), theme, dialogs, cards, remembered, window.getParent(), strips)
                .bind(commands);
        sideSetup.bind(commands, sides);
        time.bind(commands, this::framesAtHand, sides);
        var undo = new UndoSetup(model);
        undo.bind(commands, editorPage, scenarioBar);
        comparePages.bind(commands, keys);
        var menuKeys = new MenuKeys(keys);
        new MenuBuilder(commands, menuKeys)
                .fill(
                        menus,
                        model.recent(),
                        dialogs::open,
                        sample -> model.open(sample, StartAt.FIRST),
                        theme,
                        session.reopenProperty());
        explainKeys(transportPane);
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                commands.listen(scene);
                menuKeys.follow(scene);
                undo.follow(scene);
            }
        });
        new FileDrop(new DropSetup(model)::take).accept(window);
        wireStrips();
    }

    private void explainKeys(Pane transport) {
        var hints = new KeyHints(keys);
        hints.on(transport, "first", Command.FIRST);
        hints.on(transport, "back", Command.BACK);
        hints.on(transport, "play", Command.PLAY);
        hints.on(transport, "forward", Command.FORWARD);
        hints.on(transport, "last", Command.LAST);
        hints.on(transport, "number", Command.GO_TO_STEP, Texts.get("transport.number.hint"));
    }

    /** What is selected; else the frame at the map's cursor, null for none. */
    private @Nullable FrameRange framesAtHand() {
        FrameRange selected = places.selection().range();
        return selected == null ? map.framesAtHand() : selected;
    }

    private void wireStrips() {
        shownWhile(busy, model.job().titleProperty().isNotEmpty());
        busyTitle.textProperty().bind(model.job().titleProperty());
        new Strips(model, strips);
        model.scenario().remarks().addListener((ListChangeListener<OptionRemark>) change -> showRemarks());
        model.pageProperty().subscribe(shown -> showRemarks());
        model.playback().recordingProperty().subscribe(this::showFailure);
        shownWhile(
                failureStrip,
                Bindings.createBooleanBinding(
                        this::isFailureAhead,
                        model.playback().recordingProperty(),
                        model.playback().stepProperty(),
                        model.pageProperty()));
    }

    private boolean isFailureAhead() {
        Recording recording = model.playback().recordingProperty().get();
        return model.pageProperty().get() == Page.BOOT
                && recording != null
                && recording.failure() != null
                && model.playback().stepProperty().get() < recording.size();
    }

    private void showFailure(@Nullable Recording recording) {
        Failure failure = recording == null ? null : recording.failure();
        failureText.setText(failure == null ? "" : failure.rule());
    }

    private void showRemarks() {
        List<OptionRemark> all = model.scenario().remarks();
        boolean shown = !all.isEmpty() && model.pageProperty().get() == Page.BOOT;
        remarks.getChildren().setAll(all.stream().map(RemarkLine::of).toList());
        remarks.setVisible(shown);
        remarks.setManaged(shown);
    }

    @FXML
    private void cancelWork() {
        model.cancel();
    }

    @FXML
    private void showFailureStep() {
        model.showFailure();
    }

    /** Hidden pages are not in the window: there, they would get styles and layout whenever what they show changes. */
    private void presentWhile(Page page, Node node) {
        model.pageProperty().subscribe(shown -> {
            if (shown == page) {
                pages.getChildren().addFirst(node);
            } else {
                pages.getChildren().remove(node);
            }
        });
    }

    private static void shownWhile(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
