package org.framescope.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartViewJourneyTest {

    private final List<Integer> gone = new ArrayList<>();
    private ChartView view;

    @Start
    void show(Stage stage) {
        gone.clear();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new ChartView(DemoCharts.memory());
        view.onGoToStepProperty().set(gone::add);
        view.shownStepProperty().set(100);
        stage.setScene(new Scene(new VBox(view), 640, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private Label readout() {
        return (Label) view.lookup(".chart-readout");
    }

    @Test
    void thePointerReadsAndAClickGoesThere(FxRobot robot) {
        Point2D place = view.localToScreen(400, 80);
        robot.moveTo(place);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(readout().isVisible());
        assertTrue(
                readout().getText().startsWith("Step " + view.readingProperty().get() + "\nfree: "));
        robot.clickOn(place);
        assertEquals(List.of(view.readingProperty().get()), gone);
    }

    @Test
    void theKeyboardReadsFromTheShownStepOnAndGoesThere(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.LEFT).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(102, view.readingProperty().get());
        assertTrue(view.getAccessibleText().startsWith("Memory. Step 102 free: 640 MiB"), view.getAccessibleText());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(102), gone);
        robot.type(KeyCode.END);
        assertEquals(312, view.readingProperty().get());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(readout().isVisible());
        assertEquals("Memory. Step 100 free: 640 MiB, frametable: 380 MiB", view.getAccessibleText());
    }

    @Test
    void barsAreReadOneByOne(FxRobot robot) {
        robot.interact(() -> {
            view.chartProperty().set(DemoCharts.blocks());
            view.requestFocus();
        });
        robot.type(KeyCode.RIGHT, 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("order 0\nbefore: 2", readout().getText());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), gone, "bars belong to no step");
    }
}
