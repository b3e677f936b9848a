package org.framescope.app.layouts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SpareTest {

    private static final double FIELD = 100;

    private Label name;
    private Label summary;
    private Label truth;
    private HBox row;

    @Start
    void show(Stage stage) {
        name = new Label("the name that stays");
        summary = new Label("a summary that goes first");
        truth = new Label("what goes next");
        var field = new TextField();
        row = new HBox(8, name, summary, truth, field);
        field.setMinWidth(FIELD);
        field.setPrefWidth(FIELD);
        stage.setScene(new Scene(new Pane(row), 1000, 100));
        Spare.from(row, summary, truth);
        stage.show();
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> {
            row.setMinWidth(width);
            row.setMaxWidth(width);
            row.setPrefWidth(width);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theLeastImportantGoesFirstAndComesBack(FxRobot robot) {
        double all = name.prefWidth(-1) + summary.prefWidth(-1) + truth.prefWidth(-1) + FIELD + 3 * 8;
        resize(robot, all);
        assertTrue(summary.isVisible() && truth.isVisible());
        resize(robot, all - 1);
        assertFalse(summary.isManaged());
        assertTrue(truth.isVisible());
        resize(robot, name.prefWidth(-1) + FIELD + 8);
        assertFalse(summary.isManaged() || truth.isManaged());
        assertTrue(name.isVisible());
        assertEquals(name.prefWidth(-1), name.getWidth(), 1, "and it is not cut");
        resize(robot, all);
        assertTrue(summary.isVisible() && truth.isVisible());
    }

    @Test
    void longerWordsTakeTheRoomOfOthers(FxRobot robot) {
        resize(robot, name.prefWidth(-1) + summary.prefWidth(-1) + truth.prefWidth(-1) + FIELD + 3 * 8);
        robot.interact(() -> name.setText("a name that is much longer than before, and to be read"));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(summary.isManaged());
    }
}
