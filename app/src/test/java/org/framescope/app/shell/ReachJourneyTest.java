package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.compare.DemoTruth;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Every control of every page and card has a name that can be read out, and is reached with Tab. */
@ExtendWith(ApplicationExtension.class)
class ReachJourneyTest {

    private FramescopeWindow window;
    private MainWindowViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage);
        model = window.model();
    }

    @Stop
    void close() {
        JourneyWindow.close(window);
    }

    private void openBoot(FxRobot robot) throws Exception {
        JourneyWindow.open(window, SampleRuns.sample("boots", "xen-4.14-dev+live-update-v1--2G_lu64M.json.gz"), robot);
    }

    @Test
    void startPageAndEditorPage(FxRobot robot) {
        checkAll(robot, "start");
        robot.interact(() -> {
            model.edit();
            model.editor().workload().onProperty().set(true);
        });
        checkAll(robot, "editor");
    }

    @Test
    void bootPageWithAllThatCanBeOnIt(FxRobot robot) throws Exception {
        openBoot(robot);
        checkAll(robot, "boot");
        robot.interact(() -> {
            model.steps().filterBy(new Turns(FrameUse.FRAMETABLE, Turn.GOT));
            model.breakpoints().add(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
            robot.lookup("#map").queryAs(MapView.class).selectionProperty().set(new FrameRange(0x1000, 0x2000));
            // as when several files were dropped, and as when one cannot be read
            new DropSetup(model).take(List.of(Path.of("a.json"), Path.of("b.json")));
        });
        await(() -> model.problemProperty().get() != null
                && robot.lookup("#selection-card").query().isVisible());
        JourneyWindow.run(window, Command.SHOW_CHART, robot);
        checkAll(robot, "boot, with a selection, filters, breakpoints, a chart, a problem and a notice");
        for (Command panel : Command.values()) {
            if (panel.group() == Command.Group.PANELS) {
                JourneyWindow.run(window, panel, robot);
                checkAll(robot, panel.text());
            }
        }
    }

    @Test
    void everyCard(FxRobot robot) throws Exception {
        openBoot(robot);
        robot.interact(() ->
                robot.lookup("#map").queryAs(MapView.class).selectionProperty().set(new FrameRange(0x1000, 0x2000)));
        // so that the list of bookmarks is not empty
        JourneyWindow.run(window, Command.ADD_BOOKMARK, robot);
        robot.clickOn("#save-bookmark");
        for (Command card : List.of(
                Command.PALETTE,
                Command.KEYS,
                Command.EDIT_KEYS,
                Command.ABOUT,
                Command.EXPORT,
                Command.ADD_BOOKMARK,
                Command.BOOKMARKS,
                Command.COMPARE_WITH)) {
            JourneyWindow.run(window, card, robot);
            assertTrue(robot.lookup(".overlay").query().isVisible(), card.text());
            checkAll(robot, card.text());
            robot.type(KeyCode.ESCAPE);
            assertFalse(robot.lookup(".overlay").query().isVisible(), card.text());
        }
    }

    @Test
    void updatePageAndStrategies(FxRobot robot) throws Exception {
        JourneyWindow.open(window, SampleRuns.sample("scenarios", "fits.json"), robot);
        checkAll(robot, "update");
        for (Command panel : List.of(Command.PANEL_REGION, Command.PANEL_UPDATE, Command.PANEL_FINDINGS)) {
            JourneyWindow.run(window, panel, robot);
            checkAll(robot, panel.text());
        }
        JourneyWindow.run(window, Command.COMPARE_STRATEGIES, robot);
        await(() -> model.pageProperty().get() == Page.COMPARE
                && model.job().titleProperty().get().isEmpty());
        checkAll(robot, "strategies");
    }

    @Test
    void twoRunsAndTheTruth(FxRobot robot) throws Exception {
        openBoot(robot);
        robot.interact(() -> model.comparing()
                .compareFiles(
                        SampleRuns.sample("boots", "xen-4.14-dev--2G.json.gz"),
                        SampleRuns.sample("boots", "xen-4.14-dev+live-update-v1--2G_lu64M.json.gz")));
        await(() -> model.pageProperty().get() == Page.PAIR
                && model.pair().momentProperty().get() != null);
        checkAll(robot, "two runs side by side");
        JourneyWindow.run(window, Command.DIFFERENCE_MAP, robot);
        checkAll(robot, "map of differences");
        robot.clickOn("#compare-list-memory");
        checkAll(robot, "list of differences in memory");
        robot.interact(() -> model.comparing().compareTruth(DemoTruth.tampered()));
        await(() -> model.pageProperty().get() == Page.TRUTH);
        checkAll(robot, "model and truth");
    }

    private void checkAll(FxRobot robot, String page) {
        Set<String> nameless = new TreeSet<>();
        Set<String> unreached = new TreeSet<>();
        Set<String> behind = new TreeSet<>();
        robot.interact(() -> {
            List<Node> all = new ArrayList<>();
            collect(window.stage().getScene().getRoot(), all);
            Set<Node> reached = reachedByTab(window.stage().getScene());
            reached.stream()
                    .filter(this::isBehind)
                    .map(ReachJourneyTest::describe)
                    .forEach(behind::add);
            for (Node node : all) {
                if (node.isFocusTraversable()
                        && !(node instanceof ScrollPane)
                        && name(node).isBlank()) {
                    nameless.add(describe(node));
                }
                boolean canBeReached = !isBehind(node) && isOfThePage(node);
                if ((node instanceof ButtonBase || node.isFocusTraversable())
                        && canBeReached
                        && !isReached(node, reached)) {
                    unreached.add(describe(node));
                }
            }
        });
        assertEquals(Set.of(), nameless, "controls of page " + page + " without a name");
        assertEquals(Set.of(), behind, "what lies behind " + page + " is reached by Tab");
        assertEquals(Set.of(), unreached, "controls of page " + page + " that Tab does not reach");
    }

    /** All that is seen and can be used. */
    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** What lies behind a card is not used while that is open. */
    private boolean isBehind(Node node) {
        Node overlay = window.stage().getScene().lookup(".overlay");
        if (!overlay.isVisible()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == overlay) {
                return false;
            }
        }
        return true;
    }

    /** A button that is a part of another control, such as the cross in a field, is reached with that. */
    private static boolean isOfThePage(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Control && !(parent instanceof ScrollPane) && !(parent instanceof SplitPane)) {
                return false;
            }
        }
        return true;
    }

    /** Of a group of toggles Tab reaches one, and from there the arrow keys reach the others. */
    private static boolean isReached(Node button, Set<Node> reached) {
        ToggleGroup group = button instanceof Toggle toggle ? toggle.getToggleGroup() : null;
        return group == null
                ? reached.contains(button)
                : group.getToggles().stream().anyMatch(toggle -> toggle instanceof Node node && reached.contains(node));
    }

    private static Set<Node> reachedByTab(Scene scene) {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Node now = scene.getFocusOwner();
        if (now == null) {
            scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
            now = scene.getFocusOwner();
        }
        // until Tab comes to where it has been
        while (now != null && reached.add(now)) {
            now.requestFocusTraversal(TraversalDirection.NEXT);
            now = scene.getFocusOwner();
        }
        return reached;
    }

    private static String name(Node node) {
        String name = node.getAccessibleText();
        if (name == null || name.isBlank()) {
            name = node instanceof Labeled labeled ? labeled.getText() : "";
        }
        return name == null ? "" : name;
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
