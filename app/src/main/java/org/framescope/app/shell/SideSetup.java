package org.framescope.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.framescope.app.charts.Exportable;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.PanelController;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.inspect.SideController;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.inspect.StepPanelController;
import org.framescope.app.inspect.UseChips;
import org.framescope.app.inspect.allocator.AllocatorPanel;
import org.framescope.app.inspect.allocator.AllocatorViewModel;
import org.framescope.app.inspect.frame.FramePanel;
import org.framescope.app.inspect.frame.FrameViewModel;
import org.framescope.app.inspect.frametable.FrametablePanel;
import org.framescope.app.inspect.frametable.FrametableViewModel;
import org.framescope.app.inspect.heap.FragmentationPanel;
import org.framescope.app.inspect.heap.FragmentationViewModel;
import org.framescope.app.inspect.heap.HeapPanel;
import org.framescope.app.inspect.heap.HeapViewModel;
import org.framescope.app.inspect.region.RegionPanel;
import org.framescope.app.inspect.region.RegionViewModel;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.units.AddressUnit;
import org.framescope.app.update.FindingsController;
import org.framescope.app.update.PauseClockController;
import org.framescope.app.update.UpdatePanelController;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Finding.Severity;

/** Puts the side of the window together: the pause clock, the story of the step, and the panels. */
final class SideSetup {

    private final MainWindowViewModel model;
    private final MapPane map;
    private final ObservableValue<AddressUnit> unit;
    private final PanelActions actions;
    private final SideController controller;
    private final Pane pane;

    /** @param unit in what places are written */
    SideSetup(MainWindowViewModel model, MapPane map, KeyBindings keys, ObservableValue<AddressUnit> unit) {
        this.model = model;
        this.map = map;
        this.unit = unit;
        actions = new WindowActions();
        Node clock = Layouts.load("pause-clock.fxml", new PauseClockController(model.update()));
        controller =
                new SideController(model.side(), model.stepPanel(), clock, makers(), page -> keys.text(command(page)));
        pane = Layouts.load("side.fxml", controller);
        keys.allProperty().subscribe(controller::nameTabs);
        var opened = model.update().openedProperty();
        controller.mark(
                SidePage.FINDINGS,
                opened.map(update -> update.result().findings().size()).orElse(0),
                opened.map(update -> update.result().findings().stream()
                                .anyMatch(finding -> finding.severity() == Severity.VIOLATION))
                        .orElse(false));
    }

    Pane pane() {
        return pane;
    }

    /** Binds the command of each page. */
    void bind(Commands commands, SidePanels sides) {
        for (SidePage page : SidePage.values()) {
            commands.bind(command(page), () -> show(page, sides), model.side().available(page));
        }
    }

    /** Shows a page; when it is shown already, the keyboard goes there. */
    private void show(SidePage page, SidePanels sides) {
        boolean again = model.side().pageProperty().get() == page;
        sides.showRight();
        model.side().show(page);
        if (again) {
            controller.focus();
        }
    }

    private static Command command(SidePage page) {
        return Command.valueOf("PANEL_" + page.name());
    }

    private Map<SidePage, Supplier<Node>> makers() {
        Map<SidePage, Supplier<Node>> makers = new EnumMap<>(SidePage.class);
        makers.put(SidePage.STEP, this::story);
        makers.put(SidePage.ALLOCATOR, () -> panel(new AllocatorViewModel(model.panels()), AllocatorPanel::build));
        makers.put(SidePage.HEAP, () -> HeapPanel.load(new HeapViewModel(model.panels()), actions));
        makers.put(
                SidePage.FRAGMENTATION,
                () -> FragmentationPanel.load(
                        new FragmentationViewModel(model.panels()),
                        model.history(),
                        model.playback().stepProperty(),
                        actions));
        makers.put(SidePage.FRAMETABLE, () -> panel(new FrametableViewModel(model.panels()), FrametablePanel::build));
        makers.put(SidePage.REGION, () -> panel(new RegionViewModel(model.panels()), RegionPanel::build));
        makers.put(SidePage.FRAME, this::frame);
        makers.put(SidePage.UPDATE, this::update);
        makers.put(
                SidePage.FINDINGS, () -> Layouts.load("findings.fxml", new FindingsController(model.update(), unit)));
        return makers;
    }

    private <T extends Exportable> Pane panel(PanelViewModel<T> panel, BiFunction<T, PanelActions, List<Node>> build) {
        return PanelController.load(panel, List.of(), actions, content -> build.apply(content, actions));
    }

    private Node frame() {
        var panel = new FrameViewModel(model.panels());
        // while the pointer is off the map, the panel keeps what it pointed at last
        map.readoutProperty().subscribe(read -> {
            if (read != null) {
                panel.frameProperty().set(read.mfn());
            }
        });
        return FramePanel.load(panel, actions);
    }

    private Node story() {
        var explanation = new StepPanelController(model.stepPanel(), new UseChips(map::swatch), actions, model.side());
        Node node = Layouts.load("step-panel.fxml", explanation);
        return node;
    }

    private Node update() {
        var panel = new UpdatePanelController(model.update(), map::domainSwatch);
        Node node = Layouts.load("update-panel.fxml", panel);
        return node;
    }

    private final class WindowActions implements PanelActions {

        @Override
        public void goToStep(int step) {
            model.playback().jumpTo(step);
        }

        @Override
        public void showFrames(FrameRange frames) {
            model.playback().travel(() -> map.show(frames));
        }

        @Override
        public ObservableValue<AddressUnit> unitProperty() {
            return unit;
        }

        @Override
        public Node swatch(FrameUse use) {
            return map.swatch(use);
        }
    }
}
