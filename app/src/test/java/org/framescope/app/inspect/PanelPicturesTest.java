package org.framescope.app.inspect;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.charts.Exportable;
import org.framescope.app.inspect.allocator.AllocatorPanel;
import org.framescope.app.inspect.allocator.AllocatorViewModel;
import org.framescope.app.inspect.frame.FramePanel;
import org.framescope.app.inspect.frame.FrameViewModel;
import org.framescope.app.inspect.frametable.FrametablePanel;
import org.framescope.app.inspect.frametable.FrametableViewModel;
import org.framescope.app.inspect.heap.FragmentationPanel;
import org.framescope.app.inspect.heap.FragmentationViewModel;
import org.framescope.app.inspect.heap.HeapCell;
import org.framescope.app.inspect.heap.HeapPanel;
import org.framescope.app.inspect.heap.HeapViewModel;
import org.framescope.app.inspect.region.RegionPanel;
import org.framescope.app.inspect.region.RegionViewModel;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.UseSwatch;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.MemoryHistoryViewModel;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every panel as wide as the side is at 1280 and as wide as it gets, in both themes. */
@ExtendWith(ApplicationExtension.class)
class PanelPicturesTest {

    private static final int NARROW = 244;
    private static final int NARROW_HEIGHT = 560;

    /** Lines of text wrap less in a wide panel, so that a lower picture shows as much. */
    private static final int WIDE_HEIGHT = 460;

    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void leaveTheStageAsItWas(FxRobot robot) {
        robot.interact(() -> {
            stage.setRenderScaleX(1);
            stage.setRenderScaleY(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"light,1,244", "light,2,400", "dark,1,400", "dark,2,244"})
    void panelsLookAsTheyDid(String theme, int scale, int width, FxRobot robot) throws Exception {
        boolean dark = theme.equals("dark");
        PanelActions actions = actions(dark, scale);
        OpenRun boot = SampleRuns.boot("xen-4.14-dev+live-update-v1--2G_lu64M");
        OpenRun update = SampleRuns.update("fits");
        int chunk = SampleRuns.firstStep(boot, "frametable.chunk") + 4;
        int end = update.recording().size();
        Look look = (name, panel) -> check(name + "-" + width + "-" + theme, panel, dark, scale, width, robot);
        look.at(
                "allocator",
                () -> panel(new AllocatorViewModel(SampleRuns.source(boot, chunk)), AllocatorPanel::build, actions));
        look.at("heap", () -> {
            var model = new HeapViewModel(SampleRuns.source(update, end));
            model.cellProperty().set(new HeapCell(21, 14));
            return HeapPanel.load(model, actions);
        });
        look.at("fragmentation", () -> {
            var source = SampleRuns.source(update, end);
            return FragmentationPanel.load(
                    new FragmentationViewModel(source),
                    new MemoryHistoryViewModel(source.run(), Runnable::run, Runnable::run),
                    source.playback().stepProperty(),
                    actions);
        });
        look.at(
                "frametable",
                () -> panel(new FrametableViewModel(SampleRuns.source(boot, chunk)), FrametablePanel::build, actions));
        look.at(
                "region",
                () -> panel(new RegionViewModel(SampleRuns.source(update, end)), RegionPanel::build, actions));
        look.at("frame", () -> {
            var model = new FrameViewModel(SampleRuns.source(update, end));
            model.frameProperty().set(0xb_b123);
            return FramePanel.load(model, actions);
        });
    }

    /** Makes a panel on the window's thread and looks at it. */
    private interface Look {
        void at(String name, Supplier<Pane> panel) throws Exception;
    }

    private static <T extends Exportable> Pane panel(
            PanelViewModel<T> model, BiFunction<T, PanelActions, List<Node>> build, PanelActions actions) {
        return PanelController.load(model, List.of(), actions, content -> build.apply(content, actions));
    }

    private void check(String name, Supplier<Pane> panel, boolean dark, int scale, int width, FxRobot robot)
            throws Exception {
        StackPane root = new StackPane();
        robot.interact(() -> {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            root.getStyleClass().add("main-window");
            root.setPrefSize(width, width == NARROW ? NARROW_HEIGHT : WIDE_HEIGHT);
            root.getChildren().setAll(panel.get());
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            var scene = new Scene(new Group(root));
            for (String sheet : List.of("framescope.css", "update.css", "panels.css")) {
                scene.getStylesheets().add(Layouts.styleSheet(sheet));
            }
            stage.setScene(scene);
            stage.show();
        });
        GoldenPicture.check("panel-" + name, root, scale, robot);
    }

    private static PanelActions actions(boolean dark, int scale) {
        return new PanelActions() {
            @Override
            public void goToStep(int step) {
                throw new AssertionError("nobody clicks");
            }

            @Override
            public void showFrames(FrameRange frames) {
                throw new AssertionError("nobody clicks");
            }

            @Override
            public ObservableValue<AddressUnit> unitProperty() {
                return new SimpleObjectProperty<>(AddressUnit.HEX);
            }

            @Override
            public Node swatch(FrameUse use) {
                return new UseSwatch(use, dark, scale);
            }
        };
    }
}
