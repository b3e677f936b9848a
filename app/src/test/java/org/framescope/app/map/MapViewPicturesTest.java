package org.framescope.app.map;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The map as it stands in the window: overview, labels, flags, selection, legend and choices. */
@ExtendWith(ApplicationExtension.class)
class MapViewPicturesTest {

    private static final FrameMap FRAMES = SampleMaps.runningPc();

    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @Stop
    void leaveTheStageAsItWas() {
        stage.setRenderScaleX(1);
        stage.setRenderScaleY(1);
    }

    @ParameterizedTest
    @CsvSource({"light,1", "dark,1", "light,2", "dark,2"})
    void everyMeasureAndArrangement(String theme, int scale, FxRobot robot) {
        boolean dark = theme.equals("dark");
        MapView[] map = new MapView[1];
        VBox box = new VBox(4);
        robot.interact(() -> {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            map[0] = new MapView();
            map[0].setMinSize(0, 0);
            map[0].animatedProperty().set(false);
            map[0].darkProperty().set(dark);
            map[0].setNodes(LookAtMaps.nodes(FRAMES.end()));
            map[0].colours().stepProperty().set(112);
            map[0].flags().setAll(new MapFlag("Crash area", new FrameRange(0x20000, 0x24000)));
            map[0].selectionProperty().set(new FrameRange(0x120000, 0x138000));
            VBox.setVgrow(map[0], Priority.ALWAYS);
            box.getChildren().setAll(new OverviewStrip(map[0]), map[0], new MapLegend(map[0]), new MapChoices(map[0]));
            box.setPrefSize(440, 300);
            box.setStyle("-fx-background-color: -color-bg-default; -fx-font-size: 12px;");
            stage.setScene(new Scene(new Group(box)));
            stage.show();
            map[0].setFrameMap(FRAMES);
        });
        for (Measure measure : Measure.values()) {
            robot.interact(() -> map[0].colours().measureProperty().set(measure));
            picture("map-" + measure.id(), box, theme, scale, robot);
        }
        robot.interact(() -> map[0].colours().measureProperty().set(Measure.USE));
        for (Arrangement arrangement : new Arrangement[] {Arrangement.HILBERT, Arrangement.NODES}) {
            robot.interact(() -> map[0].arrangementProperty().set(arrangement));
            picture("map-" + arrangement.id(), box, theme, scale, robot);
        }
    }

    private static void picture(String name, VBox box, String theme, int scale, FxRobot robot) {
        GoldenPicture.check(name + "-" + theme, box, scale, robot);
    }
}
