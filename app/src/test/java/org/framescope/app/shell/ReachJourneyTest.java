package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
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
import javafx.stage.Stage;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Every control of the pages has a name that can be read out, and every button is reached with Tab. */
@ExtendWith(ApplicationExtension.class)
class ReachJourneyTest {

    /** More presses of Tab than any page has controls. */
    private static final int MANY = 600;

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

    private void awaitRun() throws Exception {
        await(() -> model.pageProperty().get() == Page.BOOT
                && model.job().titleProperty().get().isEmpty()
                && model.playback().momentProperty().get() != null);
    }

    @Test
    void startPage(FxRobot robot) {
        checkAll(robot, "start");
    }

    @Test
    void bootPage(FxRobot robot) throws Exception {
        robot.interact(() -> model.open(Samples.boots().getFirst(), StartAt.FIRST));
        awaitRun();
        checkAll(robot, "boot");
    }

    @Test
    void updatePage(FxRobot robot) throws Exception {
        robot.interact(() -> model.open(Samples.scenarios().getFirst(), StartAt.FIRST));
        awaitRun();
        checkAll(robot, "update");
    }

    @Test
    void editorPage(FxRobot robot) {
        robot.interact(() -> {
            model.edit();
            model.editor().workload().onProperty().set(true);
        });
        checkAll(robot, "editor");
    }

    private void checkAll(FxRobot robot, String page) {
        Set<String> nameless = new TreeSet<>();
        Set<String> unreached = new TreeSet<>();
        robot.interact(() -> {
            List<Node> all = new ArrayList<>();
            collect(window.stage().getScene().getRoot(), all);
            Set<Node> reached = reachedByTab(window.stage().getScene());
            for (Node node : all) {
                if (node.isFocusTraversable()
                        && !(node instanceof ScrollPane)
                        && name(node).isBlank()) {
                    nameless.add(describe(node));
                }
                if (node instanceof ButtonBase && isOfThePage(node) && !isReached(node, reached)) {
                    unreached.add(describe(node));
                }
            }
        });
        assertEquals(Set.of(), nameless, "controls of page " + page + " without a name");
        assertEquals(Set.of(), unreached, "buttons of page " + page + " that Tab does not reach");
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
        for (int i = 0; i < MANY && now != null; i++) {
            reached.add(now);
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
