package org.framescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The ground that every test of a window stands on: a stage, themes, ControlsFX and a robot, without a display. */
@ExtendWith(ApplicationExtension.class)
class HeadlessStageTest {

    private Button button;
    private int presses;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        button = new Button("Simulate again");
        button.setOnAction(event -> presses++);
        stage.setScene(new Scene(new VBox(button, new SegmentedButton()), 320, 200));
        stage.show();
    }

    @Test
    void aRobotPressesAButton(FxRobot robot) {
        robot.clickOn(button);
        assertEquals(1, presses);
    }

    @Test
    void theIconIsPackedIntoTheProgram() {
        assertNotNull(Main.class.getResource("icons/framescope-48.png"));
    }
}
