package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** What a window of 1280x800 has room for. */
@ExtendWith(ApplicationExtension.class)
class FitJourneyTest {

    private static final double LEAST_SHARE_OF_MAP = 0.6;

    private static final Path SAMPLES = Path.of(System.getProperty("framescope.samples", "sample-states"));

    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage, Files.createTempDirectory("framescope-test"));
        model = window.model();
    }

    @Stop
    void close() {
        window.stage().hide();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/fits.json",
                "scenarios/too-small.json",
                "hosts/pc-8g-2nodes.json",
                "hosts/server-12t-8sockets.json",
                "boots/xen-4.14-dev+live-update-v1--8G_lu256Mat1G.json.gz"
            })
    void nothingIsOutOfSightAndWhatIsCutIsReadElsewhere(String sample, FxRobot robot) throws Exception {
        robot.interact(() -> model.open(SAMPLES.resolve(sample), StartAt.LAST));
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.job().titleProperty().get().isEmpty()
                && model.playback().momentProperty().get() != null);
        for (SidePage page : SidePage.values()) {
            if (!model.side().available(page).get()) {
                continue;
            }
            robot.interact(() -> {
                model.side().show(page);
                map(robot).goTo(0x45000);
            });
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForFxEvents();
            double width = window.stage().getScene().getWidth();
            assertTrue(
                    map(robot).getWidth() >= LEAST_SHARE_OF_MAP * width,
                    page + ": " + map(robot).getWidth());
            List<String> wrong = new ArrayList<>();
            robot.interact(() -> look(window.stage().getScene().getRoot(), width, wrong));
            assertEquals(List.of(), wrong, page + " of " + sample);
        }
    }

    private static MapView map(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapView.class);
    }

    /** Finds controls that the window cuts off, and words that are cut while no tooltip says them in full. */
    private static void look(Node node, double width, List<String> wrong) {
        // the lines of the step list get their tooltips when the pointer comes
        if (!node.isVisible() || node.getStyleClass().contains("step-cell")) {
            return;
        }
        if (node instanceof Control && node.localToScene(node.getLayoutBounds()).getMaxX() > width + 1) {
            wrong.add("out of sight: " + node);
        }
        if (node instanceof Labeled words && isCut(words) && !isExplained(node)) {
            wrong.add("cut: " + words.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, width, wrong));
        }
    }

    /** Whether other words are drawn than a label has; a part of a pixel that is missing cuts none. */
    private static boolean isCut(Labeled words) {
        return words.isTextTruncated()
                && words.getChildrenUnmodifiable().stream()
                        .anyMatch(child ->
                                child instanceof Text drawn && !drawn.getText().equals(words.getText()));
    }

    /** Whether the pointer shows a tooltip on a node, its own or that of something that it lies in. */
    private static boolean isExplained(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            boolean hasOwn = at instanceof Control control && control.getTooltip() != null;
            boolean hasInstalled = at instanceof Region
                    && at.hasProperties()
                    && at.getProperties().keySet().stream()
                            .anyMatch(key -> key.toString().contains("Tooltip"));
            if (hasOwn || hasInstalled) {
                return true;
            }
        }
        return false;
    }
}
