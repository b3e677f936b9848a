package org.framescope.app.charts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All kinds of charts, as wide as a side panel and wider, in both themes. */
@ExtendWith(ApplicationExtension.class)
class ChartPicturesTest {

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
    @CsvSource({"light,1,420", "light,2,212", "dark,1,420", "dark,2,212"})
    void chartsLookAsTheyDid(String theme, int scale, int width, FxRobot robot) throws Exception {
        VBox box = new VBox(16);
        robot.interact(() -> {
            Application.setUserAgentStylesheet(
                    theme.equals("dark")
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            var memory = new ChartView(DemoCharts.memory());
            memory.shownStepProperty().set(120);
            box.getChildren()
                    .setAll(
                            memory,
                            new ChartView(DemoCharts.regions()),
                            new ChartView(DemoCharts.blocks()),
                            new ChartView(DemoCharts.zones()));
            box.setPadding(new Insets(16));
            box.setStyle("-fx-background-color: -color-bg-default;");
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            // a stage keeps the size that an earlier test gave it
            box.setPrefSize(width + 32, 4 * 176 + 32);
            stage.setScene(new Scene(new Group(box)));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        String name = "charts-" + width + "-" + theme;
        GoldenPicture.check(name, box, scale, robot);
    }
}
