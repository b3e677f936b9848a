package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.framescope.app.charts.BarsChart;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.ChartView;
import org.framescope.app.charts.StepsChart;
import org.framescope.engine.frames.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

/** A chart is saved from its menu as it is drawn in the window, and with its numbers. */
@ExtendWith(ApplicationExtension.class)
class ChartPictureTest {

    private static final Chart BARS = new BarsChart(
            "free-blocks",
            "Free blocks <by order>",
            "order",
            List.of("0", "1", "2"),
            Unit.COUNT,
            List.of(new BarsChart.Bars("blocks", new long[] {5, 0, 12})));

    private static final Chart STEPS = new StepsChart(
            "free",
            "Free memory",
            Unit.BYTES,
            10,
            List.of(new StepsChart.Series("free", new int[] {1, 4, 7}, new long[] {1 << 30, 1 << 20, 1 << 29})),
            null);

    @TempDir
    Path folder;

    private final VBox strips = new VBox();
    private ChartView view;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new ChartView(BARS);
        var root = new VBox(strips, view);
        new ExportDesk(
                        (name, kind, extension) -> folder.resolve(name),
                        new ExportNotices(strips),
                        new SimpleBooleanProperty())
                .serve(root);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void anSvgHasTheWordsAndShapesOfTheChart(FxRobot robot) throws Exception {
        save(robot, 1);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("free-blocks.svg").toFile());
        assertEquals(
                "Free blocks <by order>",
                svg.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(svg.getElementsByTagName("text").getLength() >= 4);
        assertTrue(svg.getElementsByTagName("rect").getLength() >= 3);
        assertEquals(0, svg.getElementsByTagName("image").getLength());
    }

    @Test
    void linesBecomeLines(FxRobot robot) throws Exception {
        robot.interact(() -> view.chartProperty().set(STEPS));
        save(robot, 1);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("free.svg").toFile());
        assertTrue(svg.getElementsByTagName("polyline").getLength() >= 1);
    }

    @Test
    void aPngHasTwicePixels(FxRobot robot) throws Exception {
        save(robot, 0);
        assertEquals(
                1600, ImageIO.read(folder.resolve("free-blocks.png").toFile()).getWidth());
    }

    @Test
    void theNumbersAreThoseOfTheChart(FxRobot robot) throws Exception {
        save(robot, 3);
        assertEquals("order,blocks\r\n0,5\r\n1,0\r\n2,12\r\n", Files.readString(folder.resolve("free-blocks.csv")));
    }

    /** Chooses an item of the menu of the chart. */
    private void save(FxRobot robot, int item) throws Exception {
        robot.interact(() -> ActionMenu.of(view).getItems().get(item).fire());
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !strips.getChildren().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
